import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Write } from '../records.ts';
import { type SoftwareAuthor, type TraceAction, traceWrite } from '../traces/trace.ts';

/**
 * The line of the journal about families' requests: which information place, which request by its reference, or how
 * many. Lines outlive requests: of a family they do not even hold the address it wrote from (LIN-07).
 */
export const linfTrace = (
  deps: Deps,
  who: Actor | SoftwareAuthor | 'family' | 'system',
  call: Pick<Call, 'from'>,
  { habilitationId, cafCode }: { habilitationId: string; cafCode: string },
  action: Extract<TraceAction, `information-${'request' | 'feed'}${string}`>,
  detail: string,
): Write =>
  traceWrite(deps, who === 'family' ? 'public' : who, who === 'family' ? { from: 'family' } : call, {
    cafCode,
    action,
    subject: { kind: 'habilitation', id: habilitationId },
    detail,
  });
