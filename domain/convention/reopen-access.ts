import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { accessesWith, replacedPassword } from '../habilitation/give-access.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { mayDoToPerson, personState } from '../habilitation/person-transitions.ts';
import { announce } from '../outbox/announce.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import type { Write } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import { type AmendedConvention, amendedConvention, amendmentTrace } from './act-on-amendment.ts';
import { removes } from './close-access.ts';
import { isInForce } from './duration.ts';

/**
 * Gives access back to a person who is still in the annex (AVN-02): the mission goes on, or the codes were replaced. A
 * new password is due whatever the reason was, and the draft no longer takes the person out. An avenant already posted
 * that does must be abandoned first, for it may come back signed.
 */
export async function reopenAccess(
  deps: Deps,
  input: { id: string; accountId: string; version: number },
  actor: Actor,
  call: Call,
): Promise<Result<Habilitation, Problem>> {
  const convention = await amendedConvention(deps, input.id, actor);
  const person = convention?.habilitation.persons.find(({ accountId }) => accountId === input.accountId);
  const account = person && (await deps.records.get('account', [input.accountId]));
  if (!convention || !account) return refused({ code: 'not-found' });
  const { habilitation, amendments } = convention;
  if (habilitation.lastCommand === call.commandId) return done(habilitation);
  if (!mayDoToPerson('reopenAccess', person)) {
    return refused({ code: 'wrong-state', state: personState(person) });
  }
  if (!isInForce(habilitation, parisDay(deps.now()))) {
    return refused({ code: 'wrong-state', state: habilitation.state });
  }
  const posted = amendments.find(
    ({ state, changes }) => state === 'posted' && removes(changes, person.email),
  );
  if (posted) return refused({ code: 'amendment-waits', number: posted.number });
  if (habilitation.version !== input.version) return refused({ code: 'conflict' });

  const password = replacedPassword(deps, account);
  const next: Habilitation = {
    ...habilitation,
    persons: habilitation.persons.map((one) => {
      const { closed: _, ...open } = one;
      return one === person ? open : one;
    }),
    version: habilitation.version + 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: 'replace', kind: 'habilitation', record: next },
    {
      do: 'replace',
      kind: 'account',
      record: {
        ...account,
        accesses: accessesWith(account, habilitation),
        password,
        sessionEpoch: account.sessionEpoch + 1,
        version: account.version + 1,
        lastCommand: call.commandId,
      },
    },
    traceWrite(deps, actor, call, {
      cafCode: habilitation.cafCode,
      action: 'access-reopened',
      subject: { kind: 'account', id: account.id },
    }),
    announce(deps, { type: 'password-due', accountId: account.id, issue: password.issue }),
    announce(deps, { type: 'access-reopened', habilitationId: habilitation.id, accountId: account.id }),
    ...withoutRemoval(deps, convention, person.email, actor, call),
  ]);
  return committed.ok ? done(next) : refused({ code: 'conflict' });
}

/** The draft without the person's removal; one that was made for this removal alone has nothing left to say. */
function withoutRemoval(
  deps: Deps,
  { habilitation, amendments }: AmendedConvention,
  email: string,
  actor: Actor,
  call: Call,
): Write[] {
  const draft = amendments.find(({ state, changes }) => state === 'draft' && removes(changes, email));
  if (!draft) return [];
  const changes = draft.changes.filter((change) => change.op !== 'remove-person' || change.email !== email);
  const given = changes.length === 0 && draft.requestForm === 'closed-access';
  const abandoned = { at: deps.now().toISOString(), by: actor.accountId, reason: 'Accès rouvert.' };
  return [
    {
      do: 'replace',
      kind: 'amendment',
      record: {
        ...draft,
        changes,
        ...(given && { state: 'abandoned', abandoned }),
        version: draft.version + 1,
        lastCommand: call.commandId,
      },
    },
    amendmentTrace(
      deps,
      actor,
      call,
      habilitation,
      draft.number,
      given ? 'amendment-abandoned' : 'amendment-changed',
    ),
  ];
}
