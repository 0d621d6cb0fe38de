import { answersChallenge, usedUp } from '../accounts/answers-challenge.ts';
import { hashOf } from '../accounts/secrets.ts';
import type { Call } from '../actor.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { newSecret, newSortableId } from '../identifiers.ts';
import { announce } from '../outbox/announce.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import type { Write } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { expiresAfter, intentDays } from '../time-to-live.ts';
import { eraseOn, retrieveBy } from './deadlines.ts';
import { type CareMode, type FamilyRequest, faultsOfFamilyRequest } from './family-request.ts';
import { count, isAbnormal, waitOf } from './information-rate.ts';
import { type InformationRequest, newInformationReference } from './information-request.ts';
import { linfTrace } from './linf-trace.ts';
import { openedRequest } from './open-request.ts';
import { type Receiving, receivingConvention, receivingOf } from './receiving-place.ts';
import type { LinfDeps } from './request-keys.ts';
import { newRequestKey, seal } from './seal.ts';

/** Times that a request is written again when its convention changed in the very moment. */
const mostTries = 4;
/** Days after the last one at which the table forgets by itself what no purge has erased. */
const backstopDays = 3;

interface Input {
  habilitationId: string;
  communeCode: string;
  modes: CareMode[];
  family: FamilyRequest;
  challengeId: string;
  answer?: string | undefined;
  proof: number;
}

/** What a family is told: who received its request, and the secret of its private link. */
export interface Transmitted {
  request: InformationRequest;
  place: Receiving;
  secret: string;
}

/**
 * Sends a family's request to the information place that it chose, which covers the commune at this moment (LIN-01,
 * LIN-02). What is personal is sealed with a new key, put away first: a key without data tells nothing, data without a
 * key nobody could read. The same intent sent twice makes one request (REQ-08). The write holds to the convention as it
 * was read: no request is put on one that ends in the very moment.
 * @returns what the family is told; `words-needed` when more is sent than families do, and no words were copied;
 * `link-lapsed` when the request that this intent made is gone already
 */
export async function submitInformationRequest(
  deps: LinfDeps,
  input: Input,
  call: Call,
): Promise<Result<Transmitted, Problem>> {
  const earlier = await transmittedBy(deps, call);
  if (earlier) return earlier;
  const retryAfterSeconds = await waitOf(deps, 'sent', call);
  if (retryAfterSeconds > 0) return refused({ code: 'too-many-attempts', retryAfterSeconds });
  const convention = await receivingConvention(deps, input);
  if (!convention) return refused({ code: 'no-information-place' });
  const faults = faultsOfFamilyRequest(input.family, parisDay(deps.now()));
  if (faults.length > 0) {
    return refused({
      code: 'invalid-request',
      errors: faults.map(({ path, message }) => ({ path: `family.${path}`, message })),
    });
  }
  const challenge = await deps.records.get('challenge', [input.challengeId]);
  // Used up, perhaps by the same intent since it was looked for.
  if (!challenge) return (await transmittedBy(deps, call)) ?? refused({ code: 'challenge-failed' });
  const given = { answer: input.answer ?? '', proof: input.proof };
  if (!answersChallenge(challenge, given, 'takes-wordless')) {
    await deps.records.commit([usedUp(challenge)]);
    return refused({ code: 'challenge-failed' });
  }
  await count(deps, 'sent');
  // Decided now, whatever was so when the form was opened. The proof keeps its worth, for when the burst is over.
  if (challenge.wordless && (await isAbnormal(deps))) return refused({ code: 'words-needed' });

  const at = deps.now();
  const transmittedAt = at.toISOString();
  const id = newSortableId(deps.random, at);
  const reference = newInformationReference(deps.random, convention.cafCode);
  const habilitationId = convention.id;
  const secret = newSecret(deps.random);
  const linkHash = hashOf(secret);
  const lastDay = eraseOn(transmittedAt);
  const expiresAt = expiresAfter(new Date(`${lastDay}T00:00:00Z`), { days: backstopDays });
  const key = newRequestKey(deps.random);
  await deps.keys.create(id, key);
  const request: InformationRequest = {
    id,
    reference,
    habilitationId,
    cafCode: convention.cafCode,
    communeCode: input.communeCode,
    modes: input.modes,
    state: 'received',
    transmittedAt,
    retrieveBy: retrieveBy(transmittedAt),
    eraseOn: lastDay,
    followUps: [],
    linkHash,
    version: 1,
    lastCommand: call.commandId,
    expiresAt,
  };
  const parts = {
    family: seal(deps.random, key, id, 'family', input.family),
    link: seal(deps.random, key, id, 'link', secret),
  };
  const told = { habilitationId, requestId: id, reference };
  const writes: Write[] = [
    usedUp(challenge),
    { do: 'create', kind: 'informationRequest', record: request },
    { do: 'create', kind: 'sealedRequest', record: { requestId: id, parts, expiresAt } },
    {
      do: 'create',
      kind: 'informationLink',
      record: { linkHash, habilitationId, requestId: id, expiresAt },
    },
    {
      do: 'create',
      kind: 'submittedInformation',
      record: {
        commandId: call.commandId,
        habilitationId,
        requestId: id,
        expiresAt: expiresAfter(at, { days: intentDays }),
      },
    },
    linfTrace(deps, 'family', call, request, 'information-requested', reference),
    announce(deps, { type: 'information-request-awaits', ...told }),
    announce(deps, { type: 'information-request-acknowledged', ...told }),
  ];
  let receiving: Habilitation | undefined = convention;
  for (let left = mostTries; left > 0 && receiving; left -= 1) {
    const { version }: Habilitation = receiving;
    const stillReceives: Write = { do: 'check', kind: 'habilitation', key: [habilitationId], version };
    const committed = await deps.records.commit([stillReceives, ...writes]);
    if (committed.ok) return done({ request, place: receivingOf(receiving), secret });
    // Lost to the same intent, a moment earlier: what it made is the answer. The key put away here opens nothing.
    const rival = await transmittedBy(deps, call);
    if (rival) return rival;
    // Or its agents changed, or another family writes to it at once: that is no reason to turn this one away.
    receiving = await receivingConvention(deps, input);
  }
  return refused({ code: receiving ? 'conflict' : 'no-information-place' });
}

/** What an intent was answered with, if it made a request. */
async function transmittedBy(
  deps: LinfDeps,
  { commandId }: Call,
): Promise<Result<Transmitted, Problem> | undefined> {
  const intent = await deps.records.get('submittedInformation', [commandId]);
  // One that corrected a request sends none.
  if (!intent || intent.corrected !== undefined) return undefined;
  const [request, convention] = await deps.records.getAll([
    { kind: 'informationRequest', key: [intent.habilitationId, intent.requestId] },
    { kind: 'habilitation', key: [intent.habilitationId] },
  ]);
  const opened = request && (await openedRequest(deps, request));
  if (!opened || !convention) return refused({ code: 'link-lapsed' });
  return done({ request, place: receivingOf(convention), secret: opened.link });
}
