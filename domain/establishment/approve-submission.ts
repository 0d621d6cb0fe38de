import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { operatingListingOf } from '../directory/list-establishment.ts';
import { cafCodeOfEstablishment } from '../identifiers.ts';
import { announce } from '../outbox/announce.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import { keepingMembers, partiesToShow } from './members.ts';
import type { Publication } from './publication.ts';
import type { Submission } from './submission.ts';
import { mayDoToSubmission } from './submission-transitions.ts';

/** The submission that waits at the agent's own Caf (ACT-01), and the publication it would replace. */
export async function waitingSubmission(
  deps: Deps,
  establishmentId: string,
  actor: Actor,
): Promise<{ submission: Submission; publication: Publication | undefined } | undefined> {
  const [submission, publication] = await deps.records.getAll([
    { kind: 'submission', key: [establishmentId] },
    { kind: 'publication', key: [establishmentId] },
  ]);
  if (!submission || !mayDoToSubmission('approve', submission.state)) return undefined;
  if (submission.cafCode !== actor.cafCode) return undefined;
  return { submission, publication };
}

/**
 * Approves a submission: it becomes the publication in force and goes online, cancelling and replacing the one before
 * (PUB-02, PUB-04, S0 art. 4). The version before stays in the history.
 */
export async function approveSubmission(
  deps: Deps,
  input: { id: string; version: number },
  actor: Actor,
  call: Call,
): Promise<Result<{ approvedAt: string }, Problem>> {
  const [submission, publication] = await deps.records.getAll([
    { kind: 'submission', key: [input.id] },
    { kind: 'publication', key: [input.id] },
  ]);
  if (publication?.lastCommand === call.commandId && publication.approvedBy === actor.accountId) {
    return done({ approvedAt: publication.approvedAt });
  }
  if (cafCodeOfEstablishment(input.id) !== actor.cafCode || !(submission || publication)) {
    return refused({ code: 'not-found' });
  }
  // No longer there: a colleague approved it a moment ago.
  if (!submission || !mayDoToSubmission('approve', submission.state)) return refused({ code: 'conflict' });
  if (submission.version !== input.version) return refused({ code: 'conflict' });

  const approvedAt = deps.now().toISOString();
  const next: Publication = {
    establishmentId: input.id,
    information: await withPartiesOfToday(deps, submission),
    submittedBy: submission.submittedBy,
    submittedAt: submission.submittedAt,
    approvedBy: actor.accountId,
    approvedAt,
    version: (publication?.version ?? 0) + 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: publication ? 'replace' : 'create', kind: 'publication', record: next },
    // Named by its version: a newer submission that arrived meanwhile must not vanish unread.
    { do: 'remove', kind: 'submission', key: [input.id], version: submission.version },
    { do: 'put', kind: 'operatingListing', record: operatingListingOf(next) },
    {
      do: 'create',
      kind: 'history',
      record: {
        establishmentId: input.id,
        part: 'operating',
        at: approvedAt,
        by: submission.submittedBy,
        operating: next.information,
        version: next.version,
      },
    },
    traceWrite(deps, actor, call, {
      cafCode: actor.cafCode,
      action: 'submission-approved',
      subject: { kind: 'establishment', id: input.id },
    }),
    announce(deps, {
      type: 'submission-approved',
      establishmentId: input.id,
      accountId: submission.submittedBy,
    }),
  ]);
  return committed.ok ? done({ approvedAt }) : refused({ code: 'conflict' });
}

/**
 * What was submitted, but for the names of people who are no parties any more: sent in the very moment in which they
 * left, it may have escaped `withoutMembers` (AVN-07).
 */
async function withPartiesOfToday(deps: Deps, { information, habilitationId }: Submission) {
  if (!information.members) return information;
  const habilitation = await deps.records.get('habilitation', [habilitationId]);
  const parties = habilitation ? partiesToShow(habilitation) : [];
  return keepingMembers(information, (one) => parties.some(({ accountId }) => accountId === one.accountId));
}
