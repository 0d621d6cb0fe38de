import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { cafCodeOfEstablishment } from '../identifiers.ts';
import type { BulkOutcome } from './bulk-approval.ts';
import { decideSubmission } from './decide-submission.ts';
import { fieldsToDecide } from './fields-to-decide.ts';
import { isHarmless } from './harmless-changes.ts';
import type { HarmlessField } from './harmless-fields.ts';

/**
 * Approves harmless changes together (PUB-02), if the Caf allows it: each in a write of its own, by the same use case as
 * one alone, so that one refused keeps no other from going online. Sent again after a lost answer, those approved are
 * recognised and said so.
 */
export async function approveHarmless(
  deps: Deps,
  input: { items: readonly { id: string; version: number }[] },
  actor: Actor,
  call: Call,
): Promise<{ id: string; outcome: BulkOutcome }[]> {
  const profile = await deps.records.get('cafProfile', [actor.cafCode ?? '']);
  const results: { id: string; outcome: BulkOutcome }[] = [];
  for (const item of input.items) {
    results.push({
      id: item.id,
      outcome: await approveOne(deps, item, profile?.bulkApproval ?? [], actor, call),
    });
  }
  return results;
}

async function approveOne(
  deps: Deps,
  { id, version }: { id: string; version: number },
  chosen: readonly HarmlessField[],
  actor: Actor,
  call: Call,
): Promise<BulkOutcome> {
  if (cafCodeOfEstablishment(id) !== actor.cafCode) return 'not-found';
  const own = { ...call, commandId: `${call.commandId}:${id}` };
  const [submission, publication] = await deps.records.getAll([
    { kind: 'submission', key: [id] },
    { kind: 'publication', key: [id] },
  ]);
  const done = publication?.lastCommand === own.commandId && publication.approvedBy === actor.accountId;
  if (done) return 'approved';
  if (!submission) return publication ? 'changed' : 'not-found';
  if (submission.state !== 'waiting' || submission.version !== version) return 'changed';
  const approve = fieldsToDecide(submission, publication);
  if (!isHarmless(submission.information, approve, chosen)) return 'not-harmless';
  const decided = await decideSubmission(deps, { id, version, approve, return: [] }, actor, own);
  if (decided.ok) return 'approved';
  if (decided.problem.code === 'no-convention' || decided.problem.code === 'not-found') {
    return decided.problem.code;
  }
  return 'changed';
}
