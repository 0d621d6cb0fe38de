import * as z from 'zod';
import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { type Result, refused } from '../result.ts';
import { paragraph } from '../text.ts';
import { enterNew, entryOfIntent, isToCome } from './new-entry.ts';
import { Claimant, type RegisterEntry, registerChannels, registerNatures } from './register-entry.ts';

/** What a Caf agent writes down of a letter, a call or a visit. */
export const RecordedRequest = z.object({
  nature: z.enum(registerNatures),
  channel: z.enum(registerChannels).exclude(['online']),
  /** The day it reached the Caf, from which the time limit is counted. */
  receivedOn: z.iso.date(),
  person: Claimant,
  request: paragraph(3000),
});
export type RecordedRequest = z.infer<typeof RecordedRequest>;

/** Enters in the register of the agent's own Caf what came by post, telephone, e-mail or at the counter (RGT-01, RGT-02). */
export async function recordRegisterEntry(
  deps: Deps,
  input: RecordedRequest,
  actor: Actor,
  call: Call,
): Promise<Result<RegisterEntry, Problem>> {
  const earlier = await entryOfIntent(deps, call.commandId);
  if (earlier) return { ok: true, value: earlier };
  if (isToCome(deps, input.receivedOn)) {
    return refused({
      code: 'invalid-request',
      errors: [{ path: 'receivedOn', message: 'day-to-come' }],
    });
  }
  return enterNew(deps, { ...input, about: {}, cafCode: actor.cafCode ?? '' }, actor, call);
}
