import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import type { Write } from '../records.ts';
import { type TraceAction, traceWrite } from '../traces/trace.ts';

/** The line of the journal about a subcontractor's commitment: which convention, which request. */
export const commitmentTrace = (
  deps: Deps,
  actor: Actor,
  call: Call,
  convention: Pick<Habilitation, 'id' | 'cafCode'>,
  number: number,
  action: Extract<TraceAction, `commitment-${string}`>,
): Write =>
  traceWrite(deps, actor, call, {
    cafCode: convention.cafCode,
    action,
    subject: { kind: 'habilitation', id: convention.id },
    detail: `commitment ${number}`,
  });
