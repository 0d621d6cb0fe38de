import type { Account } from '../accounts/account.ts';
import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { decide } from '../habilitation/decide.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { endsForBreach } from '../habilitation/kinds.ts';
import { parisDay } from '../paris-day.ts';
import type { FieldError } from '../problem.ts';
import type { Write } from '../records.ts';
import { done, refused } from '../result.ts';
import { noticeOutcome } from './dates.ts';
import type { TerminationContent } from './duration.ts';

/**
 * Records a termination: ordinary, at the anniversary that the date of the letter leads to (AVN-04), or for breach, at
 * the date given (AVN-05). From that date on accesses are closed by the accounts themselves, whatever the schedule does.
 */
export const recordTermination = (
  deps: Deps,
  input: { id: string; version: number; termination: TerminationContent },
  actor: Actor,
  call: Call,
) =>
  decide(deps, 'terminate', 'termination-recorded', input, actor, call, async (habilitation) => {
    const { duration } = habilitation;
    if (!duration) return refused({ code: 'wrong-state', state: habilitation.state });
    const { termination } = input;
    const errors = faultsOf(deps, habilitation, termination, duration.effectiveOn);
    if (errors.length > 0) return refused({ code: 'invalid-request', errors });
    const effectiveOn =
      termination.kind === 'breach'
        ? termination.effectiveOn
        : noticeOutcome(duration.effectiveOn, termination.receivedOn).effectiveOn;
    const record = {
      ...termination,
      effectiveOn,
      recordedAt: deps.now().toISOString(),
      recordedBy: actor.accountId,
    };
    return done({
      change: { duration: { ...duration, termination: record } },
      events: [
        { type: 'termination-recorded', habilitationId: habilitation.id, to: 'party' },
        { type: 'termination-recorded', habilitationId: habilitation.id, to: 'caf' },
      ],
      alongside: await accessUntil(deps, habilitation, effectiveOn, call),
    });
  });

/** Cancels a termination before its effect: the convention goes on as if it had not been recorded. */
export const cancelTermination = (
  deps: Deps,
  input: { id: string; version: number; reason: string },
  actor: Actor,
  call: Call,
) =>
  decide(deps, 'cancelTermination', 'termination-cancelled', input, actor, call, async (habilitation) => {
    const { duration } = habilitation;
    const effectiveOn = duration?.termination?.effectiveOn;
    if (!duration || !effectiveOn || effectiveOn <= parisDay(deps.now())) {
      return refused({ code: 'wrong-state', state: 'ended' });
    }
    const { termination: _, ...going } = duration;
    return done({
      change: { duration: going },
      events: [{ type: 'termination-cancelled', habilitationId: habilitation.id, reason: input.reason }],
      alongside: await accessUntil(deps, habilitation, undefined, call),
    });
  });

function faultsOf(
  deps: Deps,
  { kind }: Habilitation,
  termination: TerminationContent,
  signedOn: string,
): FieldError[] {
  const at = (field: string, message: string) => ({ path: `termination.${field}`, message });
  const errors: FieldError[] = [];
  if (termination.receivedOn > parisDay(deps.now())) errors.push(at('receivedOn', 'letter-to-come'));
  if (termination.receivedOn < signedOn) errors.push(at('receivedOn', 'before-signature'));
  if (termination.kind === 'breach') {
    if (!endsForBreach(kind)) errors.push(at('kind', 'no-breach-here'));
    if (termination.effectiveOn < termination.receivedOn) errors.push(at('effectiveOn', 'before-letter'));
  }
  return errors;
}

/** The accounts of the persons named, by the convention's own annex. */
export async function accountsOf(deps: Deps, { persons }: Pick<Habilitation, 'persons'>): Promise<Account[]> {
  const ids = persons.flatMap(({ accountId }) => accountId ?? []);
  if (ids.length === 0) return [];
  const accounts = await deps.records.getAll(ids.map((id) => ({ kind: 'account', key: [id] }) as const));
  return accounts.filter((account) => account !== undefined);
}

/** The writes that set, or lift, the day on which the persons named lose what the convention gives them. */
async function accessUntil(
  deps: Deps,
  habilitation: Habilitation,
  until: string | undefined,
  call: Call,
): Promise<Write[]> {
  const accounts = await accountsOf(deps, habilitation);
  return accounts
    .filter(({ accesses }) => accesses.some(({ habilitationId }) => habilitationId === habilitation.id))
    .map((account) => ({
      do: 'replace',
      kind: 'account',
      record: {
        ...account,
        accesses: account.accesses.map(({ habilitationId, until: before }) =>
          habilitationId === habilitation.id
            ? { habilitationId, ...(until && { until }) }
            : { habilitationId, ...(before && { until: before }) },
        ),
        version: account.version + 1,
        lastCommand: call.commandId,
      },
    }));
}
