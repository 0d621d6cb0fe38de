import { hashOf } from '../accounts/secrets.ts';
import type { Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { announce } from '../outbox/announce.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import { describeEstablishments } from './describe-establishments.ts';
import type { Habilitation } from './habilitation.ts';
import type { StructuresRequest } from './request.ts';
import { mayDo } from './transitions.ts';

/**
 * The request that a private link opens: undefined once the link has lapsed, was answered, or belongs to an earlier
 * round. Anyone who holds the link may act: it was mailed to the provider alone.
 */
export async function requestBehindLink(deps: Deps, secret: string): Promise<Habilitation | undefined> {
  const link = await deps.records.get('correctionLink', [hashOf(secret)]);
  const habilitation = link && (await deps.records.get('habilitation', [link.habilitationId]));
  return habilitation && habilitation.round === link.round ? habilitation : undefined;
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
  deps: Deps,
  input: { secret: string; request: StructuresRequest },
  call: Call,
): Promise<Result<{ reference: string; submittedAt: string }, Problem>> {
  const seen = await requestBehindLink(deps, input.secret);
  if (seen?.lastCommand === call.commandId) return done({ reference: seen.id, submittedAt: seen.stateSince });
  if (!seen || !mayDo('correct', seen.state)) return refused({ code: 'link-lapsed' });
  // The reference, and all the Caf said so far, belong to this Caf: a request for another one is a new request.
  const described = await describeEstablishments(deps, { ...input.request, cafCode: seen.cafCode });
  if (!described.ok) return described;

  const at = deps.now().toISOString();
  const committed = await deps.records.commit([
    {
      do: 'replace',
      kind: 'habilitation',
      record: {
        ...seen,
        state: 'submitted',
        stateSince: at,
        provider: input.request.provider,
        persons: input.request.persons,
        establishments: described.value,
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
