import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { parisDay } from '../paris-day.ts';
import { done, refused } from '../result.ts';
import { decide } from './decide.ts';
import type { Signature } from './habilitation.ts';
import { everyMemberSigned } from './signatories.ts';

/** Records the return of the signed convention (ACT-04). The date of signature is the date of effect, so it is past. */
export const recordSignature = (
  deps: Deps,
  input: { id: string; version: number; signature: Signature },
  actor: Actor,
  call: Call,
) =>
  decide(deps, 'recordSignature', 'signature-recorded', input, actor, call, (habilitation) => {
    if (input.signature.signedOn > parisDay(deps.now())) {
      return refused({
        code: 'invalid-request',
        errors: [{ path: 'signature.signedOn', message: 'in-the-future' }],
      });
    }
    if (habilitation.kind === 'mam' && !everyMemberSigned(habilitation, input.signature)) {
      return refused({
        code: 'invalid-request',
        errors: [{ path: 'signature.partnerSignatories', message: 'every-member-signs' }],
      });
    }
    if (!habilitation.convention) return refused({ code: 'wrong-state', state: habilitation.state });
    return done({
      change: { convention: { ...habilitation.convention, signature: input.signature } },
      events: [],
    });
  });
