import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { cafCodeOfEstablishment } from '../identifiers.ts';
import { announce } from '../outbox/announce.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import { type Mandate, pastWith } from './mandate.ts';

/**
 * The Caf cuts a mandate of its department at once, with a reason that the agent who gave it receives (PUB-07). What
 * the editor declared stays online: the Caf withdraws it apart.
 */
export async function cutMandate(
  deps: Deps,
  input: { id: string; version: number; reason: string },
  actor: Actor,
  call: Call,
): Promise<Result<Mandate, Problem>> {
  if (cafCodeOfEstablishment(input.id) !== actor.cafCode) return refused({ code: 'not-found' });
  const seen = await deps.records.get('mandate', [input.id]);
  if (!seen) return refused({ code: 'not-found' });
  if (seen.lastCommand === call.commandId) return done(seen);
  if (!seen.current) return refused({ code: 'wrong-state', state: 'ended' });
  if (seen.version !== input.version) return refused({ code: 'conflict' });
  const { reason } = input;
  const end = { at: deps.now().toISOString(), by: actor.accountId, how: 'cut' as const, reason };
  const { current, ...rest } = seen;
  const mandate: Mandate = {
    ...rest,
    past: pastWith(seen, end),
    version: seen.version + 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: 'replace', kind: 'mandate', record: mandate },
    traceWrite(deps, actor, call, {
      cafCode: actor.cafCode,
      action: 'mandate-cut',
      subject: { kind: 'establishment', id: input.id },
      detail: current.editorId,
    }),
    announce(deps, {
      type: 'mandate-cut',
      establishmentId: input.id,
      accountId: current.givenBy,
      editorId: current.editorId,
      reason,
    }),
  ]);
  return committed.ok ? done(mandate) : refused({ code: 'conflict' });
}
