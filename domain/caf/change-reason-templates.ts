import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import type { ReasonTemplate, ReasonTemplates } from './reason-templates.ts';

/** Puts the Caf's templates in place of those before (ACT-02). Reasons already sent keep what they say. */
export async function changeReasonTemplates(
  deps: Deps,
  input: { version: number; templates: ReasonTemplate[] },
  actor: Actor,
  call: Call,
): Promise<Result<ReasonTemplates, Problem>> {
  const cafCode = actor.cafCode ?? '';
  const seen = await deps.records.get('reasonTemplates', [cafCode]);
  if (seen?.lastCommand === call.commandId) return done(seen);
  if ((seen?.version ?? 0) !== input.version) return refused({ code: 'conflict' });
  const record: ReasonTemplates = {
    cafCode,
    templates: input.templates,
    version: input.version + 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: seen ? 'replace' : 'create', kind: 'reasonTemplates', record },
    traceWrite(deps, actor, call, {
      cafCode,
      action: 'reason-templates-changed',
      subject: { kind: 'caf', id: cafCode },
    }),
  ]);
  return committed.ok ? done(record) : refused({ code: 'conflict' });
}
