import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import type { CommuneIndex } from '../territory/communes.ts';
import { withPartiesAlone } from './members.ts';
import { droppedDraft } from './operating-draft.ts';
import { strangersTo } from './operating-fields.ts';
import type { OperatingField, OperatingInformation } from './operating-information.ts';
import { type OwnEstablishment, ownEstablishment } from './own-establishment.ts';
import { isTooFar } from './position.ts';
import { sendSubmission } from './send-submission.ts';
import { withOfficialCommunes } from './served-communes.ts';

/**
 * Sends operating information to the Caf (PUB-01, S0 art. 3-3). It waits for validation; what is in force stays online
 * (PUB-02). It takes the place of a version that waits or was returned, if the agent had that version before the eyes.
 */
export async function submitOperatingInformation(
  deps: Deps & { readCommunes: () => Promise<CommuneIndex> },
  input: { id: string; basedOn: number; information: OperatingInformation },
  actor: Actor,
  call: Call,
): Promise<Result<OwnEstablishment, Problem>> {
  const own = await ownEstablishment(deps, actor, input.id);
  if (!own?.rights.operating) return refused({ code: 'not-found' });
  if (own.submission?.lastCommand === call.commandId) return done(own);
  if ((own.submission?.version ?? 0) !== input.basedOn) return refused({ code: 'conflict' });
  const strangers = strangersTo(own.reference?.type ?? own.asked.type, input.information);
  if (strangers.length > 0) {
    return refused({
      code: 'invalid-request',
      errors: strangers.map((field) => ({ path: `information.${field}`, message: 'not-for-this-type' })),
    });
  }
  const { capacity, emergencyPlaces, position } = input.information;
  if (isTooFar(position, own.reference?.position)) return refusedAt('position', 'too-far');
  if (capacity !== undefined && emergencyPlaces !== undefined && emergencyPlaces > capacity) {
    return refusedAt('emergencyPlaces', 'more-than-capacity');
  }
  const named = await withOfficialCommunes(input.information, deps.readCommunes);
  if (!named.ok) return named;
  const information = withPartiesAlone(named.value, own.habilitation, own.consents);
  if (!information.ok) return information;
  // What was typed has arrived: the draft of it goes in the same moment.
  return sendSubmission(deps, own, information.value, actor, call, {
    besides: [
      {
        do: 'put',
        kind: 'operatingDraft',
        record: droppedDraft(actor.accountId, input.id, deps.now(), call.commandId),
      },
    ],
  });
}

const refusedAt = (field: OperatingField, message: string): Result<never, Problem> =>
  refused({ code: 'invalid-request', errors: [{ path: `information.${field}`, message }] });
