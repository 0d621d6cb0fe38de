import type { Actor, Call } from '../actor.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { openedBehindLink, requestOfAgent } from './find-request.ts';
import { linfTrace } from './linf-trace.ts';
import { type OpenedRequest, openedRequest } from './open-request.ts';
import { type Receiving, receivingOf } from './receiving-place.ts';
import type { LinfDeps } from './request-keys.ts';
import { retrieveRequests } from './retrieve-requests.ts';

/** A request as its family sees it, with who received it. */
export interface OwnRequest extends OpenedRequest {
  place: Receiving;
}

/**
 * Gives a request to an agent of the information place (LIN-03, LIN-06). The first reading retrieves it; each one is in
 * the journal before anything leaves (CTL-01).
 */
export async function readInformationRequest(
  deps: LinfDeps,
  input: { id: string; request: string },
  actor: Actor,
  call: Call,
): Promise<Result<OpenedRequest, Problem>> {
  const found = await requestOfAgent(deps, input, actor);
  if (!found) return refused({ code: 'not-found' });
  const [request] = await retrieveRequests(deps, [found.request], 'read', actor, call);
  if (!request) {
    const rival = await requestOfAgent(deps, input, actor);
    return refused({ code: rival ? 'conflict' : 'not-found' });
  }
  // What is read is what no family can change any more.
  const opened = await openedRequest(deps, request);
  if (!opened) return refused({ code: 'not-found' });
  if (found.request.firstRetrieved) {
    const { reference } = request;
    const trace = linfTrace(deps, actor, call, request, 'information-request-read', `${reference} read`);
    await deps.records.commit([trace]);
  }
  return done(opened);
}

/** Gives a request to its family: where it stands, and all that is held of it (LIN-10, RGT-01). */
export async function readOwnInformationRequest(
  deps: LinfDeps,
  secret: string,
): Promise<Result<OwnRequest, Problem>> {
  const opened = await openedBehindLink(deps, secret);
  return opened ? withPlace(deps, opened) : refused({ code: 'link-lapsed' });
}

/** The same with who received it. */
export async function withPlace(deps: LinfDeps, opened: OpenedRequest): Promise<Result<OwnRequest, Problem>> {
  const convention = await deps.records.get('habilitation', [opened.request.habilitationId]);
  return convention ? done({ ...opened, place: receivingOf(convention) }) : refused({ code: 'link-lapsed' });
}
