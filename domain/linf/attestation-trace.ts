import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Write } from '../records.ts';
import { type TraceAction, traceWrite } from '../traces/trace.ts';
import type { DestructionAttestation } from './destruction-attestation.ts';

/** The line of the journal about an attestation: which convention, which month, which part of it. */
export const attestationTrace = (
  deps: Deps,
  who: Actor | 'public' | 'system',
  call: Pick<Call, 'from'>,
  { cafCode, habilitationId, month, number }: DestructionAttestation,
  action: Extract<TraceAction, `destruction-attestation-${string}`>,
): Write =>
  traceWrite(deps, who, call, {
    cafCode,
    action,
    subject: { kind: 'habilitation', id: habilitationId },
    detail: `month ${month} ${number}`,
  });
