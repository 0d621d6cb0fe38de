import * as z from 'zod';
import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { done, refused } from '../result.ts';
import { optionalLine, paragraph, withoutBlanks } from '../text.ts';
import { decideOnEntry } from './decide-on-entry.ts';
import { isToCome } from './new-entry.ts';

/** What proves that the answer took effect; for a claim, what was done about it. */
export const EffectProof = z.object({
  what: paragraph(1000),
  on: z.iso.date(),
  /** Of a letter, a file, an avenant. */
  reference: optionalLine(80),
});
export type EffectProof = z.infer<typeof EffectProof>;

/** Closes an entry on the proof of its effect (RGT-01), or on the follow-up given to a claim (RGT-02). */
export const closeRegisterEntry = (
  deps: Deps,
  input: { id: string; version: number; proof: EffectProof },
  actor: Actor,
  call: Call,
) =>
  decideOnEntry(deps, 'close', input, actor, call, ({ receivedOn }) => {
    const proof = withoutBlanks(input.proof);
    const wrong = (message: string) =>
      refused({ code: 'invalid-request' as const, errors: [{ path: 'proof.on', message }] });
    if (isToCome(deps, proof.on)) return wrong('day-to-come');
    if (proof.on < receivedOn) return wrong('before-receipt');
    return done({ change: { proof }, text: proof.what });
  });
