import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { PrivateFiles } from '../files/private-files.ts';
import { annexOf } from '../habilitation/annex.ts';
import type { Habilitation, SentSignature } from '../habilitation/habilitation.ts';
import { everyMemberSigns } from '../habilitation/kinds.ts';
import { everyMemberSigned } from '../habilitation/signatories.ts';
import { takeSignature } from '../habilitation/take-signature.ts';
import { done, refused } from '../result.ts';
import { actOnAmendment } from './act-on-amendment.ts';
import type { Amendment } from './amendment.ts';
import { isOpen } from './amendment.ts';
import { effectOf } from './amendment-effect.ts';
import { applyChanges, printsAlike } from './apply-changes.ts';

/**
 * Records both signatures of an avenant, with the scan of the paper where one was sent. With them it takes effect (AVN-01): rights, accounts and annex in the same
 * write. Avenants are signed in the order of their numbers. One whose paper no longer says what the annex would become
 * cannot be: what was signed is what takes effect, or nothing does.
 */
export const signAmendment = (
  deps: Deps & { files: PrivateFiles },
  input: { id: string; number: number; version: number; signature: SentSignature },
  actor: Actor,
  call: Call,
) =>
  actOnAmendment(
    deps,
    'sign',
    'amendment-signed',
    input,
    actor,
    call,
    async (amendment, { habilitation, amendments }) => {
      const error = signatureError(habilitation, amendment, input.signature);
      if (error) return refused({ code: 'invalid-request', errors: [error] });
      const earlier = amendments.find((one) => one.number < amendment.number && isOpen(one));
      if (earlier) return refused({ code: 'amendment-waits', number: earlier.number });
      const after = applyChanges(habilitation.kind, annexOf(habilitation), amendment.changes);
      if (!after.ok || !amendment.after || !printsAlike(after.value, amendment.after)) {
        return refused({ code: 'amendment-outdated' });
      }
      const effect = await effectOf(deps, { habilitation, amendment, after: after.value }, actor, call);
      if (!effect.ok) return effect;
      const signature = await takeSignature(deps, input.signature, habilitation.id, actor);
      if (!signature.ok) return signature;
      return done({
        change: { signature: signature.value, inForceSince: deps.now().toISOString() },
        events: [{ type: 'amendment-in-force', habilitationId: habilitation.id, number: amendment.number }],
        alongside: effect.value,
      });
    },
  );

/** A MAM's avenant binds every assistant maternel who stays or comes: each one's signature is there (S3 art. 6). */
function signatureError(habilitation: Habilitation, { after }: Amendment, signature: SentSignature) {
  if (signature.signedOn < (habilitation.convention?.signature?.signedOn ?? '')) {
    return { path: 'signature.signedOn', message: 'before-convention' };
  }
  return everyMemberSigns(habilitation.kind) && after && !everyMemberSigned(after, signature)
    ? { path: 'signature.partnerSignatories', message: 'every-member-signs' }
    : undefined;
}
