import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { informationPlaceWrites } from '../directory/information-place.ts';
import { withdrawalWrites } from '../establishment/withdrawal-writes.ts';
import { sheetWithMembers } from '../establishment/without-members.ts';
import type { Annex, HabilitatedPerson } from '../habilitation/annex.ts';
import { giveAccess } from '../habilitation/give-access.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import { listAll, type Write } from '../records.ts';
import { done, type Result } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import type { Amendment } from './amendment.ts';
import { losesAvailability } from './apply-changes.ts';
import { isInForce } from './duration.ts';
import { withdrawAccess } from './withdraw-access.ts';

/**
 * The writes by which a signed avenant takes effect (AVN-01): the annex of the convention, access for those who come,
 * none any more for those who leave, their new name for those who changed it, and the end of what nobody may keep up to date. The convention's own annex, the one
 * that was signed with it, stays as it is. `beyondLimits` counts these writes beforehand.
 */
export async function effectOf(
  deps: Deps,
  { habilitation, amendment, after }: { habilitation: Habilitation; amendment: Amendment; after: Annex },
  actor: Actor,
  call: Call,
): Promise<Result<Write[], Problem>> {
  const isNew = (person: HabilitatedPerson) =>
    !habilitation.persons.some(({ email }) => email === person.email);
  const given = await giveAccess(deps, habilitation, after.persons.filter(isNew), actor, call);
  if (!given.ok) return given;
  const accountOf = new Map(given.value.persons.map(({ email, accountId }) => [email, accountId]));
  const leavers = habilitation.persons.filter(
    (person) => !after.persons.some(({ email }) => email === person.email),
  );
  const renamed = after.persons.filter((person) =>
    habilitation.persons.some(
      (one) =>
        one.email === person.email &&
        (one.firstName !== person.firstName || one.lastName !== person.lastName),
    ),
  );
  const next: Habilitation = {
    ...habilitation,
    ...after,
    persons: after.persons.map((person) => {
      const accountId = accountOf.get(person.email);
      return accountId ? { ...person, accountId } : person;
    }),
    version: habilitation.version + 1,
    lastCommand: call.commandId,
  };
  return done([
    { do: 'replace', kind: 'habilitation', record: next },
    ...informationPlaceWrites(habilitation, next),
    ...given.value.writes,
    ...(await withdrawnFrom(deps, habilitation, leavers, actor, call)),
    ...(await renamedAccounts(deps, renamed)),
    ...(leavers.length + renamed.length > 0
      ? await sheetWithMembers(
          deps,
          habilitation,
          (member) => {
            if (leavers.some(({ accountId }) => accountId === member.accountId)) return undefined;
            const person = renamed.find(({ accountId }) => accountId === member.accountId);
            return person ? { ...member, firstName: person.firstName, lastName: person.lastName } : member;
          },
          actor,
          call,
        )
      : []),
    ...(await withdrawnPlaces(deps, habilitation, amendment, actor, call)),
  ]);
}

/** Accounts are named as the annex names their holders; identifier, number and password stay. */
async function renamedAccounts(deps: Deps, renamed: readonly HabilitatedPerson[]): Promise<Write[]> {
  const named = new Map(renamed.flatMap((person) => (person.accountId ? [[person.accountId, person]] : [])));
  if (named.size === 0) return [];
  const accounts = await deps.records.getAll(
    [...named.keys()].map((id) => ({ kind: 'account', key: [id] }) as const),
  );
  return accounts.flatMap((account): Write[] => {
    const person = account && named.get(account.id);
    if (!account || !person) return [];
    const { firstName, lastName } = person;
    return [
      {
        do: 'replace',
        kind: 'account',
        record: { ...account, firstName, lastName, version: account.version + 1 },
      },
    ];
  });
}

/** Those who leave lose this convention, unless it was closed to them already (AVN-02). */
async function withdrawnFrom(
  deps: Deps,
  habilitation: Habilitation,
  leavers: readonly HabilitatedPerson[],
  actor: Actor,
  call: Call,
): Promise<Write[]> {
  const ids = leavers.flatMap(({ accountId }) => accountId ?? []);
  if (ids.length === 0) return [];
  const accounts = await deps.records.getAll(ids.map((id) => ({ kind: 'account', key: [id] }) as const));
  return accounts.flatMap((account) =>
    account?.accesses.some(({ habilitationId }) => habilitationId === habilitation.id)
      ? withdrawAccess(deps, habilitation, account, 'amendment', actor, call)
      : [],
  );
}

/**
 * Places declared that nobody may declare again go offline at once: they would be taken for true until they lapse. The
 * operating information, which the Caf validated, stays: the Caf withdraws it if it is no longer right.
 */
async function withdrawnPlaces(
  deps: Deps,
  habilitation: Habilitation,
  { number, changes }: Amendment,
  actor: Actor,
  call: Call,
): Promise<Write[]> {
  const lost = losesAvailability(habilitation, changes);
  if (lost.length === 0) return [];
  const orphans = await withoutOtherConvention(deps, habilitation, lost);
  if (orphans.length === 0) return [];
  const declared = await deps.records.getAll(
    orphans.map((id) => ({ kind: 'availability', key: [id] }) as const),
  );
  const at = deps.now().toISOString();
  const reason = `Avenant n° ${number} à la convention ${habilitation.id}.`;
  return declared.flatMap((availability): Write[] => {
    if (!availability || availability.withdrawn) return [];
    const withdrawn = { reason, at, by: actor.accountId };
    return [
      ...withdrawalWrites({ part: 'availability', record: availability }, withdrawn, call.commandId),
      traceWrite(deps, actor, call, {
        cafCode: habilitation.cafCode,
        action: 'information-withdrawn',
        subject: { kind: 'establishment', id: availability.establishmentId },
        detail: 'availability',
      }),
    ];
  });
}

/** Those for which no other convention in force of the department gives the right to declare places. */
async function withoutOtherConvention(
  deps: Deps,
  { id, cafCode }: Habilitation,
  establishmentIds: readonly string[],
): Promise<string[]> {
  const today = parisDay(deps.now());
  const all = await listAll(deps.records, 'habilitationsOfCaf', { cafCode });
  const covered = new Set(
    all
      .map(({ record }) => record)
      .filter((other) => other.id !== id && isInForce(other, today))
      .flatMap(({ establishments }) => establishments)
      .filter(({ availability }) => availability)
      .map(({ establishmentId }) => establishmentId),
  );
  return establishmentIds.filter((one) => !covered.has(one));
}
