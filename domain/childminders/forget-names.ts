import { type ChildmindersDeps, departmentOf } from './department.ts';
import { withoutName } from './file-rights.ts';
import { rightsKeyOf, writeRights } from './import-file.ts';
import type { ChildminderPointer } from './pointer.ts';
import type { AnyRight } from './rights-in-force.ts';
import { readFileRights } from './staged-people.ts';

/** Records that one transaction takes. */
const atOnce = 90;

/** Of rights whose names are over, marks are left, so that a later file puts nobody back who opposed. */
export async function withoutNames(
  deps: ChildmindersDeps,
  pointer: ChildminderPointer,
  isOver: (right: AnyRight) => boolean,
): Promise<ChildminderPointer | undefined> {
  const { habilitationId, cafCode, rightsKey } = pointer;
  const isNamed = (one: AnyRight) => (one.person ?? one.rectification) !== undefined && isOver(one);
  const { recorded } = await departmentOf(deps, cafCode);
  const named = recorded.filter((one) => one.habilitationId === habilitationId && isNamed(one));
  for (let start = 0; start < named.length; start += atOnce) {
    const committed = await deps.records.commit(
      named.slice(start, start + atOnce).map((one) => ({
        do: 'replace' as const,
        kind: 'childminderRight' as const,
        record: { ...withoutName(one), version: one.version + 1 },
      })),
    );
    if (!committed.ok) return undefined;
  }
  const rights = await readFileRights(deps, rightsKey);
  if (!rights.some(isNamed)) return pointer;
  const version = pointer.version + 1;
  const key = rightsKeyOf({ habilitationId, id: 'names' }, version);
  await writeRights(
    deps,
    key,
    rights.map((one) => (isNamed(one) ? withoutName(one) : one)),
  );
  const next = { ...pointer, rightsKey: key, version };
  const committed = await deps.records.commit([{ do: 'replace', kind: 'childminderPointer', record: next }]);
  return committed.ok ? next : undefined;
}

/** Rights that an import replaced, or wrote and never came to name. What one under way is about to name is newer. */
export async function eraseOldRights(
  { deposits }: ChildmindersDeps,
  { habilitationId, rightsKey, version }: ChildminderPointer,
): Promise<void> {
  const folder = `rights/${habilitationId}/`;
  const old = (await deposits.keysUnder(folder)).filter(
    (key) => key !== rightsKey && Number.parseInt(key.slice(folder.length), 10) <= version,
  );
  await deposits.erase(old);
}
