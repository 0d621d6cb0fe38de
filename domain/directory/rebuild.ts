import { listAll } from '../records.ts';
import { type Difference, differenceOf } from './differences.ts';
import {
  type PublishDeps,
  publishDepartment,
  publishSheets,
  sheetsAtOnce,
  wantedSheets,
} from './publish-directory.ts';
import { placesKey, shardKey, type Wanted } from './published-objects.ts';
import { departmentObjects } from './read-model.ts';

/** What a rebuild found. */
export interface Rebuilt {
  /** Objects that were compared. */
  objects: number;
  differences: Difference[];
}

/** Folders of the read model, and how a department's objects are told in them. */
const sheets = 'sheets/';
const idIn = (key: string): string => key.slice(sheets.length, -'.json'.length);

/**
 * Compares all that is published of a department with what the table alone gives, to the byte; unless `check`, brings it
 * to that. Sheets that no list names any more are found by listing the bucket, and removed.
 */
export async function rebuildDepartment(
  deps: PublishDeps,
  cafCode: string,
  { check }: { check: boolean },
): Promise<Rebuilt> {
  const { records, objects } = deps;
  const differences: Difference[] = [];
  let compared = 0;
  const compare = async (wanted: Wanted): Promise<string[]> => {
    compared += wanted.size;
    const found = await Promise.all(
      [...wanted].map(async ([key, text]) => differenceOf(key, await objects.textOf(key), text)),
    );
    differences.push(...found.filter((one) => one !== undefined));
    return found.flatMap((one) => one?.key ?? []);
  };

  const lines = await listAll(records, 'referencesOfCaf', { cafCode });
  const department = await compare(departmentObjects(cafCode, lines));
  if (!check && department.length > 0) await publishDepartment(deps, cafCode);

  const listed = lines.flatMap(({ kind, record }) => (kind === 'reference' ? [record.id] : []));
  const there = (await objects.keysUnder(`${sheets}${cafCode}-`)).map(idIn);
  const ids = [...new Set([...listed, ...there])].sort();
  for (let start = 0; start < ids.length; start += sheetsAtOnce) {
    const batch = ids.slice(start, start + sheetsAtOnce);
    const differing = await compare(await wantedSheets(records, batch));
    if (!check) await publishSheets(deps, differing.map(idIn));
  }
  return { objects: compared, differences };
}

/**
 * The same for what lies in the folders of the read model under no department's name: nothing but what a mistake, or
 * an identifier of another time, left there. Unless `check`, it is removed.
 */
export async function rebuildStrays(
  { objects }: PublishDeps,
  cafCodes: readonly string[],
  { check }: { check: boolean },
): Promise<Rebuilt> {
  const known = new Set(cafCodes.flatMap((cafCode) => [shardKey(cafCode), placesKey(cafCode)]));
  const folders = ['directory/', 'information-places/', sheets];
  const keys = (await Promise.all(folders.map((folder) => objects.keysUnder(folder)))).flat();
  const strays = keys.filter((key) =>
    key.startsWith(sheets)
      ? !cafCodes.some((cafCode) => key.startsWith(`${sheets}${cafCode}-`))
      : !known.has(key),
  );
  if (!check) {
    for (const key of strays) {
      const seen = await objects.tagOf(key);
      if (seen !== undefined) await objects.remove(key, seen);
    }
  }
  return {
    objects: strays.length,
    differences: strays.map((key) => ({ key, is: 'extra', fields: [] })),
  };
}
