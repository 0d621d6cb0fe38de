import { hashOf } from '../accounts/secrets.ts';
import type { Actor } from '../actor.ts';
import { type InForce, ownConvention } from '../convention/own-convention.ts';
import type { Deps } from '../deps.ts';
import { parisDay } from '../paris-day.ts';
import { isKept } from './deadlines.ts';
import type { InformationRequest } from './information-request.ts';
import { type OpenedRequest, openedRequest } from './open-request.ts';
import type { LinfDeps } from './request-keys.ts';

/** The convention of an information place, in force, that names the actor; undefined for any other (LIN-06). */
export async function ownInformationPlace(
  deps: Deps,
  id: string,
  actor: Actor,
): Promise<InForce | undefined> {
  const convention = await ownConvention(deps, id, actor);
  return convention?.kind === 'linf' ? convention : undefined;
}

/** A request that an agent may read, with the convention that lets them; undefined for whoever may not (LIN-06). */
export async function requestOfAgent(
  deps: Deps,
  { id, request: requestId }: { id: string; request: string },
  actor: Actor,
): Promise<{ convention: InForce; request: InformationRequest } | undefined> {
  const convention = await ownInformationPlace(deps, id, actor);
  const request = convention && (await deps.records.get('informationRequest', [id, requestId]));
  return request && isKept(request, parisDay(deps.now())) ? { convention, request } : undefined;
}

/**
 * The record that a private link leads to, whether or not anybody may still read it. A correction may move the link
 * between both reads: what counts is the link that the request itself names, in the version that a write depends on.
 */
export async function recordBehindLink(deps: Deps, secret: string): Promise<InformationRequest | undefined> {
  const linkHash = hashOf(secret);
  const link = await deps.records.get('informationLink', [linkHash]);
  const request =
    link && (await deps.records.get('informationRequest', [link.habilitationId, link.requestId]));
  return request?.linkHash === linkHash ? request : undefined;
}

/** The request that a private link leads to, still kept, opened. Whoever holds the link may act: it was mailed to the family alone. */
export async function openedBehindLink(deps: LinfDeps, secret: string): Promise<OpenedRequest | undefined> {
  const request = await recordBehindLink(deps, secret);
  return request && openedRequest(deps, request);
}
