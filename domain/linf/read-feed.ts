import type { Call } from '../actor.ts';
import { parisDay } from '../paris-day.ts';
import type { CommuneIndex } from '../territory/communes.ts';
import { isKept } from './deadlines.ts';
import type { ExportedRequest } from './exported-request.ts';
import type { FeedReader } from './feed-token.ts';
import type { InformationRequest } from './information-request.ts';
import { linfTrace } from './linf-trace.ts';
import { openRetrieved } from './open-for-export.ts';
import type { UnreadableRequest } from './open-request.ts';
import type { LinfDeps } from './request-keys.ts';
import { retrieveRequests } from './retrieve-requests.ts';

/**
 * Milliseconds that a request waits before the feed gives it. Its identifier is made before it is written: one that is
 * slower to be written than the next one would otherwise be passed by a mark, and never be given.
 */
const settling = 60_000;

/** One page of the feed. */
export interface FeedPage {
  requests: ExportedRequest[];
  /** Left out because they do not open: one broken request keeps no other from coming. */
  unreadable: UnreadableRequest[];
  /** The mark to go on from: that of the last request of the page, or the one given when there is nothing new. */
  next: string | undefined;
  /** Whether more waits after it already. */
  more: boolean;
}

/**
 * What came to an information place since a mark, in the order of transmission (LIN-03). Marks never go back: a program
 * that keeps its mark once it has stored a page gets each request once, wherever it stops; one that asks for the same page
 * again gets it again. Being given counts as retrieval, in the name of the agent who made the access (LIN-04).
 */
export async function readFeed(
  deps: LinfDeps,
  input: { after: string | undefined; limit: number; communes: Pick<CommuneIndex, 'byCode'> },
  { client, place, actor }: FeedReader,
  call: Call,
): Promise<FeedPage> {
  const before = new Date(deps.now().getTime() - settling).toISOString();
  // One more than asked for says whether there is more.
  const { items } = await deps.records.list(
    'informationRequestsSince',
    { habilitationId: place.id, ...(input.after !== undefined && { after: input.after }) },
    { limit: input.limit + 1 },
  );
  const unsettled = items.findIndex(({ record }) => record.transmittedAt > before);
  const settled = items.slice(0, unsettled < 0 ? items.length : unsettled).map(({ record }) => record);
  const asked = settled.slice(0, input.limit);
  const retrieved = await retrieveRequests(deps, asked, 'feed', actor, call);
  const page = asked.slice(0, await givenOf(deps, asked, retrieved));
  const ids = new Set(page.map(({ id }) => id));
  const { exported: requests, unreadable } = await openRetrieved(
    deps,
    {
      place,
      requests: page,
      retrieved: retrieved.filter(({ id }) => ids.has(id)),
      how: 'feed',
      communes: input.communes,
    },
    actor,
    call,
  );
  if (requests.length > 0) {
    const who = { role: 'software', accountId: client.id } as const;
    const count = String(requests.length);
    await deps.records.commit([linfTrace(deps, who, call, client, 'information-feed-read', count)]);
  }
  const next = page.at(-1)?.id ?? input.after;
  return { requests, unreadable, next, more: settled.length > page.length };
}

/**
 * How many of a page the mark may pass: up to the first one whose retrieval others kept from being written, and which is
 * still there. It comes with the next page, and whatever follows it too, for marks never go back.
 */
async function givenOf(
  deps: LinfDeps,
  asked: readonly InformationRequest[],
  retrieved: readonly InformationRequest[],
): Promise<number> {
  const had = new Set(retrieved.map(({ id }) => id));
  const today = parisDay(deps.now());
  for (const [index, { id, habilitationId }] of asked.entries()) {
    if (had.has(id)) continue;
    const now = await deps.records.get('informationRequest', [habilitationId, id]);
    if (now && isKept(now, today)) return index;
  }
  return asked.length;
}
