import type { Deps } from '../deps.ts';
import { revisionOf } from '../directory/canonical-json.ts';
import { bringUpToDate, type PublishedObjects } from '../directory/published-objects.ts';
import { parisDay } from '../paris-day.ts';
import type { Centres } from '../territory/centres.ts';
import { type Department, departmentOf, rightsHolding, rightsOfFiles } from './department.ts';
import { readPositions } from './positions.ts';
import { childmindersKey, type PublishedChildminder, type PublishedChildminders } from './published.ts';
import { publishedOf } from './shown.ts';
import { eachPerson, type ReadsDeposits } from './staged-people.ts';

export type PublishChildmindersDeps = Pick<Deps, 'records'> &
  ReadsDeposits & { objects: PublishedObjects; centres: () => Promise<Centres> };

/**
 * Brings what families search of a department's childminders to what the table says now: one object, replaced as a
 * whole (CSV-06), made of the files that the pointers name, of the rights that hold and of where addresses were found.
 * Replaying a change, or several at once, ends in the same bytes; nothing older ever comes over something newer (see
 * `bringUpToDate`).
 */
export async function publishChildminders(deps: PublishChildmindersDeps, cafCode: string): Promise<void> {
  const key = childmindersKey(cafCode);
  await bringUpToDate(deps.objects, [key], async () => {
    const made = await childmindersOf(deps, await departmentOf(deps, cafCode));
    return new Map([[key, made && JSON.stringify(made)]]);
  });
}

/** What is published of a department: undefined when no council shows anything, and the object goes. */
export async function childmindersOf(
  deps: Omit<PublishChildmindersDeps, 'objects' | 'records'>,
  department: Department,
): Promise<PublishedChildminders | undefined> {
  const { cafCode, pointers, recorded, positions, salt } = department;
  const online = pointers.filter(({ current, withdrawn }) => current && !withdrawn);
  if (online.length === 0 || salt === undefined) return undefined;
  const centres = await deps.centres();
  const rights = rightsHolding(salt, department, await rightsOfFiles(deps, department));
  const foundKeys = positions.flatMap(({ habilitationId, key }) =>
    key && online.some((pointer) => pointer.habilitationId === habilitationId) ? [key] : [],
  );
  const found = await readPositions(deps, foundKeys);
  const childminders: PublishedChildminder[] = [];
  const ids = new Set<string>();
  for (const { habilitationId, current } of online) {
    if (!current) continue;
    const there = await eachPerson(deps, { habilitationId, id: current.fileId }, (person) => {
      const shown = publishedOf(person, rights, { salt, cafCode, centres, found });
      // Somebody whom two councils name is shown once.
      if (!shown || ids.has(shown.id)) return;
      ids.add(shown.id);
      childminders.push(shown);
    });
    // Nothing published is better left as it is than replaced by less than what was imported.
    if (!there) throw new Error('The file that is online is not in the bucket of deposits');
  }
  return {
    cafCode,
    revision: revisionOf([...pointers, ...recorded, ...foundKeys]),
    sources: online.flatMap(({ councilName, current }) =>
      current ? [{ councilName, receivedOn: parisDay(new Date(current.receivedAt)) }] : [],
    ),
    childminders,
  };
}
