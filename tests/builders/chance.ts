/** A source of numbers that repeats itself from a seed: for lists that must be the same at each run. */
export interface Chance {
  /** From 0 included to 1 excluded. */
  next(): number;
  /** A whole number from 0 included to `limit` excluded. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
}

/** The numbers of one seed (the mulberry32 sequence: small, and even enough for made-up data). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[below(list.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
  return { next, below, pick };
}
