import * as z from 'zod';

/**
 * How many times the form of families was opened in one minute, everywhere together: beyond what people do, words are
 * asked for besides the proof of work. Says nothing of who opened it.
 */
export const InformationRate = z.object({
  /** `2026-11-22T09:30`, UTC. */
  minute: z.string(),
  count: z.number().int(),
  version: z.number().int(),
  expiresAt: z.number().int(),
});
export type InformationRate = z.infer<typeof InformationRate>;
