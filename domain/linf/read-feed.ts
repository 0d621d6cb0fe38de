import type { Call } from '../actor.ts';
import type { CommuneIndex } from '../territory/communes.ts';
import type { ExportedRequest } from './exported-request.ts';
import type { FeedReader } from './feed-token.ts';
import { linfTrace } from './linf-trace.ts';
import { openForExport } from './open-for-export.ts';
import type { LinfDeps } from './request-keys.ts';

/**
 * Milliseconds that a request waits before the feed gives it. Its identifier is made before it is written: one that is
 * slower to be written than the next one would otherwise be passed by a mark, and never be given.
 */
const settling = 60_000;

/** One page of the feed. */
export interface FeedPage {
  requests: ExportedRequest[];
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
  const page = settled.slice(0, input.limit);
  if (page.length > 0) {
    const who = { role: 'software', accountId: client.id } as const;
    await deps.records.commit([
      linfTrace(deps, who, call, client, 'information-feed-read', String(page.length)),
    ]);
  }
  const requests = await openForExport(
    deps,
    { place, requests: page, how: 'feed', communes: input.communes },
    actor,
    call,
  );
  return { requests, next: page.at(-1)?.id ?? input.after, more: settled.length > page.length };
}
