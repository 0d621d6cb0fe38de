import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { withoutBlanks } from '../text.ts';
import { traceWrite } from '../traces/trace.ts';
import { withPartiesAlone } from './members.ts';
import { strangersTo } from './operating-fields.ts';
import type { OperatingInformation } from './operating-information.ts';
import { type OwnEstablishment, ownEstablishment } from './own-establishment.ts';
import type { Submission } from './submission.ts';
import { submissionTransitions } from './submission-transitions.ts';

/**
 * Sends operating information to the Caf (PUB-01, S0 art. 3-3). It waits for validation; what is in force stays online
 * (PUB-02). It takes the place of a version that waits or was returned, if the agent had that version before the eyes.
 */
export async function submitOperatingInformation(
  deps: Deps,
  input: { id: string; basedOn: number; information: OperatingInformation },
  actor: Actor,
  call: Call,
): Promise<Result<OwnEstablishment, Problem>> {
  const own = await ownEstablishment(deps, actor, input.id);
  if (!own?.rights.operating) return refused({ code: 'not-found' });
  if (own.submission?.lastCommand === call.commandId) return done(own);
  if ((own.submission?.version ?? 0) !== input.basedOn) return refused({ code: 'conflict' });
  const strangers = strangersTo(own.reference?.type ?? own.asked.type, input.information);
  if (strangers.length > 0) {
    return refused({
      code: 'invalid-request',
      errors: strangers.map((field) => ({ path: `information.${field}`, message: 'not-for-this-type' })),
    });
  }
  const information = withPartiesAlone(input.information, own.habilitation);
  if (!information.ok) return information;

  const submission: Submission = {
    establishmentId: input.id,
    establishmentName: own.reference?.name ?? own.asked.name,
    cafCode: own.habilitation.cafCode,
    habilitationId: own.habilitation.id,
    state: submissionTransitions.replace.to,
    information: withoutBlanks(information.value),
    submittedBy: actor.accountId,
    submittedAt: deps.now().toISOString(),
    // An approved submission is gone: the next one starts at the clock, not at 1, so that a page which still shows the
    // old one can never be mistaken for having seen the new one.
    version: own.submission ? own.submission.version + 1 : deps.now().getTime(),
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: own.submission ? 'replace' : 'create', kind: 'submission', record: submission },
    traceWrite(deps, actor, call, {
      cafCode: own.habilitation.cafCode,
      action: 'operating-information-submitted',
      subject: { kind: 'establishment', id: input.id },
    }),
  ]);
  return committed.ok ? done({ ...own, submission }) : refused({ code: 'conflict' });
}
