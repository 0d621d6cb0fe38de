import * as z from 'zod';

/**
 * The text shown on the screen when a new password is asked for (PWD-06, PWD-07). Only a hash of the answer is kept.
 * A proof of work goes with it, so that a program which reads the words still pays for each try.
 */
export const Challenge = z.object({
  id: z.string(),
  answerHash: z.string(),
  proof: z.object({
    algorithm: z.literal('SHA-256'),
    salt: z.string(),
    challenge: z.string(),
    maxNumber: z.number().int(),
  }),
  /** Only the proof of work is asked for: it serves a family's request and nothing else. */
  wordless: z.literal(true).optional(),
  expiresAt: z.number().int(),
});
export type Challenge = z.infer<typeof Challenge>;

/** How long a text can be answered. */
export const challengeMinutes = 10;
