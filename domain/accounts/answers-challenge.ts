import type { Write } from '../records.ts';
import type { Challenge } from './challenge.ts';
import { plainAnswer } from './create-challenge.ts';
import { hashOf } from './secrets.ts';

/** Whether the text was copied right and its proof of work done (PWD-06, PWD-07). */
export function answersChallenge(
  { answerHash, proof }: Challenge,
  given: { answer: string; proof: number },
): boolean {
  return (
    hashOf(`${proof.salt}|${plainAnswer(given.answer)}`) === answerHash &&
    hashOf(`${proof.salt}${given.proof}`) === proof.challenge
  );
}

/** A text serves once, whatever the outcome (PWD-07): the write that removes it. */
export const usedUp = (challenge: Challenge): Write => ({
  do: 'delete',
  kind: 'challenge',
  key: [challenge.id],
  mustExist: true,
});
