import type { Account } from '../accounts/account.ts';
import { everyCaf } from '../caf/cafs.ts';
import type { Deps } from '../deps.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import type { AccountId, HabilitationId } from '../identifiers.ts';
import { announce } from '../outbox/announce.ts';
import { parisDay } from '../paris-day.ts';
import { getMany, listAll } from '../records.ts';
import { declarableUnder, forgottenAt, invitationDue } from './invitation.ts';

/** Invitations of one run: the next run does the rest. */
const batchLimit = 5000;
/** Written at the same time: enough to be quick, few enough to be polite. */
const atOnce = 20;

interface Due {
  habilitationId: HabilitationId;
  accountId: AccountId;
  number: number;
}

/**
 * Invites those who may declare the places of crèches of which nobody ever declared any: after a week, a month, then
 * each quarter; one mail for all the crèches of a convention (PUB-12). Only who has signed in is invited: the others
 * have another mail to find first, and their Caf sees them apart. Each once, however often this runs and however many
 * run at once.
 */
export async function inviteToDeclare(
  deps: Deps,
  { cafCodes = everyCaf }: { cafCodes?: readonly string[] } = {},
): Promise<{ due: number; invited: number }> {
  const outcome = { due: 0, invited: 0 };
  for (const code of cafCodes) {
    if (outcome.invited >= batchLimit) break;
    const due = await dueIn(deps, code);
    outcome.due += due.length;
    const left = due.slice(0, batchLimit - outcome.invited);
    for (let start = 0; start < left.length; start += atOnce) {
      const done = await Promise.all(left.slice(start, start + atOnce).map((one) => invite(deps, one)));
      outcome.invited += done.filter(Boolean).length;
    }
  }
  return outcome;
}

/** Those of a department to whom an invitation is due that has not left. */
async function dueIn(deps: Deps, cafCode: string): Promise<Due[]> {
  const today = parisDay(deps.now());
  const silent = await withSilentEstablishments(deps, cafCode, today);
  const named = silent.flatMap((habilitation) =>
    habilitation.persons.flatMap(({ accountId, closed }) =>
      accountId && !closed ? [{ habilitation, accountId }] : [],
    ),
  );
  const accounts = await getMany(
    deps.records,
    'account',
    named.map(({ accountId }) => [accountId] as const),
  );
  const due = named.flatMap(({ habilitation, accountId }, index): Due[] => {
    const number = dueTo(accounts[index], habilitation, today);
    return number ? [{ habilitationId: habilitation.id, accountId, number }] : [];
  });
  const known = await getMany(
    deps.records,
    'availabilityInvitation',
    due.map(({ habilitationId, accountId, number }) => [habilitationId, accountId, String(number)] as const),
  );
  return due.filter((_, index) => known[index] === undefined);
}

/** From the later of two days: the account was made, the convention took effect. */
function dueTo(account: Account | undefined, { duration }: Habilitation, today: string): number | undefined {
  if (!account?.lastSignInAt || account.closed) return undefined;
  const made = parisDay(new Date(account.createdAt));
  const since = duration && duration.effectiveOn > made ? duration.effectiveOn : made;
  return invitationDue(since, today);
}

/** The conventions in force of a department that let somebody declare places of which there never were any. */
async function withSilentEstablishments(deps: Deps, cafCode: string, today: string): Promise<Habilitation[]> {
  const conventions = (await listAll(deps.records, 'habilitationsOfCaf', { cafCode })).map(
    ({ record }) => record,
  );
  const ids = [...new Set(conventions.flatMap((one) => declarableUnder(one, today)))];
  const declared = await getMany(
    deps.records,
    'availability',
    ids.map((id) => [id] as const),
  );
  const silent = new Set(ids.filter((_, index) => declared[index] === undefined));
  return conventions.filter((one) => declarableUnder(one, today).some((id) => silent.has(id)));
}

/** The invitation and its mail in one write: another run that is a moment earlier leaves this one nothing to do. */
async function invite(deps: Deps, due: Due): Promise<boolean> {
  const at = deps.now();
  const committed = await deps.records.commit([
    {
      do: 'create',
      kind: 'availabilityInvitation',
      record: { ...due, at: at.toISOString(), expiresAt: forgottenAt(at) },
    },
    announce(deps, { type: 'availability-invited', ...due }),
  ]);
  return committed.ok;
}
