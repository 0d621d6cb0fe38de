/** What one cell of the figures holds; null where there is nothing to measure. */
export type Figure = string | number | null;

/** What is aimed at, and what falls short of it. A benchmark never fails for a target that is missed. */
export interface Target {
  says: string;
  met: boolean;
  /** The rows that miss it, in a few words each. */
  missedBy: string[];
}

/** What one run measured: baseline and figures come from the same run. */
export interface Figures {
  /** Every row has the same keys, in the order of the columns; units stand in the keys. */
  rows: Record<string, Figure>[];
  targets: Target[];
}

/** What a file of `bench/` exports. */
export interface Benchmark {
  /** One line for the list of benchmarks. */
  says: string;
  /** Builds and starts what it needs, measures, and leaves nothing running. */
  run: () => Promise<Figures>;
}

/** A target held by every row, but for those that `missed` names. */
export const target = (says: string, missed: readonly string[]): Target => ({
  says,
  met: missed.length === 0,
  missedBy: [...missed],
});
