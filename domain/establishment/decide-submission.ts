import type { Actor, Call } from '../actor.ts';
import { isInForce } from '../convention/duration.ts';
import type { Deps } from '../deps.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { cafCodeOfEstablishment } from '../identifiers.ts';
import { announce } from '../outbox/announce.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import type { Write } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import { fieldsToDecide } from './fields-to-decide.ts';
import { hasConsented } from './member-consents.ts';
import { keepingMembers, partiesToShow } from './members.ts';
import type { OperatingField, OperatingInformation } from './operating-information.ts';
import type { Publication } from './publication.ts';
import { publishedWith, publishingWrites } from './publishing-writes.ts';
import type { Submission } from './submission.ts';
import { mayDoToSubmission, submissionTransitions } from './submission-transitions.ts';

export interface FieldDecisions {
  approve: OperatingField[];
  return: { field: OperatingField; reason: string }[];
}

export interface Decided {
  decidedAt: string;
  /** What is left of the submission: fields that wait, fields sent back alone, or nothing. */
  left: 'waiting' | 'returned' | 'nothing';
}

/**
 * Decides on what a provider sent, field by field (PUB-02, S0 art. 4). What is approved takes the place of what was
 * online, cleared fields included (PUB-04); what is sent back stays with the provider, with a reason for each field;
 * what is not named waits on. One write, whatever the decision. A submission in which nothing differs any more from
 * what is online is confirmed by a decision that names no field.
 *
 * Refused: `not-found` for another department (ACT-01); `conflict` when a colleague decided or the provider sent anew
 * meanwhile; `no-convention` when the convention that the information came under no longer answers for it.
 */
export async function decideSubmission(
  deps: Deps,
  input: FieldDecisions & { id: string; version: number },
  actor: Actor,
  call: Call,
): Promise<Result<Decided, Problem>> {
  const [submission, publication] = await deps.records.getAll([
    { kind: 'submission', key: [input.id] },
    { kind: 'publication', key: [input.id] },
  ]);
  const before = decidedBy(submission, publication, actor, call);
  if (before) return done(before);
  if (cafCodeOfEstablishment(input.id) !== actor.cafCode || !(submission || publication)) {
    return refused({ code: 'not-found' });
  }
  // No longer there: a colleague approved it a moment ago.
  if (!submission || !mayDoToSubmission('approve', submission.state)) return refused({ code: 'conflict' });
  if (submission.version !== input.version) return refused({ code: 'conflict' });
  const waiting = fieldsToDecide(submission, publication);
  const named = [...input.approve, ...input.return.map(({ field }) => field)];
  // What is online changed since: the page that was read says something else than the table.
  if (!named.every((field) => waiting.includes(field))) return refused({ code: 'conflict' });
  if (named.length === 0 && waiting.length > 0) {
    return refused({ code: 'invalid-request', errors: [{ path: 'approve', message: 'nothing-decided' }] });
  }

  const [habilitation, consents] = await deps.records.getAll([
    { kind: 'habilitation', key: [submission.habilitationId] },
    { kind: 'memberConsents', key: [input.id] },
  ]);
  const publishes = input.approve.length > 0 || (waiting.length === 0 && !submission.returned);
  if (publishes && !answersFor(habilitation, input.id, deps)) {
    return refused({ code: 'no-convention' });
  }
  const at = deps.now().toISOString();
  // Sent in the very moment in which somebody left, or took back their consent, it may still name them (AVN-07, PUB-10).
  const parties = (habilitation ? partiesToShow(habilitation) : []).filter(({ accountId }) =>
    hasConsented(consents, accountId),
  );
  const present = (information: OperatingInformation) =>
    keepingMembers(information, (one) => parties.some(({ accountId }) => accountId === one.accountId));
  const left = waiting.filter((field) => !named.includes(field));
  const kept = leftOf({ ...submission, information: present(submission.information) }, left, input, {
    at,
    actor,
    call,
  });
  const next =
    publishes &&
    publishedWith(publication, submission, input.approve, present, { at, by: actor.accountId, call });
  const committed = await deps.records.commit([
    ...(next ? publishingWrites(publication, next) : []),
    // Named by its version: a newer submission that arrived meanwhile must not vanish unread.
    kept
      ? { do: 'replace', kind: 'submission', record: kept }
      : { do: 'remove', kind: 'submission', key: [input.id], version: submission.version },
    ...tellings(deps, actor, call, submission, input, left.length),
  ]);
  return committed.ok
    ? done({ decidedAt: at, left: kept?.state ?? 'nothing' })
    : refused({ code: 'conflict' });
}

/** What the same intent decided before, when this call is a retry of it. */
function decidedBy(
  submission: Submission | undefined,
  publication: Publication | undefined,
  actor: Actor,
  call: Call,
): Decided | undefined {
  const left = submission?.state ?? 'nothing';
  if (publication?.lastCommand === call.commandId && publication.approvedBy === actor.accountId) {
    return { decidedAt: publication.approvedAt, left };
  }
  if (submission?.lastCommand === call.commandId && submission.returned?.by === actor.accountId) {
    return { decidedAt: submission.returned.at, left };
  }
  return undefined;
}

/** Whether the convention that the information came under still answers for this establishment. */
const answersFor = (
  habilitation: Habilitation | undefined,
  establishmentId: string,
  deps: Deps,
): habilitation is Habilitation =>
  habilitation !== undefined &&
  isInForce(habilitation, parisDay(deps.now())) &&
  habilitation.establishments.some((one) => one.establishmentId === establishmentId);

/** What stays of the submission: the fields that wait and those sent back; undefined when nothing does. */
function leftOf(
  submission: Submission,
  left: readonly OperatingField[],
  { return: sentBack }: FieldDecisions,
  { at, actor, call }: { at: string; actor: Actor; call: Call },
): Submission | undefined {
  if (left.length === 0 && sentBack.length === 0 && !submission.returned) return undefined;
  const reasons = Object.fromEntries(sentBack.map(({ field, reason }) => [field, reason]));
  return {
    ...submission,
    state: (left.length > 0 ? submissionTransitions['decide in part'] : submissionTransitions.return).to,
    ...(sentBack.length > 0 && {
      returned: { at, by: actor.accountId, fields: { ...submission.returned?.fields, ...reasons } },
    }),
    version: submission.version + 1,
    lastCommand: call.commandId,
  };
}

/** The line of the journal, and the news for whoever entered the information. */
const tellings = (
  deps: Deps,
  actor: Actor,
  call: Call,
  { establishmentId, submittedBy }: Submission,
  decisions: FieldDecisions,
  left: number,
): Write[] => [
  traceWrite(deps, actor, call, {
    cafCode: actor.cafCode,
    action: 'submission-decided',
    subject: { kind: 'establishment', id: establishmentId },
    detail: `fields ${decisions.approve.length} ${decisions.return.length} ${left}`,
  }),
  announce(deps, {
    type: 'submission-decided',
    establishmentId,
    accountId: submittedBy,
    approved: decisions.approve,
    returned: decisions.return,
    left,
  }),
];
