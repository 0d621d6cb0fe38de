import { everyCaf } from '../caf/cafs.ts';
import { isInForce } from '../convention/duration.ts';
import type { Deps } from '../deps.ts';
import type { AvailabilityListing } from '../directory/listing.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import type { AccountId } from '../identifiers.ts';
import { announce } from '../outbox/announce.ts';
import { daysBetween, parisDay } from '../paris-day.ts';
import { getMany, listAll } from '../records.ts';
import { type AvailabilityReminder, forgottenAt } from './availability-link.ts';
import { askedAfterDays, shownDays } from './freshness.ts';

/** Days after a confirmation at which the person is reminded once more. */
const secondAfter = 10;

/** Reminders of one run: the next run does the rest. */
const batchLimit = 5000;
/** Written at the same time: enough to be quick, few enough to be polite. */
const atOnce = 20;

/** The reminder that is due on a day; none before the sixth, nor once the places are no longer shown (PUB-12). */
export function reminderDue(confirmedAt: string, today: string): AvailabilityReminder['rank'] | undefined {
  const age = daysBetween(parisDay(new Date(confirmedAt)), today);
  if (age < askedAfterDays || age > shownDays) return undefined;
  return age < secondAfter ? 'first' : 'second';
}

type Due = Pick<AvailabilityReminder, 'establishmentId' | 'accountId' | 'confirmedAt' | 'rank'>;

/**
 * Reminds those who hold the right of each EAJE whose places nobody confirmed for six days, then for ten: each once,
 * however often this runs and however many run at once. A run that was missed is caught up by the next.
 */
export async function remindAvailability(
  deps: Deps,
  { cafCodes = everyCaf }: { cafCodes?: readonly string[] } = {},
): Promise<{ due: number; reminded: number }> {
  const outcome = { due: 0, reminded: 0 };
  for (const code of cafCodes) {
    if (outcome.reminded >= batchLimit) break;
    const due = await dueIn(deps, code);
    outcome.due += due.length;
    const left = (await notYetReminded(deps, due)).slice(0, batchLimit - outcome.reminded);
    for (let start = 0; start < left.length; start += atOnce) {
      const done = await Promise.all(left.slice(start, start + atOnce).map((one) => remind(deps, one)));
      outcome.reminded += done.filter(Boolean).length;
    }
  }
  return outcome;
}

async function dueIn(deps: Deps, cafCode: string): Promise<Due[]> {
  const today = parisDay(deps.now());
  const lines = await listAll(deps.records, 'referencesOfCaf', { cafCode });
  const old = lines.flatMap(({ kind, record }) =>
    kind === 'availabilityListing' ? dueLine(record, today) : [],
  );
  if (old.length === 0) return [];
  const habilitations = (await listAll(deps.records, 'habilitationsOfCaf', { cafCode })).map(
    ({ record }) => record,
  );
  const holders = holdersOf(habilitations.filter((one) => isInForce(one, today)));
  return old.flatMap((line) =>
    [...(holders.get(line.establishmentId) ?? [])].map((accountId) => ({ ...line, accountId })),
  );
}

function dueLine({ establishmentId, confirmedAt }: AvailabilityListing, today: string) {
  const rank = reminderDue(confirmedAt, today);
  return rank ? [{ establishmentId, confirmedAt, rank }] : [];
}

/** Who holds the right to declare, by establishment. */
function holdersOf(habilitations: readonly Habilitation[]): Map<string, Set<AccountId>> {
  const holders = new Map<string, Set<AccountId>>();
  for (const { establishments, persons } of habilitations) {
    const accounts = persons.flatMap(({ accountId, closed }) => (accountId && !closed ? [accountId] : []));
    for (const { establishmentId, availability } of establishments) {
      if (!availability) continue;
      const known = holders.get(establishmentId) ?? new Set();
      for (const account of accounts) known.add(account);
      holders.set(establishmentId, known);
    }
  }
  return holders;
}

async function notYetReminded(deps: Deps, due: readonly Due[]): Promise<Due[]> {
  const known = await getMany(
    deps.records,
    'availabilityReminder',
    due.map(
      ({ establishmentId, accountId, confirmedAt, rank }) =>
        [establishmentId, accountId, confirmedAt, rank] as const,
    ),
  );
  return due.filter((_, index) => known[index] === undefined);
}

/** The reminder and its mail in one write: another run that is a moment earlier leaves this one nothing to do. */
async function remind(deps: Deps, { establishmentId, accountId, confirmedAt, rank }: Due): Promise<boolean> {
  const at = deps.now();
  const committed = await deps.records.commit([
    {
      do: 'create',
      kind: 'availabilityReminder',
      record: {
        establishmentId,
        accountId,
        confirmedAt,
        rank,
        at: at.toISOString(),
        expiresAt: forgottenAt(at),
      },
    },
    announce(deps, { type: 'availability-to-confirm', establishmentId, accountId, confirmedAt, rank }),
  ]);
  return committed.ok;
}
