import type { Actor, Call } from '../actor.ts';
import { announce } from '../outbox/announce.ts';
import type { Problem } from '../problem.ts';
import type { Write } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { mostExchanges, mostNotes } from './exchange.ts';
import { requestOfAgent } from './find-request.ts';
import type { InformationRequest } from './information-request.ts';
import { linfTrace } from './linf-trace.ts';
import { type OpenedRequest, openedRequest, resealed } from './open-request.ts';
import type { LinfDeps } from './request-keys.ts';
import { type FollowUpState, followUpActs, mayDoOnInformationRequest } from './transitions.ts';

interface Named {
  id: string;
  request: string;
  /** The version of the request that the agent had before the eyes. */
  version: number;
}

type Act = 'contact' | 'close' | 'answer';

/** What an agent's act finds: the request opened, or why it cannot be done; `done` when this intent did it already. */
type Found = Result<{ opened: OpenedRequest; already: boolean }, Problem>;

async function found(
  deps: LinfDeps,
  named: Named,
  act: Act,
  actor: Actor,
  { commandId }: Call,
): Promise<Found> {
  const mine = await requestOfAgent(deps, named, actor);
  const opened = mine && (await openedRequest(deps, mine.request));
  if (!opened) return refused({ code: 'not-found' });
  const { state, version, lastCommand, followUps } = opened.request;
  const written = opened.exchanges.some((exchange) => exchange.commandId === commandId);
  if (lastCommand === commandId || written) return done({ opened, already: true });
  const room = followUps.length < mostNotes;
  if (!mayDoOnInformationRequest(act, state) || !room) return refused({ code: 'wrong-state', state });
  return version === named.version ? done({ opened, already: false }) : refused({ code: 'conflict' });
}

/** Records what became of a request: the family was contacted, or it is closed (LIN-05). Words for colleagues are sealed. */
export async function recordFollowUp(
  deps: LinfDeps,
  input: Named & { state: FollowUpState; note?: string | undefined },
  actor: Actor,
  call: Call,
): Promise<Result<OpenedRequest, Problem>> {
  const { state, note } = input;
  const seen = await found(deps, input, followUpActs[state], actor, call);
  if (!seen.ok) return seen;
  const { opened, already } = seen.value;
  if (already) return done(opened);
  const at = deps.now().toISOString();
  const request = followedUp(opened.request, { at, by: actor.accountId, state }, call);
  const notes = note ? [...opened.notes, { at, by: actor.accountId, state, text: note }] : opened.notes;
  const sealed = note ? resealed(deps, opened, 'notes', notes) : opened.sealed;
  const writes: Write[] = [
    { do: 'replace', kind: 'informationRequest', record: request },
    ...(note ? [{ do: 'put', kind: 'sealedRequest', record: sealed } as const] : []),
    linfTrace(deps, actor, call, request, 'information-request-followed-up', `${request.reference} ${state}`),
  ];
  const committed = await deps.records.commit(writes);
  if (committed.ok) return done({ ...opened, request, sealed, notes });
  return lost(deps, input, followUpActs[state], actor, call);
}

/**
 * Answers a family through the site (LIN-05, LIN-10): the words are sealed with its request, and it is told by e-mail
 * that they wait behind its link.
 */
export async function answerFamily(
  deps: LinfDeps,
  input: Named & { text: string },
  actor: Actor,
  call: Call,
): Promise<Result<OpenedRequest, Problem>> {
  const seen = await found(deps, input, 'answer', actor, call);
  if (!seen.ok) return seen;
  const { opened, already } = seen.value;
  if (already) return done(opened);
  if (opened.exchanges.length >= mostExchanges) return refused({ code: 'thread-closed' });
  const at = deps.now().toISOString();
  const { accountId: by } = actor;
  const request = followedUp(opened.request, { at, by, state: 'answered' }, call);
  const { commandId } = call;
  const exchanges = [...opened.exchanges, { at, from: 'place' as const, by, text: input.text, commandId }];
  const sealed = resealed(deps, opened, 'exchanges', exchanges);
  const { habilitationId, id, reference } = request;
  const committed = await deps.records.commit([
    { do: 'replace', kind: 'informationRequest', record: request },
    { do: 'put', kind: 'sealedRequest', record: sealed },
    linfTrace(deps, actor, call, request, 'information-request-answered', reference),
    announce(deps, { type: 'information-request-answered', habilitationId, requestId: id, reference }),
  ]);
  if (committed.ok) return done({ ...opened, request, sealed, exchanges });
  return lost(deps, input, 'answer', actor, call);
}

/** The answer when another was a moment earlier: what the same intent did, or that somebody else changed the request. */
async function lost(
  deps: LinfDeps,
  named: Named,
  act: Act,
  actor: Actor,
  call: Call,
): Promise<Result<OpenedRequest, Problem>> {
  const now = await found(deps, named, act, actor, call);
  return now.ok && now.value.already ? done(now.value.opened) : refused({ code: 'conflict' });
}

const followedUp = (
  before: InformationRequest,
  followUp: InformationRequest['followUps'][number],
  { commandId }: Call,
): InformationRequest => ({
  ...before,
  state: followUp.state,
  followUps: [...before.followUps, followUp],
  version: before.version + 1,
  lastCommand: commandId,
});
