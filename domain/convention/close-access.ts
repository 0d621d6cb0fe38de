import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { withoutMembers } from '../establishment/without-members.ts';
import type { HabilitatedPerson } from '../habilitation/annex.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { mayDoToPerson, personState } from '../habilitation/person-transitions.ts';
import { announce } from '../outbox/announce.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import type { Write } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { type AmendedConvention, amendedConvention, amendmentTrace } from './act-on-amendment.ts';
import type { Amendment } from './amendment.ts';
import { nextNumber } from './draft-amendment.ts';
import { isInForce } from './duration.ts';
import { withdrawAccess } from './withdraw-access.ts';

/** Writers who may meet on one convention at the same moment. */
const mostRivals = 5;

interface Input {
  id: string;
  accountId: string;
  reason: NonNullable<HabilitatedPerson['closed']>['reason'];
}

/**
 * Closes a person's access at once, ahead of the avenant that takes them out of the annex (AVN-02, S0 art. 3-2): the end
 * of a mission, or codes that may be known to others. The avenant is prepared in the same write, and a MAM's sheet
 * names the person no more (AVN-07). No version is asked
 * for: whatever a colleague changed meanwhile, this person must be out.
 */
export async function closeAccess(
  deps: Deps,
  input: Input,
  actor: Actor,
  call: Call,
): Promise<Result<Habilitation, Problem>> {
  for (let tries = 0; tries < mostRivals; tries += 1) {
    const convention = await amendedConvention(deps, input.id, actor);
    const person = convention?.habilitation.persons.find(({ accountId }) => accountId === input.accountId);
    if (!convention || !person) return refused({ code: 'not-found' });
    const { habilitation } = convention;
    if (habilitation.lastCommand === call.commandId) return done(habilitation);
    if (!mayDoToPerson('closeAccess', person)) {
      return refused({ code: 'wrong-state', state: personState(person) });
    }
    if (!isInForce(habilitation, parisDay(deps.now()))) {
      return refused({ code: 'wrong-state', state: habilitation.state });
    }
    const account = await deps.records.get('account', [input.accountId]);
    if (!account) return refused({ code: 'not-found' });

    const closed = { at: deps.now().toISOString(), reason: input.reason };
    const next: Habilitation = {
      ...habilitation,
      persons: habilitation.persons.map((one) => (one === person ? { ...one, closed } : one)),
      version: habilitation.version + 1,
      lastCommand: call.commandId,
    };
    const committed = await deps.records.commit([
      { do: 'replace', kind: 'habilitation', record: next },
      ...withdrawAccess(deps, habilitation, account, input.reason, actor, call),
      announce(deps, {
        type: 'access-closure-told',
        habilitationId: habilitation.id,
        accountId: account.id,
      }),
      ...preparedRemoval(deps, convention, person.email, actor, call),
      ...(await withoutMembers(deps, habilitation, [account.id], actor, call)),
    ]);
    if (committed.ok) return done(next);
  }
  return refused({ code: 'conflict' });
}

/** The avenant that follows: the person's removal in the draft under way, or in a new one; none where one waits already. */
function preparedRemoval(
  deps: Deps,
  { habilitation, amendments }: AmendedConvention,
  email: string,
  actor: Actor,
  call: Call,
): Write[] {
  if (amendments.some(({ state, changes }) => state === 'posted' && removes(changes, email))) return [];
  const removal = { op: 'remove-person', email } as const;
  const draft = amendments.find(({ state }) => state === 'draft');
  if (draft) {
    if (removes(draft.changes, email)) return [];
    const record: Amendment = {
      ...draft,
      changes: [...draft.changes, removal],
      version: draft.version + 1,
      lastCommand: call.commandId,
    };
    return [
      { do: 'replace', kind: 'amendment', record },
      amendmentTrace(deps, actor, call, habilitation, draft.number, 'amendment-changed'),
    ];
  }
  const number = nextNumber(amendments);
  const record: Amendment = {
    habilitationId: habilitation.id,
    number,
    state: 'draft',
    requestedOn: parisDay(deps.now()),
    requestForm: 'closed-access',
    changes: [removal],
    template: habilitation.convention?.template ?? '',
    createdAt: deps.now().toISOString(),
    createdBy: actor.accountId,
    version: 1,
    lastCommand: call.commandId,
  };
  return [
    { do: 'create', kind: 'amendment', record },
    amendmentTrace(deps, actor, call, habilitation, number, 'amendment-drafted'),
  ];
}

export const removes = (changes: Amendment['changes'], email: string): boolean =>
  changes.some((change) => change.op === 'remove-person' && change.email === email);
