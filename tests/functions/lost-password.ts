import { createHash } from 'node:crypto';
import { createChallenge, requestPassword } from '../../contract/public.ts';
import type { Reply, Stage } from './driver.ts';

/** The number that the browser finds, at the cost of some work. */
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

/** A text shown on the screen, with what answers it. */
export async function shownText(stage: Stage) {
  const { id, words, proof } = await stage.done(createChallenge);
  return { challengeId: id, answer: words.join(' '), proof: proofOf(proof) };
}

/** Asks for a new password, the text copied right. */
export async function askForPassword(
  stage: Stage,
  email: string,
  options: { commandId?: string } = {},
): Promise<Reply<typeof requestPassword>> {
  return stage.call(requestPassword, { ...options, body: { email, ...(await shownText(stage)) } });
}
