import type { ChildmindersDeps } from './department.ts';
import type { ChildminderPointer } from './pointer.ts';
import { type ChildminderPositions, positionsFolder, versionInKey } from './positions.ts';

/**
 * Erases positions that nothing names any more: those of addresses that are no longer shown, and what searches cut short
 * left behind. At the end of the convention all of them, with the record that names them.
 * @returns false when somebody changed it in the very moment: the next run takes it up.
 */
export async function eraseOldPositions(
  { records, deposits }: ChildmindersDeps,
  { cafCode, habilitationId, withdrawn }: ChildminderPointer,
  seen: ChildminderPositions | undefined,
): Promise<boolean> {
  const folder = positionsFolder(habilitationId);
  if (withdrawn && seen) {
    const { version } = seen;
    const key = [cafCode, habilitationId] as const;
    const { ok } = await records.commit([{ do: 'remove', kind: 'childminderPositions', key, version }]);
    if (!ok) return false;
  }
  // Those of a search under way are for a version that is to come.
  const isOver = (key: string) => key !== seen?.key && versionInKey(key) <= (seen?.version ?? 0);
  const there = await deposits.keysUnder(folder);
  await deposits.erase(withdrawn ? there : there.filter(isOver));
  return true;
}
