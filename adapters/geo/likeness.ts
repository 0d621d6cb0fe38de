/** Least likeness, from 0 to 1, of an address found with the one asked about: below, it may be another street. */
const leastLikeness = 0.6;

/** Types of what the State's geocoder finds that are precise enough to be the place of somebody's work. */
const precise: ReadonlySet<string> = new Set(['housenumber', 'street', 'locality']);

/** Whether a find is an address, rather than a commune or the like. */
export const isPrecise = (type: string): boolean => precise.has(type);

/** Whether it is precise enough, and like enough what was asked about, to be taken for it. */
export const isLikeEnough = (type: string, score: number): boolean =>
  isPrecise(type) && score >= leastLikeness;
