import * as z from 'zod';

const seen = z.object({ at: z.iso.datetime(), network: z.string() });

/** A reason to look at a person's connections, with its figures (CTL-02). */
export const SuspicionReason = z.discriminatedUnion('kind', [
  /** Two sign-ins from two networks within a short time; the latest pair, and how many there were. */
  z.object({ kind: z.literal('two-networks'), times: z.number().int(), first: seen, second: seen }),
  /** Many networks within a week. */
  z.object({ kind: z.literal('many-networks'), networks: z.number().int() }),
  /** Sign-ins on several nights. */
  z.object({ kind: z.literal('nights'), nights: z.number().int() }),
  /** A day with many more sign-ins than the person's other days, of which `usual` is the median. */
  z.object({ kind: z.literal('busy-day'), day: z.iso.date(), signIns: z.number().int(), usual: z.number() }),
  /** A burst of failures, then a success: the latest, and how many there were. */
  z.object({
    kind: z.literal('failures-then-success'),
    times: z.number().int(),
    failures: z.number().int(),
    at: z.iso.datetime(),
  }),
  /** New passwords asked for again and again within a month. */
  z.object({ kind: z.literal('many-renewals'), renewals: z.number().int() }),
]);
export type SuspicionReason = z.infer<typeof SuspicionReason>;

/**
 * What may suggest that somebody else uses a person's codes: the reason, and the lines of the journal that show it, by
 * their identifiers, with the first and the last of their moments. It is no proof.
 */
export const Suspicion = z.object({
  reason: SuspicionReason,
  firstAt: z.iso.datetime(),
  latestAt: z.iso.datetime(),
  evidence: z.array(z.string()).min(1),
});
export type Suspicion = z.infer<typeof Suspicion>;
