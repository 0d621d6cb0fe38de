import { createChallenge, type ShownChallenge } from '../accounts/create-challenge.ts';
import type { Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { count, isAbnormal, waitOf } from './information-rate.ts';

/**
 * Makes the proof of work that goes with a request; words to copy too when the form is opened or sent more often than
 * families do, or when they are asked for, as they are once a sending was refused for want of them (PWD-07).
 * @returns `too-many-attempts` for an address that opens too often: it is not counted among the others
 */
export async function createInformationChallenge(
  deps: Deps,
  { words }: { words: boolean },
  call: Pick<Call, 'from'>,
): Promise<Result<ShownChallenge, Problem>> {
  const retryAfterSeconds = await waitOf(deps, 'opened', call);
  if (retryAfterSeconds > 0) return refused({ code: 'too-many-attempts', retryAfterSeconds });
  await count(deps, 'opened');
  const asked = words || (await isAbnormal(deps));
  return done(await createChallenge(deps, asked ? 'words' : 'proof-alone'));
}
