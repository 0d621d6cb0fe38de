import { type Caf, cafs } from '../caf/cafs.ts';
import type { Deps } from '../deps.ts';
import { getMany } from '../records.ts';
import type { CafFigures } from './caf-figures.ts';
import { type NationalTotals, nationalTotals } from './national-totals.ts';

/** The last count of every Caf, what they add up to, and the days they are of. */
export interface NationalFigures {
  cafs: { caf: Caf; figures: CafFigures | undefined }[];
  totals: NationalTotals;
  /** Oldest and newest day of the counts: the same unless a night was cut short. Absent before the first count. */
  days: { from: string; until: string } | undefined;
}

/** Reads the last counts: two batches, whatever the Caf hold. */
export async function readNationalFigures(deps: Deps): Promise<NationalFigures> {
  const found = await getMany(
    deps.records,
    'cafFigures',
    cafs.map(({ code }): [string] => [code]),
  );
  const counted = found.filter((figures) => figures !== undefined);
  const inOrder = counted.map(({ day }) => day).sort();
  const [from, until] = [inOrder[0], inOrder.at(-1)];
  return {
    cafs: cafs.map((caf, index) => ({ caf, figures: found[index] })),
    totals: nationalTotals(counted),
    days: from && until ? { from, until } : undefined,
  };
}
