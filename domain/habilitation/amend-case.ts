import type { Actor, Call } from '../actor.ts';
import { agendaWrite } from '../convention/agenda.ts';
import type { Deps } from '../deps.ts';
import { announce } from '../outbox/announce.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { type TraceAction, traceWrite } from '../traces/trace.ts';
import { type Decision, habilitationOfCaf } from './decide.ts';
import type { Habilitation } from './habilitation.ts';

/**
 * The sibling of `decide` for acts that leave the state of a case as it is: own department, version seen, then record +
 * trace + events in one write. A retry of the same intent is answered as the first try was.
 */
export async function amendCase(
  deps: Deps,
  action: TraceAction,
  input: { id: string; version: number },
  actor: Actor,
  call: Call,
  amendment: (seen: Habilitation) => Promise<Result<Decision, Problem>> | Result<Decision, Problem>,
): Promise<Result<Habilitation, Problem>> {
  const seen = await habilitationOfCaf(deps, input.id, actor);
  if (!seen) return refused({ code: 'not-found' });
  if (seen.lastCommand === call.commandId) return done(seen);
  if (seen.version !== input.version) return refused({ code: 'conflict' });
  const amended = await amendment(seen);
  if (!amended.ok) return amended;
  const next: Habilitation = {
    ...seen,
    ...amended.value.change,
    version: seen.version + 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: 'replace', kind: 'habilitation', record: next },
    traceWrite(deps, actor, call, {
      cafCode: seen.cafCode,
      action,
      subject: { kind: 'habilitation', id: seen.id },
    }),
    ...amended.value.events.map((event) => announce(deps, event)),
    ...(amended.value.alongside ?? []),
    ...(next.duration ? [agendaWrite(deps, next)] : []),
  ]);
  return committed.ok ? done(next) : refused({ code: 'conflict' });
}
