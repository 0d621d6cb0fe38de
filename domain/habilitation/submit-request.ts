import type { Call } from '../actor.ts';
import { cafByCode } from '../caf/cafs.ts';
import { newHabilitationId } from '../identifiers.ts';
import { announce } from '../outbox/announce.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { expiresAfter, intentDays } from '../time-to-live.ts';
import { traceWrite } from '../traces/trace.ts';
import { annexOfRequest, type RequestDeps } from './annex-of-request.ts';
import type { Habilitation } from './habilitation.ts';
import type { HabilitationRequest } from './request.ts';

/** First letter of the reference: it tells the kind of convention to whoever reads it. */
const letters = { structures: 'S', linf: 'L', mam: 'M' } as const;

/**
 * Sends a request to the chosen Caf (REQ-01 to REQ-04, S0 and S1 art. 3-1, S3 art. 4-1): it gets a reference and an
 * acknowledgement goes out (REQ-05). The same intent sent twice makes one request and gets one reference (REQ-08).
 */
export async function submitRequest(
  deps: RequestDeps,
  request: HabilitationRequest,
  call: Call,
): Promise<Result<{ reference: string; submittedAt: string }, Problem>> {
  const earlier = await requestOf(deps, call.commandId);
  if (earlier) return done(earlier);
  if (!cafByCode(request.cafCode)) {
    return refused({ code: 'invalid-request', errors: [{ path: 'cafCode', message: 'unknown-caf' }] });
  }
  const annex = await annexOfRequest(deps, request);
  if (!annex.ok) return annex;

  const id = newHabilitationId(deps.random, letters[request.kind], request.cafCode);
  const at = deps.now();
  const submittedAt = at.toISOString();
  const habilitation: Habilitation = {
    id,
    kind: request.kind,
    cafCode: request.cafCode,
    state: 'submitted',
    submittedAt,
    stateSince: submittedAt,
    ...annex.value,
    exchanges: [],
    round: 0,
    version: 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: 'create', kind: 'habilitation', record: habilitation },
    {
      do: 'create',
      kind: 'submittedRequest',
      record: {
        commandId: call.commandId,
        habilitationId: id,
        expiresAt: expiresAfter(at, { days: intentDays }),
      },
    },
    traceWrite(deps, 'public', call, {
      cafCode: request.cafCode,
      action: 'request-submitted',
      subject: { kind: 'habilitation', id },
    }),
    announce(deps, { type: 'request-submitted', habilitationId: id }),
    announce(deps, { type: 'request-awaits-caf', habilitationId: id }),
  ]);
  if (committed.ok) return done({ reference: id, submittedAt });
  // The only way to lose is the same intent, a moment earlier: its reference is the answer.
  const winner = await requestOf(deps, call.commandId);
  return winner ? done(winner) : refused({ code: 'conflict' });
}

async function requestOf(deps: RequestDeps, commandId: string) {
  const intent = await deps.records.get('submittedRequest', [commandId]);
  const habilitation = intent && (await deps.records.get('habilitation', [intent.habilitationId]));
  return habilitation && { reference: habilitation.id, submittedAt: habilitation.submittedAt };
}
