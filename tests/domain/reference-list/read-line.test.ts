import { describe, expect, it } from 'vitest';
import type { ReferenceListColumn } from '../../../domain/reference-list/columns.ts';
import type { FlagCode } from '../../../domain/reference-list/flags.ts';
import { readReferenceLine, readReferenceList } from '../../../domain/reference-list/read-line.ts';
import type { Cells } from '../../builders/reference-list-csv.ts';
import { listContext, referenceListRow, sparseRow } from '../../builders/reference-list-row.ts';

const context = listContext();

/** The establishment that a line makes, and its flags as `column code kept`. */
function read(cells: Partial<Cells>, cafCode = '26') {
  const reading = readReferenceLine(
    referenceListRow(cells),
    cafCode === '26' ? context : listContext(cafCode),
  );
  const flags = reading.flags.map(({ column, code, kept }) =>
    [column, code, kept].filter((part) => part).join(' '),
  );
  return { flags, ...(reading.outcome === 'ready' ? reading.establishment : { refused: true as const }) };
}
const ready = (cells: Partial<Cells>, cafCode?: string) => {
  const made = read(cells, cafCode);
  if ('refused' in made) throw new Error(made.flags.join(', '));
  return made;
};

describe('a clean line', () => {
  it('makes an establishment under our own identifier, without a flag', () => {
    expect(ready({})).toEqual({
      id: '26-EAJE-1',
      cafCode: '26',
      type: 'EAJE',
      name: 'Multi-accueil Les Lutins',
      manager: 'Commune de Crest',
      address: { street: '12 rue de la Gare', postcode: '26400', commune: 'Crest', communeCode: '26108' },
      phone: '+33465712020',
      email: 'lutins@crest.example',
      website: 'https://lutins.example',
      position: { latitude: 44.7286, longitude: 5.0237 },
      capacity: 24,
      flags: [],
    });
  });

  it('needs nothing but an identifier, a type, a name and a place', () => {
    const reading = readReferenceLine(
      sparseRow({ id: '7', type: 'rpe', nom: 'RPE', code_postal: '26400', commune: 'CREST' }),
      context,
    );
    expect(reading).toMatchObject({
      outcome: 'ready',
      flags: [],
      establishment: { id: '26-7', type: 'RPE', name: 'RPE' },
    });
  });
});

