import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ageGroups, cares, halves } from '../../../domain/availability/availability.ts';
import { freeMasks } from '../../../domain/availability/free-masks.ts';
import type { ListedEstablishment } from '../../../domain/directory/published.ts';
import { shardKey } from '../../../domain/directory/published-objects.ts';
import { establishmentTypes } from '../../../domain/establishment/establishment-type.ts';
import { days } from '../../../domain/establishment/operating-information.ts';
import { csvLine } from '../../../domain/open-data/column.ts';
import {
  InclusionService,
  InclusionStructure,
  inclusionOf,
} from '../../../domain/open-data/data-inclusion.ts';
import { Manifest } from '../../../domain/open-data/manifest.ts';
import { type OpenFiles, publishOpenData } from '../../../domain/open-data/publish-open-data.ts';

const siteUrl = 'https://extranet.example';
const now = new Date('2026-11-22T04:30:00Z');

const listed = (id: string, change: Partial<ListedEstablishment> = {}): ListedEstablishment => ({
  id,
  type: 'EAJE',
  name: 'Crèche « L’Été », les Lutins',
  address: { street: '1 rue des Jardins', postcode: '26400', commune: 'Crest', communeCode: '26108' },
  phone: '+33475250000',
  email: 'accueil@lutins.example',
  website: 'https://lutins.example/',
  avip: false,
  handicap: true,
  ...change,
});
const period = (from: string, until: string, full = false) => ({
  from,
  until,
  state: full ? ('full' as const) : ('available' as const),
  free: freeMasks(full ? [] : [{ care: 'regular', age: '1-2', day: 'monday', half: 'morning', places: 2 }]),
});
const declared = (confirmedAt: string, ...periods: ReturnType<typeof period>[]) => ({
  availability: { periods, declaredAt: '2026-11-02T08:00:00.000Z', confirmedAt },
});

/** Publishes shards, and gives the files by path. */
async function published(shards: Record<string, ListedEstablishment[]>) {
  const texts = new Map<string, string>();
  const order: string[] = [];
  const files: OpenFiles = {
    create: async (path) => {
      let text = '';
      return {
        write: async (more) => {
          text += more;
        },
        close: async () => {
          texts.set(path, text);
          order.push(path);
          const bytes = Buffer.from(text);
          return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
        },
        drop: async () => {},
      };
    },
  };
  const objects = {
    textOf: async (key: string) => {
      const [, establishments] = Object.entries(shards).find(([cafCode]) => shardKey(cafCode) === key) ?? [];
      return establishments && JSON.stringify({ establishments, revision: 'x' });
    },
  };
  const manifest = await publishOpenData({ objects, files, now: () => now, siteUrl });
  const text = (path: string) => texts.get(path) ?? '';
  const table = (path: string) => parse(text(path), { columns: true, bom: true }) as Record<string, string>[];
  return { manifest, texts, order, text, table, json: (path: string) => JSON.parse(text(path)) };
}

