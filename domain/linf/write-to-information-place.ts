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

/** Times that a message is written again when somebody else wrote in the very moment. */
const mostTries = 4;

/**
 * Has a family write to the information place about its request, until that is closed (LIN-10). The words are sealed
 * with the rest; the agents are told that some wait. A message is put after the others, so that whoever wrote a moment
 * earlier keeps it from nothing.
 * @returns the request as it is now; `thread-closed` when there is no more room
 */
export async function writeToInformationPlace(
  deps: LinfDeps,
  input: { secret: string; text: string },
  call: Call,
): Promise<Result<OwnRequest, Problem>> {
  for (let left = mostTries; left > 0; left -= 1) {
    const written = await write(deps, input, call);
    if (written) return written;
  }
  return refused({ code: 'conflict' });
}

/** Undefined when somebody else was a moment earlier. */
async function write(
  deps: LinfDeps,
  { secret, text }: { secret: string; text: string },
  call: Call,
): Promise<Result<OwnRequest, Problem> | undefined> {
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
  return committed.ok ? withPlace(deps, { ...seen, request, sealed, exchanges }) : undefined;
}
