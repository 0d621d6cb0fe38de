import type { Actor, Call } from '../actor.ts';
import { isInForce } from '../convention/duration.ts';
import type { Deps } from '../deps.ts';
import { habilitationOfCaf } from '../habilitation/decide.ts';
import { announce } from '../outbox/announce.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { withoutBlanks } from '../text.ts';
import {
  type CommitmentAsked,
  type CommitmentRequest,
  mostCommitmentRequests,
  usualDueOn,
} from './commitment-request.ts';
import { commitmentTrace } from './commitment-trace.ts';
import { commitmentRequestsOf } from './list-commitments.ts';

interface Input extends CommitmentAsked {
  id: string;
  /** Number of the last request in sight, 0 when there was none: two agents at once do not ask twice. */
  after: number;
}

/**
 * Asks a LINF, at any time of its convention, for the commitment that a subcontractor of its signed (LIN-09, S1 art. 2).
 * Its persons are told by e-mail.
 * @returns the request; `wrong-state` for a convention of another kind or not in force, `conflict` when another request
 * was made meanwhile, `invalid-request` under `dueOn` for a day gone by
 */
export async function askForCommitment(
  deps: Deps,
  { id, after, dueOn, subcontractor, reason }: Input,
  actor: Actor,
  call: Call,
): Promise<Result<CommitmentRequest, Problem>> {
  const convention = await habilitationOfCaf(deps, id, actor);
  if (!convention) return refused({ code: 'not-found' });
  const requests = await commitmentRequestsOf(deps, id);
  const made = requests.find(({ lastCommand }) => lastCommand === call.commandId);
  if (made) return done(made);
  const today = parisDay(deps.now());
  const number = (requests.at(-1)?.number ?? 0) + 1;
  if (convention.kind !== 'linf' || !isInForce(convention, today) || number > mostCommitmentRequests) {
    return refused({ code: 'wrong-state', state: convention.state });
  }
  if (after !== number - 1) return refused({ code: 'conflict' });
  if (dueOn !== undefined && dueOn < today) {
    return refused({ code: 'invalid-request', errors: [{ path: 'dueOn', message: 'day-gone-by' }] });
  }

  const request: CommitmentRequest = {
    habilitationId: convention.id,
    number,
    askedAt: deps.now().toISOString(),
    askedBy: actor.accountId,
    ...withoutBlanks({ subcontractor, reason }),
    dueOn: dueOn ?? usualDueOn(today),
    version: 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: 'create', kind: 'commitmentRequest', record: request },
    commitmentTrace(deps, actor, call, convention, number, 'commitment-asked'),
    announce(deps, { type: 'commitment-asked', habilitationId: convention.id, number }),
  ]);
  return committed.ok ? done(request) : refused({ code: 'conflict' });
}
