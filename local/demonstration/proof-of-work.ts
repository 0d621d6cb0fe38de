import { hash } from 'node:crypto';

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
    if (hash('sha256', `${salt}${number}`) === challenge) return number;
  }
  throw new Error('No number answers');
}
