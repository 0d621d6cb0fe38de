import type { Call } from '../actor.ts';
import { announce } from '../outbox/announce.ts';
import type { Problem } from '../problem.ts';
import { type Result, refused } from '../result.ts';
import { mostExchanges } from './exchange.ts';
import { openedBehindLink } from './find-request.ts';
import { linfTrace } from './linf-trace.ts';
import { resealed } from './open-request.ts';
import { type OwnRequest, withPlace } from './read-information-request.ts';
import type { LinfDeps } from './request-keys.ts';
import { mayDoOnInformationRequest } from './transitions.ts';

/**
 * Has a family write to the information place about its request, until that is closed (LIN-10). The words are sealed
 * with the rest; the agents are told that some wait.
 * @returns the request as it is now; `thread-closed` when there is no more room
 */
export async function writeToInformationPlace(
  deps: LinfDeps,
  { secret, text }: { secret: string; text: string },
  call: Call,
): Promise<Result<OwnRequest, Problem>> {
  const seen = await openedBehindLink(deps, secret);
  if (!seen) return refused({ code: 'link-lapsed' });
  const { request: before } = seen;
  const { commandId } = call;
  if (seen.exchanges.some((exchange) => exchange.commandId === commandId)) return withPlace(deps, seen);
  if (!mayDoOnInformationRequest('write', before.state)) {
    return refused({ code: 'wrong-state', state: before.state });
  }
  if (seen.exchanges.length >= mostExchanges) return refused({ code: 'thread-closed' });
  const at = deps.now().toISOString();
  const exchanges = [...seen.exchanges, { at, from: 'family' as const, text, commandId }];
  const sealed = resealed(deps, seen, 'exchanges', exchanges);
  const request = { ...before, version: before.version + 1, lastCommand: commandId };
  const { habilitationId, id, reference } = request;
  const committed = await deps.records.commit([
    { do: 'replace', kind: 'informationRequest', record: request },
    { do: 'put', kind: 'sealedRequest', record: sealed },
    linfTrace(deps, 'family', call, request, 'information-request-written', reference),
    announce(deps, { type: 'information-request-written', habilitationId, requestId: id, reference }),
  ]);
  return committed.ok
    ? withPlace(deps, { ...seen, request, sealed, exchanges })
    : refused({ code: 'conflict' });
}
