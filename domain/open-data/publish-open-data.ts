import { cafs } from '../caf/cafs.ts';
import { type DirectoryShard, ListedEstablishment } from '../directory/published.ts';
import { type PublishedObjects, shardKey } from '../directory/published-objects.ts';
import { parisDay } from '../paris-day.ts';
import { availabilityColumns, availabilityRows, openAvailability } from './availability.ts';
import { csvHead, csvRow } from './column.ts';
import { inclusionOf } from './data-inclusion.ts';
import { establishmentColumns, openEstablishment } from './establishments.ts';
import { licence, licenceNote, type Manifest, type OpenFile, producer } from './manifest.ts';
import { openSchemas } from './schemas.ts';

/** A file under way: what is written goes out as it comes, and nothing is kept. */
interface OpenFileWriter {
  write(text: string): Promise<void>;
  /** Puts the file in the place of the one before, whole. */
  close(): Promise<{ bytes: number; sha256: string }>;
  /** Forgets it. */
  drop(): Promise<void>;
}

/** Where open files are put. */
export interface OpenFiles {
  create(path: string, mediaType: string): Promise<OpenFileWriter>;
}

interface Deps {
  objects: Pick<PublishedObjects, 'textOf'>;
  files: OpenFiles;
  now: () => Date;
  siteUrl: string;
}

const csv = 'text/csv; charset=utf-8';
const json = 'application/json; charset=utf-8';

/**
 * Publishes the open data of the day from the published directory alone, department after department: what is in
 * memory is one department, whatever the size of France. Each file replaces the one before whole; the manifest, which
 * says what there is, comes last. Done again, it does the same.
 */
export async function publishOpenData(deps: Deps): Promise<Manifest> {
  const at = deps.now();
  const on = parisDay(at);
  const tables = await openTables(deps, on);
  try {
    for (const { code } of cafs) {
      const text = await deps.objects.textOf(shardKey(code));
      const establishments = text === undefined ? [] : (JSON.parse(text) as DirectoryShard).establishments;
      for (const one of establishments) await tables.add(ListedEstablishment.parse(one), code);
    }
    const listed = await tables.close();
    const described: OpenFile[] = [];
    // One after the other: when one fails, none is still under way behind the failure.
    for (const { text, ...file } of describingFiles(on)) {
      described.push({ ...file, ...(await written(deps, file, text)) });
    }
    const manifest: Manifest = {
      producer,
      licence,
      generatedAt: at.toISOString(),
      on,
      files: [...listed, ...described],
    };
    await written(deps, { path: 'manifest.json', mediaType: json }, `${JSON.stringify(manifest, null, 2)}\n`);
    return manifest;
  } catch (failure) {
    await tables.drop();
    throw failure;
  }
}

/** What goes with the data: their schemas, and on what terms they are given. */
const describingFiles = (on: string) => [
  ...openSchemas(),
  {
    path: 'LICENCE.txt',
    says: 'Licence et conditions',
    mediaType: 'text/plain; charset=utf-8',
    text: licenceNote(on),
  },
];

async function written(
  { files }: Deps,
  { path, mediaType }: Pick<OpenFile, 'path' | 'mediaType'>,
  text: string,
) {
  const file = await files.create(path, mediaType);
  await file.write(text);
  return file.close();
}

/** A file of many lines, counted as they come. */
async function openTable(
  { files }: Deps,
  described: Omit<OpenFile, 'bytes' | 'sha256' | 'count'>,
  head: string,
  foot = '',
) {
  const file = await files.create(described.path, described.mediaType);
  await file.write(head);
  let count = 0;
  return {
    drop: file.drop,
    line: async (text: string) => {
      await file.write(text);
      count += 1;
    },
    /** A member of the JSON list that the head began. */
    member: async (value: object) => {
      await file.write(`${count === 0 ? '' : ','}\n${JSON.stringify(value)}`);
      count += 1;
    },
    close: async (): Promise<OpenFile> => {
      await file.write(foot);
      return { ...described, ...(await file.close()), count };
    },
  };
}

async function openTables(deps: Deps, on: string) {
  const about = `"producteur":${JSON.stringify(producer)},"licence":${JSON.stringify(licence.url)},"date":"${on}"`;
  const list = (name: string) => [`{${about},"${name}":[`, '\n]}\n'] as const;
  const [establishments, establishmentsCsv, places, placesCsv, structures, services] = await Promise.all([
    openTable(
      deps,
      {
        path: 'etablissements.json',
        says: 'Les établissements, en JSON',
        mediaType: json,
        schemas: ['schemas/etablissements.schema.json'],
      },
      ...list('etablissements'),
    ),
    openTable(
      deps,
      {
        path: 'etablissements.csv',
        says: 'Les établissements, en CSV',
        mediaType: csv,
        schemas: ['schemas/etablissements.table.json'],
      },
      csvHead(establishmentColumns),
    ),
    openTable(
      deps,
      {
        path: 'disponibilites.json',
        says: 'Les places disponibles des crèches, en JSON',
        mediaType: json,
        schemas: ['schemas/disponibilites.schema.json'],
      },
      ...list('disponibilites'),
    ),
    openTable(
      deps,
      {
        path: 'disponibilites.csv',
        says: 'Les places disponibles des crèches, en CSV',
        mediaType: csv,
        schemas: ['schemas/disponibilites.table.json'],
      },
      csvHead(availabilityColumns),
    ),
    openTable(
      deps,
      {
        path: 'data-inclusion/structures.json',
        says: 'Les structures, au format de data·inclusion',
        mediaType: json,
      },
      '[',
      '\n]\n',
    ),
    openTable(
      deps,
      {
        path: 'data-inclusion/services.json',
        says: 'Leurs services, au format de data·inclusion',
        mediaType: json,
      },
      '[',
      '\n]\n',
    ),
  ]);
  const all = [establishments, establishmentsCsv, places, placesCsv, structures, services];

  return {
    async add(one: ListedEstablishment, cafCode: string): Promise<void> {
      const row = openEstablishment(one, cafCode, deps.siteUrl);
      await establishments.member(row);
      await establishmentsCsv.line(csvRow(establishmentColumns, row));
      const open = openAvailability(one, on);
      if (open) {
        await places.member(open);
        for (const line of availabilityRows(open)) await placesCsv.line(csvRow(availabilityColumns, line));
      }
      const inclusion = inclusionOf(one, deps.siteUrl);
      if (inclusion) {
        await structures.member(inclusion.structure);
        await services.member(inclusion.service);
      }
    },
    async close(): Promise<OpenFile[]> {
      const closed: OpenFile[] = [];
      for (const table of all) closed.push(await table.close());
      return closed;
    },
    async drop(): Promise<void> {
      await Promise.all(all.map((table) => table.drop()));
    },
  };
}
