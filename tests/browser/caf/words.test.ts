import { describe, expect, it } from 'vitest';
import type { RequestDetail } from '../../../contract/caf.ts';
import { amendmentStates } from '../../../domain/convention/amendment-transitions.ts';
import { type HabilitationKind, habilitationKinds } from '../../../domain/habilitation/request.ts';
import { type HabilitationState, habilitationStates } from '../../../domain/habilitation/transitions.ts';
import { amendmentWords } from '../../../web/caf/amendments/words.ts';
import { findingOfDelays, findingOfYear } from '../../../web/caf/dashboard/findings.ts';
import { detailInWords } from '../../../web/caf/journal/trace-words.ts';
import { waitsFor } from '../../../web/caf/requests/state-words.ts';
import { whatChanged } from '../../../web/caf/requests/what-changed.ts';
import { csvOf } from '../../../web/cnaf/reference-list/csv.ts';
import { pointOut } from '../../../web/design/point-out.ts';
import { structuresRequest } from '../../builders/structures-request.ts';

describe('a passage to look at', () => {
  const parts = [
    { kind: 'same', text: 'Le tarif : ' },
    { kind: 'added', text: 'une offre' },
    { kind: 'same', text: ' spéciale.' },
  ] as const;

  it('PUB-06 is marked even when only a part of it is new', () => {
    const pointed = pointOut(parts, ['offre spéciale']);
    expect(pointed.filter((part) => part.pointed).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'added offre',
      'same  spéciale',
    ]);
    expect(pointed.map((part) => part.text).join('')).toBe('Le tarif : une offre spéciale.');
  });

  it('that the text does not hold changes nothing', () => {
    expect(pointOut(parts, ['promotion', '']).map(({ kind, text }) => ({ kind, text }))).toEqual(parts);
  });
});

describe('a CSV given to a person', () => {
  it('holds no cell that a spreadsheet would run', async () => {
    const text = await csvOf([['=1+1', '+33475250000', '-2', '@x', '\tx', 12, 'dit « a;b » "c"']]).text();
    expect(text).toBe(`"'=1+1";"'+33475250000";"'-2";"'@x";"'\tx";"12";"dit « a;b » ""c"""\r\n`);
  });
});

describe('what changed meanwhile', () => {
  const asked = structuresRequest('becs.example', ['26-EAJE-1']);
  const seen = {
    id: 'S26-7KQ3-M9TX',
    kind: 'structures',
    cafCode: '26',
    state: 'submitted',
    submittedAt: '2026-11-01T08:00:00.000Z',
    stateSince: '2026-11-01T08:00:00.000Z',
    provider: asked.provider,
    establishments: [],
    communes: [],
    persons: asked.persons,
    flags: { shared: [], mailboxes: [] },
    exchanges: [],
    version: 1,
  } satisfies RequestDetail;

  it('ACT-02 is told with the state, the time and the reason of whoever decided', () => {
    const fresh: RequestDetail = {
      ...seen,
      state: 'refused',
      stateSince: '2026-11-21T07:05:00.000Z',
      exchanges: [{ at: '2026-11-21T07:05:00.000Z', by: 'caf', act: 'refused', reason: 'Reçue deux fois.' }],
    };
    expect(whatChanged(seen, fresh).map((sentence) => sentence.replaceAll('\u00a0', ' '))).toEqual([
      'L’état est passé de « À traiter » à « Refusée », le 21 novembre 2026 à 8 h 05.',
      'Motif donné par un collègue : « Reçue deux fois. »',
    ]);
  });

  it('ACT-02 tells corrections of the provider, and not what the system adds to persons', () => {
    const [first, ...others] = seen.persons;
    const corrected: RequestDetail = {
      ...seen,
      exchanges: [{ at: '2026-11-20T07:00:00.000Z', by: 'applicant', act: 'corrected' }],
      persons: first ? [{ ...first, function: 'Directrice' }, ...others] : [],
    };
    expect(whatChanged(seen, corrected)).toEqual([
      'Le fournisseur a envoyé ses corrections.',
      'Les personnes à habiliter ont changé.',
    ]);
    const mailed = seen.persons.map((person) => ({ ...person, access: 'password-mailed' as const }));
    expect(whatChanged(seen, { ...seen, persons: mailed })).toEqual([]);
  });
});

describe('what each kind of convention calls its party', () => {
  it('S1 S3 S4 only a convention « Structures » speaks of a provider', () => {
    const said = (kind: HabilitationKind) =>
      habilitationStates.map((state) => waitsFor(state, kind)).join(' ');
    expect(habilitationKinds.filter((kind) => /fournisseur/u.test(said(kind)))).toEqual(['structures']);
    expect(waitsFor('corrections-requested', 'linf')).toBe(
      'Attend les corrections du lieu d’information, qui a reçu un lien par e-mail.',
    );
  });

  it('S4 a council that names who drops its files hears of their accesses, as the others do', () => {
    expect(
      ['signed', 'ended'].map((state) => waitsFor(state as HabilitationState, 'council')).join(),
    ).toMatch(/accès.*accès/u);
  });
});

describe('the title of a picture', () => {
  const month = { month: '2026-11', anniversaries: 0, lastDaysForNotice: 0, ends: 0 };
  const year = (anniversaries: number, ends: number) =>
    findingOfYear([
      { ...month, lastDaysForNotice: 4 },
      { ...month, anniversaries, ends },
    ]).replaceAll('\u00a0', ' ');

  it('tells renewals from ends, and never counts to nought', () => {
    expect([year(0, 0), year(1, 0), year(0, 2), year(3, 1)]).toEqual([
      'Aucune convention n’arrive à échéance dans les douze mois',
      '1 convention se reconduit dans les douze mois, aucune ne prend fin',
      '2 conventions prennent fin dans les douze mois, aucune ne se reconduit',
      '3 conventions se reconduisent dans les douze mois, 1 prend fin',
    ]);
    expect(findingOfDelays({ median: 0, slices: [] })).toBe(
      'Sur un an, une demande sur deux est activée le jour même',
    );
  });
});

describe('an avenant of a convention that has ended', () => {
  it('AVN-01 is never said to be in force, nor to wait for a signature', () => {
    for (const state of amendmentStates) {
      const { name, waits } = amendmentWords(state, 'ended');
      expect(name).not.toMatch(/En vigueur|attendues|Brouillon/u);
      expect(waits).not.toMatch(/^(?:Rien ne change|À compléter|L’annexe)/u);
    }
    expect(amendmentWords('in-force', 'active').name).toBe('En vigueur');
  });
});

describe('the coded fact of a trace', () => {
  it('is read in words', () => {
    expect(detailInWords('operating')).toBe('Fonctionnement');
    expect(detailInWords('12 3 180 1 4')?.replaceAll('\u00a0', ' ')).toBe(
      '12 créés, 3 mis à jour, 180 inchangés, 1 refusés, 4 absents',
    );
    expect(detailInWords('due 2026-12-22')).toBe('Attendu le 22 décembre 2026');
  });

  it('tells what became of a file of a council, or which right was used, without the keys that machines give them', () => {
    const file = '0mwr69kqj-K2764NED6VYDKT0S';
    expect(detailInWords(file)).toBeUndefined();
    expect(detailInWords(`${file} → ${file}`)).toBeUndefined();
    expect(detailInWords(`${file} ready`)).toBe('À importer');
    expect(detailInWords(`${file}: +8 ~0 -2`)?.replaceAll('\u00a0', ' ')).toBe(
      '8 ajouts, 0 modification, 2 retraits',
    );
    expect(detailInWords(`opposition ${file}-mwr69kqj`)).toBe('Opposition');
  });
});
