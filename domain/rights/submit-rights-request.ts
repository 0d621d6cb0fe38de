import * as z from 'zod';
import { answersChallenge, usedUp } from '../accounts/answers-challenge.ts';
import type { Call } from '../actor.ts';
import { cafByCode } from '../caf/cafs.ts';
import type { Deps } from '../deps.ts';
import { cafCodeOfEstablishment, EstablishmentId } from '../identifiers.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { email, line, paragraph, phone } from '../text.ts';
import { enterNew, entryOfIntent } from './new-entry.ts';
import { type RegisterEntry, registerNatures } from './register-entry.ts';

/** What anyone sends on the public side. The e-mail address is asked for: the acknowledgement goes to it. */
export const RightsRequest = z.object({
  cafCode: line(3),
  nature: z.enum(registerNatures),
  person: z.object({ name: line(160), email, phone: phone.optional() }),
  request: paragraph(3000),
  /** The public sheet it was sent from, if there was one. */
  establishmentId: EstablishmentId.optional(),
});
export type RightsRequest = z.infer<typeof RightsRequest>;

/**
 * Takes a request about one's rights, or a claim, from the public side (RGT-01, RGT-02): it enters the register of the
 * Caf chosen. The text on the screen holds robots off and is used once, whatever the outcome (PWD-07); the same intent
 * sent again needs no second one.
 */
export async function submitRightsRequest(
  deps: Deps,
  input: RightsRequest & { challengeId: string; answer: string; proof: number },
  call: Call,
): Promise<Result<Pick<RegisterEntry, 'id' | 'receivedOn' | 'limit'>, Problem>> {
  const earlier = await entryOfIntent(deps, call.commandId);
  if (earlier) return done(earlier);
  const wrong = await whatIsWrong(deps, input);
  if (wrong) return refused({ code: 'invalid-request', errors: [wrong] });

  const challenge = await deps.records.get('challenge', [input.challengeId]);
  if (!challenge) {
    // Used up by the same intent, a moment earlier: what it made is the answer.
    const winner = await entryOfIntent(deps, call.commandId);
    return winner ? done(winner) : refused({ code: 'challenge-failed' });
  }
  if (!answersChallenge(challenge, input)) {
    await deps.records.commit([usedUp(challenge)]);
    return refused({ code: 'challenge-failed' });
  }
  const { cafCode, nature, person, request, establishmentId } = input;
  const about = establishmentId === undefined ? {} : { establishmentId };
  const receivedOn = parisDay(deps.now());
  const entered = { cafCode, nature, person, request, about, receivedOn, channel: 'online' as const };
  return enterNew(deps, entered, 'public', call, [usedUp(challenge)]);
}

async function whatIsWrong(deps: Deps, { cafCode, establishmentId }: RightsRequest) {
  if (!cafByCode(cafCode)) return { path: 'cafCode', message: 'unknown-caf' };
  if (establishmentId === undefined) return undefined;
  const listed =
    cafCodeOfEstablishment(establishmentId) === cafCode &&
    (await deps.records.get('reference', [establishmentId]));
  return listed ? undefined : { path: 'establishmentId', message: 'unknown-establishment' };
}
