import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import type { Write } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { withoutBlanks } from '../text.ts';
import { traceWrite } from '../traces/trace.ts';
import type { OperatingInformation } from './operating-information.ts';
import type { OwnEstablishment } from './own-establishment.ts';
import type { Submission } from './submission.ts';
import { submissionTransitions } from './submission-transitions.ts';

/**
 * Puts information in the Caf's queue in place of the version seen, if there was one (PUB-02): one transaction, with its
 * trace and what the caller adds to it. Refused when another version came meanwhile.
 */
export async function sendSubmission(
  deps: Deps,
  own: OwnEstablishment,
  information: OperatingInformation,
  actor: Actor,
  call: Call,
  more: {
    /** Writes of the same transaction. */
    besides?: readonly Write[];
    /** What the Caf sent back and is not sent again now. */
    returned?: Submission['returned'];
  } = {},
): Promise<Result<OwnEstablishment, Problem>> {
  const submission: Submission = {
    establishmentId: own.asked.establishmentId,
    establishmentName: own.reference?.name ?? own.asked.name,
    cafCode: own.habilitation.cafCode,
    habilitationId: own.habilitation.id,
    state: submissionTransitions.replace.to,
    information: withoutBlanks(information),
    submittedBy: actor.accountId,
    submittedAt: deps.now().toISOString(),
    ...(more.returned && { returned: more.returned }),
    // An approved submission is gone: the next one starts at the clock, not at 1, so that a page which still shows the
    // old one can never be mistaken for having seen the new one.
    version: own.submission ? own.submission.version + 1 : deps.now().getTime(),
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: own.submission ? 'replace' : 'create', kind: 'submission', record: submission },
    ...(more.besides ?? []),
    traceWrite(deps, actor, call, {
      cafCode: own.habilitation.cafCode,
      action: 'operating-information-submitted',
      subject: { kind: 'establishment', id: own.asked.establishmentId },
    }),
  ]);
  return committed.ok ? done({ ...own, submission }) : refused({ code: 'conflict' });
}
