import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { cafCodeOfEstablishment } from '../identifiers.ts';
import { announce } from '../outbox/announce.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import { mayDoToSubmission, submissionTransitions } from './submission-transitions.ts';

/** Sends a submission back to the provider with a reason; what is in force stays online (PUB-02). */
export async function returnSubmission(
  deps: Deps,
  input: { id: string; version: number; reason: string },
  actor: Actor,
  call: Call,
): Promise<Result<{ returnedAt: string }, Problem>> {
  const [submission, publication] = await deps.records.getAll([
    { kind: 'submission', key: [input.id] },
    { kind: 'publication', key: [input.id] },
  ]);
  if (cafCodeOfEstablishment(input.id) !== actor.cafCode || !(submission || publication)) {
    return refused({ code: 'not-found' });
  }
  if (submission?.lastCommand === call.commandId && submission.returned) {
    return done({ returnedAt: submission.returned.at });
  }
  // No longer there: a colleague approved it a moment ago.
  if (!submission || !mayDoToSubmission('return', submission.state)) return refused({ code: 'conflict' });
  if (submission.version !== input.version) return refused({ code: 'conflict' });
  const returnedAt = deps.now().toISOString();
  const committed = await deps.records.commit([
    {
      do: 'replace',
      kind: 'submission',
      record: {
        ...submission,
        state: submissionTransitions.return.to,
        returned: { reason: input.reason, at: returnedAt, by: actor.accountId },
        version: submission.version + 1,
        lastCommand: call.commandId,
      },
    },
    traceWrite(deps, actor, call, {
      cafCode: actor.cafCode,
      action: 'submission-returned',
      subject: { kind: 'establishment', id: input.id },
    }),
    announce(deps, {
      type: 'submission-returned',
      establishmentId: input.id,
      accountId: submission.submittedBy,
      reason: input.reason,
    }),
  ]);
  return committed.ok ? done({ returnedAt }) : refused({ code: 'conflict' });
}
