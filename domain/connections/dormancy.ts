import * as z from 'zod';
import { daysBetween, parisDay } from '../paris-day.ts';

/** A first password lapses after seven days: after twice as long, somebody has forgotten it or never wanted it. */
export const neverSignedInDays = 14;
/** Half a year, summer holidays included: who has not come back by then may have left. */
export const longAwayDays = 180;

/** An open account that nobody uses, and since which moment. */
export const Dormancy = z.object({
  kind: z.enum(['never-signed-in', 'long-away']),
  since: z.iso.datetime(),
  days: z.number().int(),
});
export type Dormancy = z.infer<typeof Dormancy>;

/** Whether an account sleeps, counted in days of Paris; undefined while it does not. */
export function dormancyOf(
  { createdAt, lastSignInAt }: { createdAt: string; lastSignInAt?: string | undefined },
  now: Date,
): Dormancy | undefined {
  const since = lastSignInAt ?? createdAt;
  const days = daysBetween(parisDay(new Date(since)), parisDay(now));
  if (days < (lastSignInAt ? longAwayDays : neverSignedInDays)) return undefined;
  return { kind: lastSignInAt ? 'long-away' : 'never-signed-in', since, days };
}
