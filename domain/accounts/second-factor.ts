import * as z from 'zod';
import type { Role } from '../actor.ts';
import { hashOf } from './secrets.ts';

/**
 * Where the second factor of a person stands: an authenticator application whose key is in Cognito, and nowhere else.
 * `none`: none yet, or one that was reset; the next sign-in enrols. `enrolled`: each sign-in asks for a code.
 */
export const SecondFactor = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('none'),
    /** Hash of the ticket that goes with the key shown last: no other key can be proved. */
    enrolmentHash: z.string().optional(),
  }),
  z.object({
    state: z.literal('enrolled'),
    enrolledAt: z.iso.datetime(),
    /** Hash of the ticket that enrolled it: its answer may have been lost, and be asked for again. */
    enrolmentHash: z.string().optional(),
    /** Hashes of the challenges that right passwords opened lately: no other takes a code. */
    challengeHashes: z.array(z.string()).optional(),
  }),
]);
export type SecondFactor = z.infer<typeof SecondFactor>;

/** Agents of a Caf and of the Cnaf have a second factor; the conventions give partner agents a password alone. */
export const needsSecondFactor = (role: Role): boolean => role !== 'partner';

/** Sign-ins of one person that may wait for a code at once, in as many windows; an older one begins again. */
const mostChallenges = 5;

/** Whether a challenge is one that a right password opened, since when nothing has put an end to it. */
export const takesCode = (factor: SecondFactor, challenge: string): boolean =>
  factor.state === 'enrolled' && (factor.challengeHashes ?? []).includes(hashOf(challenge));

/** The factor with one more sign-in that waits for a code. */
export const withChallenge = (
  factor: SecondFactor & { state: 'enrolled' },
  challenge: string,
): SecondFactor => ({
  ...factor,
  challengeHashes: [...(factor.challengeHashes ?? []), hashOf(challenge)].slice(-mostChallenges),
});

/** The factor without one sign-in that waited, or without any: what was proved for it is worth nothing any more. */
export function withoutChallenge(factor: SecondFactor, challenge?: string): SecondFactor {
  if (factor.state === 'none') return factor;
  const { challengeHashes = [], ...kept } = factor;
  const left = challengeHashes.filter((hash) => challenge !== undefined && hash !== hashOf(challenge));
  return left.length > 0 ? { ...kept, challengeHashes: left } : kept;
}
