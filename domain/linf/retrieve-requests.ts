import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { AccountId } from '../identifiers.ts';
import { parisDay } from '../paris-day.ts';
import type { Write } from '../records.ts';
import type { SoftwareAuthor } from '../traces/trace.ts';
import { isKept } from './deadlines.ts';
import type { InformationRequest, RetrievalWay } from './information-request.ts';
import { linfTrace } from './linf-trace.ts';
import { mayDoOnInformationRequest } from './transitions.ts';

/** Requests whose retrieval is written in one transaction: a record and a trace each. */
const perTransaction = 50;
/** Times that one request is tried again when others write to it in the very moment. */
const mostTries = 5;

/**
 * Writes that requests were retrieved, and by whom (LIN-04, CTL-01), before what they hold leaves: the clock stops, and
 * the family can no longer change its words. Those retrieved before keep their first retrieval.
 * @param who the agent, or the program that reads for one; `accountId` is the agent's number
 * @returns the requests as they are now, in the order given, without those erased meanwhile, nor those that others kept
 * writing to: what is not here must not leave
 */
export async function retrieveRequests(
  deps: Deps,
  requests: readonly InformationRequest[],
  how: RetrievalWay,
  who: Actor | SoftwareAuthor,
  call: Call,
): Promise<InformationRequest[]> {
  const now = new Map(requests.map((request) => [request.id, request]));
  const today = parisDay(deps.now());
  // One that has reached its day leaves with nobody, and the figures must say that nobody retrieved it.
  const waiting = requests.filter(
    (request) => isKept(request, today) && mayDoOnInformationRequest('retrieve', request.state),
  );
  for (let start = 0; start < waiting.length; start += perTransaction) {
    const batch = waiting.slice(start, start + perTransaction);
    const next = batch.map((request) => retrieved(deps, request, how, who, call));
    const committed = await deps.records.commit(next.flatMap(({ writes }) => writes));
    if (committed.ok) for (const { request } of next) now.set(request.id, request);
    else for (const { id } of batch) now.delete(id);
    if (!committed.ok) for (const one of batch) await retrieveOne(deps, one, how, who, call, now);
  }
  return requests.flatMap(({ id }) => now.get(id) ?? []).filter((request) => isKept(request, today));
}

/** One by one, where somebody else wrote to a request of the batch in the very moment. */
async function retrieveOne(
  deps: Deps,
  { habilitationId, id }: InformationRequest,
  how: RetrievalWay,
  who: Actor | SoftwareAuthor,
  call: Call,
  now: Map<string, InformationRequest>,
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const seen = await deps.records.get('informationRequest', [habilitationId, id]);
    // Erased meanwhile, or taken back.
    if (!seen || !isKept(seen, parisDay(deps.now()))) return;
    if (!mayDoOnInformationRequest('retrieve', seen.state)) {
      now.set(id, seen);
      return;
    }
    const { request, writes } = retrieved(deps, seen, how, who, call);
    const committed = await deps.records.commit(writes);
    if (committed.ok) {
      now.set(id, request);
      return;
    }
  }
}

function retrieved(
  deps: Deps,
  seen: InformationRequest,
  how: RetrievalWay,
  who: Actor | SoftwareAuthor,
  call: Call,
): { request: InformationRequest; writes: Write[] } {
  const at = deps.now().toISOString();
  const request: InformationRequest = {
    ...seen,
    state: 'retrieved',
    firstRetrieved: { at, by: AccountId.parse(who.accountId), how },
    version: seen.version + 1,
    lastCommand: call.commandId,
  };
  return {
    request,
    writes: [
      { do: 'replace', kind: 'informationRequest', record: request },
      linfTrace(deps, who, call, seen, 'information-request-read', `${seen.reference} ${how} first`),
    ],
  };
}