describe('the open data', () => {
  let all: Awaited<ReturnType<typeof published>>;
  beforeAll(async () => {
    all = await published({
      '26': [
        listed('26-fresh', {
          ...declared(
            '2026-11-16T08:00:00.000Z',
            period('2026-11-01', '2026-11-21'),
            period('2026-11-22', '2026-12-18'),
          ),
          position: { latitude: 44.7291, longitude: 5.0221 },
          updatedAt: '2026-11-02T10:00:00.000Z',
        }),
        listed('26-ageing', declared('2026-11-10T08:00:00.000Z', period('2026-11-20', '2026-12-01', true))),
        listed('26-lapsed', declared('2026-11-07T08:00:00.000Z', period('2026-11-20', '2026-12-01'))),
        listed('26-over', declared('2026-11-21T08:00:00.000Z', period('2026-11-01', '2026-11-21'))),
        listed('26-mam', { type: 'MAM', name: 'MAM Les Bambins', updatedAt: '2026-11-02T10:00:00.000Z' }),
      ],
      '974': [
        listed('974-1', {
          type: 'RPE',
          name: '=HYPERLINK("x")',
          avip: true,
          updatedAt: '2026-11-20T10:00:00.000Z',
        }),
      ],
    });
  });

  it('PUB-11 hold every establishment of the directory, and nothing of it that is not open', () => {
    expect(all.table('etablissements.csv').map(({ id }) => id)).toEqual(
      all.json('etablissements.json').etablissements.map(({ id }: { id: string }) => id),
    );
    expect(all.table('etablissements.csv')[0]).toEqual({
      id: '26-fresh',
      type: 'EAJE',
      nom: 'Crèche « L’Été », les Lutins',
      adresse: '1 rue des Jardins',
      code_postal: '26400',
      commune: 'Crest',
      code_insee: '26108',
      caf: '26',
      latitude: '44.7291',
      longitude: '5.0221',
      position_approximative: 'false',
      telephone: '+33475250000',
      courriel: 'accueil@lutins.example',
      site_web: 'https://lutins.example/',
      avip: 'false',
      accueil_handicap: 'true',
      mis_a_jour_le: '2026-11-02',
      fiche: 'https://extranet.example/etablissements/26-fresh',
    });
  });

  it('RGT-03 say of a house of assistants maternels where it is, and not how to reach those who work there', () => {
    const house = all.table('etablissements.csv').find(({ id }) => id === '26-mam');
    expect(house).toMatchObject({ nom: 'MAM Les Bambins', telephone: '', courriel: '', site_web: '' });
    const structure = all
      .json('data-inclusion/structures.json')
      .find(({ id }: { id: string }) => id === 'monenfant--26-mam');
    expect(structure).not.toHaveProperty('telephone');
    expect(structure).not.toHaveProperty('courriel');
  });

  it('PUB-12 never give places that have lapsed or are over, and say how old the others are', () => {
    const ids = all.table('disponibilites.csv').map((row) => [row.etablissement_id, row.etat, row.fraicheur]);
    expect(ids).toEqual([
      ['26-fresh', 'disponible', 'a_jour'],
      ['26-ageing', 'complet', 'a_confirmer'],
    ]);
    expect(all.json('disponibilites.json').disponibilites).toMatchObject([
      {
        etablissement_id: '26-fresh',
        confirme_le: '2026-11-16T08:00:00.000Z',
        periodes: [
          {
            debut: '2026-11-22',
            fin: '2026-12-18',
            etat: 'disponible',
            places: [{ accueil: 'regulier', age: '1_2_ans', jour: 'lundi', demi_journee: 'matin' }],
          },
        ],
      },
      { etablissement_id: '26-ageing', periodes: [{ etat: 'complet', places: [] }] },
    ]);
  });

  it('PUB-08 run nothing in a spreadsheet', () => {
    expect(all.table('etablissements.csv').at(-1)?.nom).toBe(`'=HYPERLINK("x")`);
    expect(all.text('etablissements.csv').startsWith('\ufeffid,type,nom')).toBe(true);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (cells) => {
        const [read] = parse(csvLine(cells), { relax_column_count: true }) as string[][];
        for (const cell of read ?? [])
          expect(cell).not.toMatch(/^\s*[=@\t\r\uff1d\uff0b\uff0d\uff20]|^\s*[+-](?!\d+$)/u);
      }),
    );
  });

  it('are listed, counted and sealed by a manifest that comes last', () => {
    const { manifest, texts, order, json } = all;
    expect(order.at(-1)).toBe('manifest.json');
    expect(Manifest.parse(json('manifest.json'))).toEqual(manifest);
    expect(manifest.files.map(({ path }) => path).sort()).toEqual(
      [...texts.keys()].filter((path) => path !== 'manifest.json').sort(),
    );
    for (const { path, bytes, sha256, schemas = [] } of manifest.files) {
      const content = Buffer.from(texts.get(path) ?? '');
      expect([bytes, sha256]).toEqual([content.length, createHash('sha256').update(content).digest('hex')]);
      for (const schema of schemas) expect(texts.has(schema)).toBe(true);
    }
    const count = (path: string) => manifest.files.find((file) => file.path === path)?.count;
    expect([count('etablissements.csv'), count('disponibilites.csv'), count('disponibilites.json')]).toEqual([
      6, 2, 2,
    ]);
    expect(all.text('LICENCE.txt')).toContain('2026-11-22');
  });

  it('are what their schemas say', () => {
    for (const name of ['etablissements', 'disponibilites']) {
      const schema = z.fromJSONSchema(all.json(`schemas/${name}.schema.json`));
      expect(() => schema.parse(all.json(`${name}.json`))).not.toThrow();
      const { fields } = all.json(`schemas/${name}.table.json`) as {
        fields: {
          name: string;
          type: string;
          constraints?: { required?: true; enum?: string[]; pattern?: string };
        }[];
      };
      for (const row of all.table(`${name}.csv`)) {
        expect(Object.keys(row)).toEqual(fields.map((field) => field.name));
        for (const { name: field, type, constraints = {} } of fields) {
          const cell = row[field] ?? '';
          if (constraints.required) expect(cell).not.toBe('');
          if (cell === '') continue;
          if (constraints.enum) expect(constraints.enum).toContain(cell);
          if (constraints.pattern) expect(cell).toMatch(new RegExp(`^(?:${constraints.pattern})$`));
          if (type === 'number') expect(Number.isFinite(Number(cell))).toBe(true);
          if (type === 'date') expect(cell).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          if (type === 'boolean') expect(['true', 'false']).toContain(cell);
        }
      }
    }
    const wrong = { ...all.json('etablissements.json'), etablissements: [{ id: '26-1', secret: 'x' }] };
    expect(z.fromJSONSchema(all.json('schemas/etablissements.schema.json')).safeParse(wrong).success).toBe(
      false,
    );
  });

  it('are empty lists, with their heads, where nothing was published', async () => {
    const none = await published({});
    expect(none.json('etablissements.json').etablissements).toEqual([]);
    expect(none.json('data-inclusion/services.json')).toEqual([]);
    expect(none.table('disponibilites.csv')).toEqual([]);
  });
});

