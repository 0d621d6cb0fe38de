import type { Deps } from '../deps.ts';
import { listAll, type Records } from '../records.ts';
import {
  bringUpToDate,
  type PublishedObjects,
  placesKey,
  shardKey,
  sheetKey,
  type Wanted,
} from './published-objects.ts';
import { departmentObjects, type SheetSources, sheetText } from './read-model.ts';

export type PublishDeps = Pick<Deps, 'records'> & { objects: PublishedObjects };

/**
 * Brings a department's shard and its information places to what the table says now. The table is read in one
 * consistent listing, so replaying a change, or many at once, ends in the same bytes.
 */
export async function publishDepartment(
  { records, objects }: PublishDeps,
  cafCode: string,
): Promise<{ establishments: string[] }> {
  let establishments: string[] = [];
  await bringUpToDate(objects, [shardKey(cafCode), placesKey(cafCode)], async () => {
    const lines = await listAll(records, 'referencesOfCaf', { cafCode });
    establishments = lines.flatMap(({ kind, record }) => (kind === 'reference' ? [record.id] : []));
    return departmentObjects(cafCode, lines);
  });
  return { establishments };
}

/** Sheets brought up to date at the same time: four records each, a hundred records to a batch. */
export const sheetsAtOnce = 25;

/** Brings sheets to what the table says now; those of establishments that no list names are removed. */
export async function publishSheets(
  { records, objects }: PublishDeps,
  establishmentIds: readonly string[],
): Promise<void> {
  for (let start = 0; start < establishmentIds.length; start += sheetsAtOnce) {
    const ids = establishmentIds.slice(start, start + sheetsAtOnce);
    await bringUpToDate(objects, ids.map(sheetKey), () => wantedSheets(records, ids));
  }
}

/** What a sheet is made of. */
const parts = ['reference', 'publication', 'availability', 'location'] as const;

/** The sheets that the table wants, by key: twenty-five at most. */
export async function wantedSheets(records: Records, ids: readonly string[]): Promise<Wanted> {
  const found = await records.getAll(
    ids.flatMap((id) => parts.map((kind) => ({ kind, key: [id] as const }))),
  );
  return new Map(
    ids.map((id, index) => {
      const own = found.slice(parts.length * index, parts.length * (index + 1));
      const [reference, publication, availability, location] = own;
      return [sheetKey(id), sheetText({ reference, publication, availability, location } as SheetSources)];
    }),
  );
}
