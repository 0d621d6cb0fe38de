import { createChallenge, requestPassword } from '../../contract/public.ts';
import { proofOf } from '../../local/demonstration/proof-of-work.ts';
import type { Reply, Stage } from './driver.ts';

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
