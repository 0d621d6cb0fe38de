import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { cafCodeOfEstablishment } from '../identifiers.ts';
import { announce } from '../outbox/announce.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import { type Mandate, pastWith } from './mandate.ts';

/** A mandate taken back by its provider, or cut by the Caf with a reason that the agent who gave it receives. */
type End = { how: 'taken-back' } | { how: 'cut'; reason: string };

/**
 * Ends the mandate of an establishment: the editor's very next item for it is refused. Whether the actor may is the
 * caller's to know.
 */
export async function endMandate(
  deps: Deps,
  input: { id: string; version: number; end: End },
  actor: Actor,
  call: Call,
): Promise<Result<Mandate, Problem>> {
  const { id, end } = input;
  const seen = await deps.records.get('mandate', [id]);
  if (!seen) return refused({ code: 'not-found' });
  if (seen.lastCommand === call.commandId) return done(seen);
  const { current, ...rest } = seen;
  if (!current) return refused({ code: 'wrong-state', state: 'ended' });
  if (seen.version !== input.version) return refused({ code: 'conflict' });
  const mandate: Mandate = {
    ...rest,
    past: pastWith(seen, { at: deps.now().toISOString(), by: actor.accountId, ...end }),
    version: seen.version + 1,
    lastCommand: call.commandId,
  };
  const { editorId, givenBy: accountId } = current;
  const committed = await deps.records.commit([
    { do: 'replace', kind: 'mandate', record: mandate },
    traceWrite(deps, actor, call, {
      cafCode: cafCodeOfEstablishment(id),
      action: end.how === 'cut' ? 'mandate-cut' : 'mandate-ended',
      subject: { kind: 'establishment', id },
      detail: editorId,
    }),
    ...(end.how === 'cut'
      ? [
          announce(deps, {
            type: 'mandate-cut',
            establishmentId: id,
            accountId,
            editorId,
            reason: end.reason,
          }),
        ]
      : []),
  ]);
  return committed.ok ? done(mandate) : refused({ code: 'conflict' });
}
