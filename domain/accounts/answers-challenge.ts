import type { Write } from '../records.ts';
import type { Challenge } from './challenge.ts';
import { plainAnswer } from './create-challenge.ts';
import { hashOf } from './secrets.ts';

/**
 * Whether the text was copied right and its proof of work done (PWD-06, PWD-07). A challenge without words is no text:
 * it counts only for whoever takes it.
 */
export function answersChallenge(
  { answerHash, proof, wordless }: Challenge,
  given: { answer: string; proof: number },
  takesWordless: 'takes-wordless' | 'words-only' = 'words-only',
): boolean {
  return (
    (!wordless || takesWordless === 'takes-wordless') &&
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
