import type { Call } from '../actor.ts';
import { announce } from '../outbox/announce.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { type CareMode, type FamilyRequest, faultsOfFamilyRequest } from './family-request.ts';
import { openedBehindLink } from './find-request.ts';
import type { InformationRequest } from './information-request.ts';
import { linfTrace } from './linf-trace.ts';
import { resealed } from './open-request.ts';
import { type OwnRequest, withPlace } from './read-information-request.ts';
import type { LinfDeps } from './request-keys.ts';
import { mayDoOnInformationRequest } from './transitions.ts';

interface Input {
  secret: string;
  /** The version of the request that the family had before the eyes. */
  version: number;
  modes: CareMode[];
  family: FamilyRequest;
}

/**
 * Corrects a request that nobody has retrieved yet (LIN-10, RGT-01). What was wrong is kept nowhere. A new e-mail address
 * gets the acknowledgement, and the private link with it.
 * @returns the request as it is now; `wrong-state` once it was retrieved
 */
export async function correctInformationRequest(
  deps: LinfDeps,
  { secret, version, modes, family }: Input,
  call: Call,
): Promise<Result<OwnRequest, Problem>> {
  const seen = await openedBehindLink(deps, secret);
  if (!seen) return refused({ code: 'link-lapsed' });
  const { request: before } = seen;
  if (before.lastCommand === call.commandId) return withPlace(deps, seen);
  if (!mayDoOnInformationRequest('correct', before.state)) {
    return refused({ code: 'wrong-state', state: before.state });
  }
  if (before.version !== version) return refused({ code: 'conflict' });
  const faults = faultsOfFamilyRequest(family, parisDay(deps.now()));
  if (faults.length > 0) {
    return refused({
      code: 'invalid-request',
      errors: faults.map(({ path, message }) => ({ path: `family.${path}`, message })),
    });
  }
  const request: InformationRequest = {
    ...before,
    modes,
    version: before.version + 1,
    lastCommand: call.commandId,
  };
  const { habilitationId, id, reference } = request;
  const told = { habilitationId, requestId: id, reference };
  const sealed = resealed(deps, seen, 'family', family);
  const committed = await deps.records.commit([
    { do: 'replace', kind: 'informationRequest', record: request },
    { do: 'put', kind: 'sealedRequest', record: sealed },
    linfTrace(deps, 'family', call, request, 'information-request-corrected', reference),
    ...(family.email === seen.family.email
      ? []
      : [announce(deps, { type: 'information-request-acknowledged', ...told })]),
  ]);
  if (!committed.ok) return refused({ code: 'conflict' });
  const corrected = await withPlace(deps, { ...seen, request, sealed, family });
  return corrected.ok ? done(corrected.value) : corrected;
}
