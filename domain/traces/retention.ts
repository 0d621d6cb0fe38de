/**
 * How long a line of the journal may be kept, in days (CTL-03). The CNIL's guidance on journals is six months to one
 * year: less would hide a year's misuse from the Caf, more would keep people's comings and goings without need.
 */
export const traceRetentionBounds = { least: 180, most: 365 } as const;

/** What a deployment keeps unless it says otherwise: long enough to see a whole year of a convention. */
export const usualTraceRetentionDays = 365;

/**
 * The retention asked for, when it lies within {@link traceRetentionBounds}.
 * @throws when it does not, or is no whole number of days: a deployment must not go out with it.
 */
export function checkedTraceRetention(days: number): number {
  const { least, most } = traceRetentionBounds;
  if (Number.isInteger(days) && days >= least && days <= most) return days;
  throw new Error(`Traces are kept from ${least} to ${most} days, not ${days}`);
}