describe('a cell that is wrong is kept, mended or dropped, and flagged', () => {
  type Field = 'name' | 'manager' | 'street' | 'phone' | 'email' | 'website' | 'position' | 'capacity';
  const cases: [ReferenceListColumn, string, Field, unknown, string][] = [
    [
      'nom',
      'MULTI-ACCUEIL LES LUTINS',
      'name',
      'Multi-accueil Les Lutins',
      'nom capitals Multi-accueil Les Lutins',
    ],
    ['nom', "L'Île", 'name', 'L’Île', ''],
    ['nom', 'Les\u202e  Lutins\u0000\u0007', 'name', 'Les Lutins', ''],
    ['nom', 'Cre\u0300che', 'name', 'Crèche', ''],
    ['nom', 'L', 'name', 'L', 'nom name-short L'],
    ['nom', '="Les Lutins"', 'name', 'Les Lutins', 'nom formula Les Lutins'],
    ['nom', '+ de soleil', 'name', 'de soleil', 'nom formula de soleil'],
    ['nom', '<script>alert(1)</script>', 'name', '<script>alert(1)</script>', ''],
    ['gestionnaire', '=HYPERLINK("http://x.example";"x")', 'manager', undefined, 'gestionnaire formula'],
    ['gestionnaire', '#REF!', 'manager', undefined, 'gestionnaire spreadsheet-error'],
    ['gestionnaire', 'NULL', 'manager', undefined, 'gestionnaire placeholder'],
    ['gestionnaire', 'é'.repeat(200), 'manager', 'é'.repeat(160), `gestionnaire too-long ${'é'.repeat(160)}`],
    ['numero_voie', '0', 'street', 'rue de la Gare', ''],
    ['numero_voie', '12-oct', 'street', 'rue de la Gare', 'numero_voie number-as-date'],
    ['voie', '12 RUE DE LA GARE', 'street', '12 rue de la Gare', 'voie capitals 12 rue de la Gare'],
    ['voie', '', 'street', undefined, 'numero_voie number-alone'],
    ['telephone', '', 'phone', undefined, ''],
    ['telephone', '0000000000', 'phone', undefined, 'telephone phone-fake'],
    ['telephone', '0123456789', 'phone', undefined, 'telephone phone-fake'],
    ['telephone', '04 65 71 20', 'phone', undefined, 'telephone phone-invalid'],
    ['telephone', '465712020', 'phone', '+33465712020', 'telephone phone-zero +33465712020'],
    ['telephone', "'0465712020", 'phone', '+33465712020', 'telephone apostrophe 0465712020'],
    ['telephone', '4,65712020E+08', 'phone', '+33465712020', 'telephone phone-scientific +33465712020'],
    ['telephone', '4,657E+08', 'phone', undefined, 'telephone phone-scientific'],
    [
      'telephone',
      '04.65.71.20.20 / 01 99 00 12 34',
      'phone',
      '+33465712020',
      'telephone phone-several +33465712020',
    ],
    ['telephone', '+33 (0)4 65 71 20 20', 'phone', '+33465712020', ''],
    ['telephone', '0590 25 12 34', 'phone', '+590590251234', ''],
    ['email', 'LUTINS@Crest.Example', 'email', 'lutins@crest.example', ''],
    ['email', 'lutins@crest', 'email', undefined, 'email email-invalid'],
    ['email', 'pas de mail', 'email', undefined, 'email email-invalid'],
    ['email', 'a@x.example; b@x.example', 'email', 'a@x.example', 'email email-several a@x.example'],
    ['site', 'www.lutins.example', 'website', 'https://www.lutins.example', ''],
    ['site', 'javascript:alert(1)', 'website', undefined, 'site website-invalid'],
    ['site', 'https://crest.example@pirate.example', 'website', undefined, 'site website-invalid'],
    ['site', 'lutins', 'website', undefined, 'site website-invalid'],
    ['latitude', '44,7286', 'position', { latitude: 44.7286, longitude: 5.0237 }, ''],
    ['latitude', '', 'position', undefined, 'latitude position-incomplete'],
    ['latitude', '447286', 'position', undefined, 'latitude position-invalid'],
    ['latitude', '14.7', 'position', undefined, 'latitude position-outside'],
    ['capacite', '24,0', 'capacity', 24, ''],
    ['capacite', '24 places', 'capacity', 24, 'capacite capacity-tidied 24'],
    ['capacite', '24,5', 'capacity', undefined, 'capacite capacity-invalid'],
    ['capacite', '-3', 'capacity', undefined, 'capacite capacity-absurd'],
    ['capacite', '501', 'capacity', undefined, 'capacite capacity-absurd'],
  ];
  it.each(cases)('%s « %s »', (column, given, field, kept, flag) => {
    const made = ready({ [column]: given });
    expect(field === 'street' ? made.address.street : made[field]).toEqual(kept);
    expect(made.flags).toEqual(flag === '' ? [] : [flag]);
  });

  it('puts exchanged coordinates right, and drops 0,0', () => {
    const exchanged = ready({ latitude: '5.0237', longitude: '44.7286' });
    expect(exchanged.position).toEqual({ latitude: 44.7286, longitude: 5.0237 });
    expect(exchanged.flags).toEqual([
      'latitude position-swapped 44.7286',
      'longitude position-swapped 5.0237',
    ]);
    expect(ready({ latitude: '0', longitude: '0' })).toMatchObject({ flags: ['latitude position-outside'] });
  });

  it('reads numbers and positions of overseas departments as their own', () => {
    const made = ready(
      {
        code_postal: '97400',
        commune: 'SAINT-DENIS',
        code_insee: '97411',
        telephone: '0262 90 12 34',
        latitude: '-20,8789',
        longitude: '55,4481',
      },
      '974',
    );
    expect(made).toMatchObject({
      phone: '+262262901234',
      position: { latitude: -20.8789, longitude: 55.4481 },
      flags: [],
    });
  });

  it('says when a line has lost its columns', () => {
    expect(readReferenceLine({ ...referenceListRow(), excess: 1 }, context).flags).toMatchObject([
      { column: 'ligne', code: 'cells-shifted' },
    ]);
  });
});

