import { createHash } from 'node:crypto';

/** The number that a person's browser finds, at the cost of some work (see `web/session/proof-of-work.ts`). */
export function proofOf({
  salt,
  challenge,
  maxNumber,
}: {
  salt: string;
  challenge: string;
  maxNumber: number;
}): number {
  for (let number = 0; number <= maxNumber; number += 1) {
    if (createHash('sha256').update(`${salt}${number}`).digest('hex') === challenge) return number;
  }
  throw new Error('No number answers');
}
