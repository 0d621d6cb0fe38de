import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { parisDay } from '../paris-day.ts';
import type { Trace } from './trace.ts';

/** Lines of the journal shown at once. */
const pageLength = 100;

/** The journal of the agent's own department for one month, newest first (CTL-01). */
export async function listTraces(
  deps: Deps,
  query: { month?: string | undefined; after?: string | undefined },
  actor: Actor,
): Promise<{ traces: Trace[]; next?: string }> {
  const month = query.month ?? parisDay(deps.now()).slice(0, 7);
  const page = await deps.records.list(
    'tracesOfCaf',
    { cafCode: actor.cafCode ?? '', month, before: query.after },
    { newestFirst: true, limit: pageLength },
  );
  const traces = page.items.map(({ record }) => record);
  const last = traces.at(-1);
  return { traces, ...(page.next && last && { next: `${last.at}#${last.id}` }) };
}
