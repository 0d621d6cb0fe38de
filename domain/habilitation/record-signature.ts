import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { PrivateFiles } from '../files/private-files.ts';
import { done, refused } from '../result.ts';
import { decide } from './decide.ts';
import type { SentSignature } from './habilitation.ts';
import { everyMemberSigns } from './kinds.ts';
import { everyMemberSigned } from './signatories.ts';
import { takeSignature } from './take-signature.ts';

/**
 * Records the return of the signed convention, with its scan where one was sent (ACT-04). The date of signature is the
 * date of effect, so it is past.
 */
export const recordSignature = (
  deps: Deps & { files: PrivateFiles },
  input: { id: string; version: number; signature: SentSignature },
  actor: Actor,
  call: Call,
) =>
  decide(deps, 'recordSignature', 'signature-recorded', input, actor, call, async (habilitation) => {
    const { convention, kind, state, id } = habilitation;
    if (!convention) return refused({ code: 'wrong-state', state });
    if (everyMemberSigns(kind) && !everyMemberSigned(habilitation, input.signature)) {
      return refused({
        code: 'invalid-request',
        errors: [{ path: 'signature.partnerSignatories', message: 'every-member-signs' }],
      });
    }
    const signature = await takeSignature(deps, input.signature, id, actor);
    if (!signature.ok) return signature;
    return done({ change: { convention: { ...convention, signature: signature.value } }, events: [] });
  });
