import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import { listAll } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { isKept } from './deadlines.ts';
import { ownInformationPlace } from './find-request.ts';
import type { InformationRequest } from './information-request.ts';
import type { InformationRequestState } from './transitions.ts';

/** Requests on one page. */
const perPage = 50;

interface Asked {
  id: string;
  state?: InformationRequestState | undefined;
  newestFirst?: boolean;
  /** Identifier of the last request of the page before. */
  after?: string | undefined;
}

/**
 * Requests of families to an information place, page after page, in the order of their days (LIN-03). It opens none:
 * seeing the list retrieves nothing. Six months of one place are a few hundred lines, read whole: the filter and the
 * count see the same.
 */
export async function listInformationRequests(
  deps: Deps,
  { id, state, newestFirst = false, after }: Asked,
  actor: Actor,
): Promise<Result<{ requests: InformationRequest[]; awaited: number; next?: string }, Problem>> {
  const convention = await ownInformationPlace(deps, id, actor);
  if (!convention) return refused({ code: 'not-found' });
  const today = parisDay(deps.now());
  const listed = await listAll(deps.records, 'informationRequestsOf', { habilitationId: id });
  const kept = listed.map(({ record }) => record).filter((request) => isKept(request, today));
  const awaited = kept.filter(({ firstRetrieved }) => !firstRetrieved).length;
  const wanted = kept.filter((request) => state === undefined || request.state === state);
  if (newestFirst) wanted.reverse();
  // By its identifier, which sorts by time: what was erased or has changed state in between leaves no hole.
  const rest = wanted.filter(
    ({ id: one }) => after === undefined || (newestFirst ? one < after : one > after),
  );
  const requests = rest.slice(0, perPage);
  const last = rest.length > perPage ? requests.at(-1)?.id : undefined;
  return done({ requests, awaited, ...(last !== undefined && { next: last }) });
}
