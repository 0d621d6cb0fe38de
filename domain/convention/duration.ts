import * as z from 'zod';
import { type HabilitationState, statesInForce } from '../habilitation/transitions.ts';
import { AccountId } from '../identifiers.ts';
import { line, paragraph } from '../text.ts';
import { anniversaryOf, termAt } from './dates.ts';

/** The yearly review: who can publish what for the party, confirmed or not by it. */
const Review = z.object({
  openedAt: z.iso.datetime(),
  answered: z
    .object({
      at: z.iso.datetime(),
      answer: z.enum(['confirmed', 'change-asked']),
      /** What is to change, in the party's own words. */
      words: z.string().optional(),
    })
    .optional(),
});

/** The year under way. `endsOn` is the anniversary: first day of the next term. */
const Term = z.object({
  number: z.number().int().min(1),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  review: Review.optional(),
  noticeRemindedAt: z.iso.datetime().optional(),
});

/**
 * A termination recorded. `ordinary`: by either party, notice of three months (AVN-04). `breach`: by the Caf, against a
 * LINF or a MAM, at the date given (AVN-05, S1 art. 4, S3 art. 5).
 */
export const TerminationContent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ordinary'),
    by: z.enum(['caf', 'partner']),
    /** Of the registered letter with acknowledgement of receipt. */
    letterNumber: line(40),
    /** Day on which the other party received the letter. */
    receivedOn: z.iso.date(),
  }),
  z.object({
    kind: z.literal('breach'),
    by: z.literal('caf'),
    letterNumber: line(40),
    receivedOn: z.iso.date(),
    effectiveOn: z.iso.date(),
    reason: paragraph(2000),
  }),
]);
export type TerminationContent = z.infer<typeof TerminationContent>;

export const Termination = z.object({
  kind: z.enum(['ordinary', 'breach']),
  by: z.enum(['caf', 'partner']),
  letterNumber: z.string(),
  receivedOn: z.iso.date(),
  /** First day on which nothing is open any more. */
  effectiveOn: z.iso.date(),
  reason: z.string().optional(),
  recordedAt: z.iso.datetime(),
  recordedBy: AccountId,
  remindedAt: z.iso.datetime().optional(),
});
export type Termination = z.infer<typeof Termination>;

/** What the end leaves to do: what was online is withdrawn; a LINF or a MAM attests the destruction (AVN-06). */
const Ending = z.object({
  endedAt: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().optional(),
  attestation: z
    .object({
      dueOn: z.iso.date(),
      remindedAt: z.iso.datetime().optional(),
      /** Where the one to sign on the site lies: its month, and in how many parts. Absent for a MAM: it signs on paper. */
      prepared: z.object({ month: z.string(), parts: z.number().int().min(1) }).optional(),
      received: z
        .object({ on: z.iso.date(), signatory: z.string(), onSite: z.literal(true).optional() })
        .optional(),
    })
    .optional(),
});

/** The time of a convention: one year from its signature, tacitly renewed, until a termination takes effect (AVN-03). */
export const Duration = z.object({
  /** Day of signature: date of effect (ACT-04). */
  effectiveOn: z.iso.date(),
  term: Term,
  /** Anniversaries at which a tacit renewal was recorded, in order. */
  renewedOn: z.array(z.iso.date()),
  termination: Termination.optional(),
  ending: Ending.optional(),
});
export type Duration = z.infer<typeof Duration>;

/**
 * The time of a convention that is activated on a day: terms that went by between signature and activation are renewed
 * already.
 */
export function durationFrom(signedOn: string, today: string): Duration {
  const term = termAt(signedOn, today);
  return {
    effectiveOn: signedOn,
    term,
    renewedOn: Array.from({ length: term.number - 1 }, (_, index) => anniversaryOf(signedOn, index + 1)),
  };
}

/** Whether a convention gives rights on a day: activated, and no termination has taken effect. */
export const isInForce = (
  { state, duration }: { state: HabilitationState; duration?: Duration | undefined },
  day: string,
): boolean =>
  statesInForce.includes(state) && !(duration?.termination && duration.termination.effectiveOn <= day);
