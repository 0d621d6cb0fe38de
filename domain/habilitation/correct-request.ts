import type { Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { announce } from '../outbox/announce.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import { annexOfRequest, type RequestDeps } from './annex-of-request.ts';
import type { Habilitation } from './habilitation.ts';
import { caseBehindLink } from './private-link.ts';
import type { HabilitationRequest } from './request.ts';
import { mayDo } from './transitions.ts';

/** The request that a private link opens: undefined once the link has lapsed or belongs to an earlier round. */
async function requestBehindLink(deps: Deps, secret: string): Promise<Habilitation | undefined> {
  const behind = await caseBehindLink(deps, 'correction', secret);
  return behind && behind.habilitation.round === behind.link.round ? behind.habilitation : undefined;
}

/** Reads what the Caf asks to correct. */
export async function readCorrection(deps: Deps, secret: string): Promise<Result<Habilitation, Problem>> {
  const habilitation = await requestBehindLink(deps, secret);
  return habilitation && mayDo('correct', habilitation.state)
    ? done(habilitation)
    : refused({ code: 'link-lapsed' });
}

/** Sends the corrected request back to the same Caf (ACT-02). The link serves once; a retry gets the same answer. */
export async function answerCorrection(
  deps: RequestDeps,
  input: { secret: string; request: HabilitationRequest },
  call: Call,
): Promise<Result<{ reference: string; submittedAt: string }, Problem>> {
  const seen = await requestBehindLink(deps, input.secret);
  if (seen?.lastCommand === call.commandId) return done({ reference: seen.id, submittedAt: seen.stateSince });
  if (!seen || !mayDo('correct', seen.state)) return refused({ code: 'link-lapsed' });
  // The reference, and all the Caf said so far, belong to this Caf: a request for another one is a new request. The
  // kind is in the reference too.
  if (input.request.kind !== seen.kind) return refused({ code: 'link-lapsed' });
  const annex = await annexOfRequest(deps, { ...input.request, cafCode: seen.cafCode });
  if (!annex.ok) return annex;

  const at = deps.now().toISOString();
  const committed = await deps.records.commit([
    {
      do: 'replace',
      kind: 'habilitation',
      record: {
        ...seen,
        state: 'submitted',
        stateSince: at,
        ...annex.value,
        exchanges: [...seen.exchanges, { at, by: 'applicant', act: 'corrected' }],
        version: seen.version + 1,
        lastCommand: call.commandId,
      },
    },
    traceWrite(deps, 'public', call, {
      cafCode: seen.cafCode,
      action: 'request-corrected',
      subject: { kind: 'habilitation', id: seen.id },
    }),
    announce(deps, { type: 'request-submitted', habilitationId: seen.id }),
    announce(deps, { type: 'request-awaits-caf', habilitationId: seen.id }),
  ]);
  return committed.ok ? done({ reference: seen.id, submittedAt: at }) : refused({ code: 'conflict' });
}
