/** Longest time to retrieve that is counted to the day; the last slice holds all that is longer. */
export const longestCounted = 60;

/** How many requests were retrieved after so many days: one number for each of 0 to 59, and one for 60 and more. */
export type RetrievalDays = readonly number[];

/** Days given in any order, counted. */
export function countDays(days: readonly number[]): number[] {
  const counts = Array.from({ length: longestCounted + 1 }, () => 0);
  for (const day of days) {
    const slice = Math.min(Math.max(day, 0), longestCounted);
    counts[slice] = (counts[slice] ?? 0) + 1;
  }
  return counts;
}

/** Several counts as one. */
export const addDayCounts = (all: readonly RetrievalDays[]): number[] =>
  Array.from({ length: longestCounted + 1 }, (_, day) => all.reduce((sum, one) => sum + (one[day] ?? 0), 0));

/**
 * The days within which a share of them was retrieved, `0.5` for half: the least number of days for which at least that
 * share is done. Undefined when none was; 60 stands for 60 and more.
 */
export function quantileOf(counts: RetrievalDays, share: number): number | undefined {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  const wanted = Math.max(1, Math.ceil(share * total));
  let done = 0;
  for (const [day, count] of counts.entries()) {
    done += count;
    if (done >= wanted) return day;
  }
  return counts.length - 1;
}
