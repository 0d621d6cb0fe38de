import type { CafCount } from './caf-figures.ts';

/** What the councils of a Caf send, from nothing to every file in time; or there is no council. */
export const cafSendings = ['silent', 'first-late', 'monthly-late', 'on-time', 'no-council'] as const;
export type CafSending = (typeof cafSendings)[number];

/**
 * Where the department of a Caf stands (CSV-03). It is silent when nothing ever came of it, whether or not its first file
 * is due. Of two councils, the one that is further behind counts: a department whose half is missing is not served.
 */
export function sendingOf({ inForce, councils }: Pick<CafCount, 'inForce' | 'councils'>): CafSending {
  const { firstLate, monthlyLate, silent } = councils;
  if (inForce.council === 0) return 'no-council';
  if (silent >= inForce.council) return 'silent';
  if (firstLate > 0) return 'first-late';
  return monthlyLate > 0 ? 'monthly-late' : 'on-time';
}