describe('the form that data·inclusion takes', () => {
  /** The fields of its schema, version 1, by what they belong to. */
  const fields = {
    structure:
      'accessibilite_lieu adresse code_insee code_postal commune complement_adresse courriel date_maj description horaires_accueil id latitude lien_source longitude nom reseaux_porteurs siret site_web source telephone',
    service:
      'adresse code_insee code_postal commune complement_adresse conditions_acces contact_nom_prenom courriel date_maj description frais frais_precisions horaires_accueil id latitude lien_mobilisation lien_source longitude mobilisable_par mobilisation_precisions modes_accueil modes_mobilisation nom nombre_semaines publics publics_precisions source structure_id telephone thematiques type volume_horaire_hebdomadaire zone_eligibilite',
  };

  it('has a structure and a service of each establishment that the Caf validated, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.record({
          type: fc.constantFrom(...establishmentTypes),
          name: fc.string({ minLength: 1, maxLength: 160 }).filter((name) => name.trim() !== ''),
          email: fc.option(fc.string(), { nil: undefined }),
          website: fc.option(fc.string(), { nil: undefined }),
          avip: fc.boolean(),
        }),
        (change) => {
          const made = inclusionOf(
            listed('26-1', { ...change, updatedAt: '2026-11-02T10:00:00.000Z' }),
            siteUrl,
          );
          const structure = InclusionStructure.parse(made?.structure);
          const service = InclusionService.parse(made?.service);
          expect(service.structure_id).toBe(structure.id);
          for (const field of Object.keys(structure)) expect(fields.structure.split(' ')).toContain(field);
          for (const field of Object.keys(service)) expect(fields.service.split(' ')).toContain(field);
        },
      ),
    );
    expect(inclusionOf(listed('26-1'), siteUrl)).toBeUndefined();
  });
});

it('the open list of places knows every half-day, age and kind of care', async () => {
  const cells = cares.flatMap((care) =>
    ageGroups.flatMap((age) =>
      days.flatMap((day) => halves.map((half) => ({ care, age, day, half, places: 1 }))),
    ),
  );
  const everything = { ...period('2026-11-22', '2026-12-01'), free: freeMasks(cells) };
  const { table } = await published({
    '26': [listed('26-1', declared('2026-11-21T08:00:00.000Z', everything))],
  });
  const rows = table('disponibilites.csv').map((row) =>
    [row.accueil, row.age, row.jour, row.demi_journee].join(),
  );
  expect(rows).toHaveLength(168);
  expect(new Set(rows).size).toBe(168);
});
