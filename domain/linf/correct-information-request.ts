import { hashOf } from '../accounts/secrets.ts';
import type { Call } from '../actor.ts';
import { newSecret } from '../identifiers.ts';
import { announce } from '../outbox/announce.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import type { Write } from '../records.ts';
import { type Result, refused } from '../result.ts';
import { expiresAfter } from '../time-to-live.ts';
import { type CareMode, type FamilyRequest, faultsOfFamilyRequest } from './family-request.ts';
import { openedBehindLink } from './find-request.ts';
import type { InformationRequest } from './information-request.ts';
import { linfTrace } from './linf-trace.ts';
import { openedRequest, resealed } from './open-request.ts';
import { type OwnRequest, withPlace } from './read-information-request.ts';
import type { LinfDeps } from './request-keys.ts';
import { mayDoOnInformationRequest } from './transitions.ts';

/** Days that a correction is remembered, so that sending it again is answered the same. */
const rememberedDays = 1;

interface Input {
  secret: string;
  /** The version of the request that the family had before the eyes. */
  version: number;
  modes: CareMode[];
  family: FamilyRequest;
}

/**
 * Corrects a request that nobody has retrieved yet (LIN-10, RGT-01). What was wrong is kept nowhere. A new e-mail address
 * gets the acknowledgement with a private link of its own: whoever had the one before, a stranger if the address was
 * mistyped, reads nothing any more. The address before is told nothing at all: a word to a stranger would say that a
 * family asked.
 * @returns the request as it is now, `link` being the secret from now on; `wrong-state` once it was retrieved
 */
export async function correctInformationRequest(
  deps: LinfDeps,
  input: Input,
  call: Call,
): Promise<Result<OwnRequest, Problem>> {
  const earlier = await correctedBy(deps, input, call);
  if (earlier) return earlier;
  const corrected = await correct(deps, input, call);
  if (corrected.ok) return corrected;
  // Refused perhaps for what the same intent did a moment earlier: then that is the answer.
  return (await correctedBy(deps, input, call)) ?? corrected;
}

async function correct(deps: LinfDeps, input: Input, call: Call): Promise<Result<OwnRequest, Problem>> {
  const { secret, version, modes, family } = input;
  const seen = await openedBehindLink(deps, secret);
  if (!seen) return refused({ code: 'link-lapsed' });
  const { request: before } = seen;
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
  const moves = family.email !== seen.family.email;
  const link = moves ? newSecret(deps.random) : seen.link;
  const { commandId } = call;
  const request: InformationRequest = {
    ...before,
    modes,
    linkHash: hashOf(link),
    version: before.version + 1,
    lastCommand: commandId,
  };
  const { habilitationId, id: requestId, reference, linkHash, expiresAt } = request;
  const reworded = resealed(deps, seen, 'family', family);
  const sealed = moves ? resealed(deps, { ...seen, sealed: reworded }, 'link', link) : reworded;
  const newLink: Write[] = [
    { do: 'delete', kind: 'informationLink', key: [before.linkHash], mustExist: false },
    { do: 'create', kind: 'informationLink', record: { linkHash, habilitationId, requestId, expiresAt } },
    announce(deps, { type: 'information-request-acknowledged', habilitationId, requestId, reference }),
  ];
  const committed = await deps.records.commit([
    { do: 'replace', kind: 'informationRequest', record: request },
    { do: 'put', kind: 'sealedRequest', record: sealed },
    {
      do: 'create',
      kind: 'submittedInformation',
      record: {
        ...{ commandId, habilitationId, requestId },
        corrected: hashOf(secret),
        expiresAt: expiresAfter(deps.now(), { days: rememberedDays }),
      },
    },
    linfTrace(deps, 'family', call, request, 'information-request-corrected', reference),
    ...(moves ? newLink : []),
  ]);
  return committed.ok
    ? withPlace(deps, { ...seen, request, sealed, family, link })
    : refused({ code: 'conflict' });
}

/** What this intent was answered with, if it corrected the request already: the link that it came with may be gone. */
async function correctedBy(
  deps: LinfDeps,
  { secret }: Input,
  { commandId }: Call,
): Promise<Result<OwnRequest, Problem> | undefined> {
  const intent = await deps.records.get('submittedInformation', [commandId]);
  if (intent?.corrected !== hashOf(secret)) return undefined;
  const request = await deps.records.get('informationRequest', [intent.habilitationId, intent.requestId]);
  const opened = request && (await openedRequest(deps, request));
  return opened ? withPlace(deps, opened) : refused({ code: 'link-lapsed' });
}