describe('the place of an establishment', () => {
  const cases: [string, string, string, string, string[]][] = [
    ['26400', 'CREST', '26108', '26400 Crest 26108', []],
    ['26400', 'Crest', '', '26400 Crest 26108', []],
    ['', 'Crest', '26108', '26400 Crest 26108', ['code_postal postcode-deduced 26400']],
    [
      'Crest',
      '26400',
      '26108',
      '26400 Crest 26108',
      ['commune commune-postcode-swapped Crest', 'code_postal commune-postcode-swapped 26400'],
    ],
    ['26400', 'Crest', '26400', '26400 Crest 26108', ['code_insee insee-unknown 26108']],
    ['26400', 'Crest', '26362', '26400 Crest 26108', ['code_insee insee-inconsistent 26108']],
    ['26400', 'Creest', '26108', '26400 Crest 26108', ['commune commune-corrected Crest']],
    ['26402', 'CREST CEDEX', '26108', '26400 Crest 26108', ['code_postal postcode-corrected 26400']],
    ['26400', '', '26108', '26400 Crest 26108', ['commune commune-missing Crest']],
    ['ABC', 'Crest', '26108', '26400 Crest 26108', ['code_postal postcode-corrected 26400']],
    ['07000', 'Privas', '07186', '07000 Privas 07186', ['commune outside-department Privas']],
    [
      '7000',
      'Privas',
      '7186',
      '07000 Privas 07186',
      ['code_insee insee-zero 07186', 'code_postal postcode-zero 07000', 'commune outside-department Privas'],
    ],
    ['', 'Lyon', '', ' Lyon 69123', ['code_postal postcode-missing', 'commune outside-department Lyon']],
    ['26400', '', '', '26400  ', ['commune commune-ambiguous']],
    ['', 'NULLE PART', '', ' Nulle Part ', ['commune commune-unknown', 'code_postal postcode-missing']],
    [
      '9',
      'Nulle Part',
      '9',
      ' Nulle Part ',
      ['commune commune-unknown', 'code_postal postcode-invalid', 'code_insee insee-dropped'],
    ],
    ['', '', '', '  ', ['commune commune-unknown', 'code_postal postcode-missing']],
  ];
  it.each(cases)('REQ-07 from « %s », « %s », « %s »', (code_postal, commune, code_insee, place, flags) => {
    const { address, flags: raised } = ready({ code_postal, commune, code_insee });
    expect(`${address.postcode ?? ''} ${address.commune} ${address.communeCode ?? ''}`).toBe(place);
    expect(raised).toEqual(flags);
  });

  it('names the communes between which it cannot choose', () => {
    const { flags } = readReferenceLine(referenceListRow({ commune: '', code_insee: '' }), context);
    expect(flags[0]?.message).toMatch(/Communes possibles\u00a0: .+\(26\d{3}\)/);
  });
});

describe('a line is refused only when it cannot be identified or used', () => {
  const cases: [Partial<Cells>, FlagCode][] = [
    [{ id: '' }, 'id-missing'],
    [{ id: 'n° 12' }, 'id-invalid'],
    [{ id: '2,6E+08' }, 'id-invalid'],
    [{ id: 'a'.repeat(41) }, 'id-invalid'],
    [{ type: '' }, 'type-unknown'],
    [{ type: 'Crèche' }, 'type-unknown'],
    [{ nom: ' ' }, 'name-missing'],
    [{ nom: '=A1' }, 'name-missing'],
  ];
  it.each(cases)('%o', (cells, code) => {
    const reading = readReferenceLine(referenceListRow(cells), context);
    expect(reading.outcome).toBe('refused');
    expect(reading.flags.map((flag) => flag.code)).toContain(code);
  });

  it('keeps the first usable line of an identifier and refuses the later ones', () => {
    const rows = [
      referenceListRow({ nom: '' }, 2),
      referenceListRow({}, 3),
      referenceListRow({ nom: 'Autre' }, 4),
    ];
    expect(
      readReferenceList(rows, context).map(({ line, outcome, flags }) => [line, outcome, flags[0]?.code]),
    ).toEqual([
      [2, 'refused', 'name-missing'],
      [3, 'ready', undefined],
      [4, 'refused', 'id-twice'],
    ]);
  });
});
