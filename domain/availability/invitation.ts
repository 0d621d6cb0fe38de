import * as z from 'zod';
import { isInForce } from '../convention/duration.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { AccountId, HabilitationId } from '../identifiers.ts';
import { daysBetween } from '../paris-day.ts';
import { expiresAfter } from '../time-to-live.ts';

/** Days after which somebody who could declare places, and never did, is invited to: a week, then a month. */
const firstAfter = 7;
const secondAfter = 28;
/** Days between the invitations after those. */
const thenEvery = 91;

/** Days that the table remembers an invitation: longer than the time between two. */
const rememberedDays = 120;

/**
 * That a person was invited to declare the places of the crèches of a convention, of which nobody declared any yet: one
 * mail for all of them, each number once (PUB-12).
 */
export const AvailabilityInvitation = z.object({
  habilitationId: HabilitationId,
  accountId: AccountId,
  number: z.number().int().min(1),
  at: z.iso.datetime(),
  expiresAt: z.number().int(),
});
export type AvailabilityInvitation = z.infer<typeof AvailabilityInvitation>;

/** Seconds since 1970 from which the table may forget an invitation. */
export const forgottenAt = (at: Date): number => expiresAfter(at, { days: rememberedDays });

/**
 * The number of the invitation that is due on a day, to somebody who can declare since another; undefined before the
 * first. An invitation that was missed is not caught up once the next is due: nobody gets two for one silence.
 * @param since day in Paris
 * @param today day in Paris
 */
export function invitationDue(since: string, today: string): number | undefined {
  const age = daysBetween(since, today);
  if (age < firstAfter) return undefined;
  return age < secondAfter ? 1 : 2 + Math.floor((age - secondAfter) / thenEvery);
}

/** The crèches whose places a convention lets its agents declare on a day; none unless it is in force. */
export const declarableUnder = (habilitation: Habilitation, today: string): string[] =>
  isInForce(habilitation, today)
    ? habilitation.establishments.flatMap(({ establishmentId, availability, type }) =>
        availability && type === 'EAJE' ? [establishmentId] : [],
      )
    : [];
