import { withdrawalOfCouncil } from '../childminders/withdraw-council.ts';
import type { Deps } from '../deps.ts';
import { informationPlaceWrites } from '../directory/information-place.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { attestsDestruction } from '../habilitation/kinds.ts';
import { attestationOfEnd } from '../linf/attestation-of-end.ts';
import { eraseAllOf } from '../linf/erase-due-requests.ts';
import type { LinfDeps } from '../linf/request-keys.ts';
import { announce } from '../outbox/announce.ts';
import type { DomainEvent } from '../outbox/event.ts';
import { parisDay } from '../paris-day.ts';
import type { Write } from '../records.ts';
import { type TraceAction, traceWrite } from '../traces/trace.ts';
import { agendaWrite, type Milestone, nextDue } from './agenda.ts';
import { addMonths, termNumber } from './dates.ts';
import type { Duration } from './duration.ts';
import { accountsOf } from './terminate.ts';
import { withdrawOnline } from './withdraw-online.ts';

/** The system acts for nobody: its traces name no address. */
const system = { from: 'system' } as const;

/** What one milestone changes, leaves in the journal and announces. */
interface Step {
  change: Partial<Habilitation>;
  action: TraceAction;
  events: DomainEvent[];
  alongside?: Write[];
}

type InTime = Habilitation & { duration: Duration };

const toBoth = (event: Extract<DomainEvent, { to: 'party' | 'caf' }>): DomainEvent[] => [
  { ...event, to: 'party' },
  { ...event, to: 'caf' },
];

const steps: Record<Milestone, (deps: LinfDeps, seen: InTime) => Promise<Step> | Step> = {
  'open-review': (deps, { id, duration }) => ({
    change: {
      duration: { ...duration, term: { ...duration.term, review: { openedAt: deps.now().toISOString() } } },
    },
    action: 'review-opened',
    events: [{ type: 'review-opened', habilitationId: id, term: duration.term.number }],
  }),
  'remind-notice': (deps, { id, duration }) => ({
    change: {
      duration: { ...duration, term: { ...duration.term, noticeRemindedAt: deps.now().toISOString() } },
    },
    action: 'notice-reminded',
    events: toBoth({ type: 'notice-reminder', habilitationId: id, term: duration.term.number, to: 'party' }),
  }),
  renew: (_, { id, duration }) => ({
    change: {
      duration: {
        ...duration,
        term: termNumber(duration.effectiveOn, duration.term.number + 1),
        renewedOn: [...duration.renewedOn, duration.term.endsOn],
      },
    },
    action: 'convention-renewed',
    events: [{ type: 'convention-renewed', habilitationId: id, on: duration.term.endsOn }],
  }),
  'remind-end': (deps, { id, duration }) => ({
    change: withTermination(duration, { remindedAt: deps.now().toISOString() }),
    action: 'end-reminded',
    events: toBoth({ type: 'end-near', habilitationId: id, to: 'party' }),
  }),
  end: async (deps, seen) => ({
    change: {
      state: 'ended',
      stateSince: deps.now().toISOString(),
      duration: {
        ...seen.duration,
        ending: {
          endedAt: deps.now().toISOString(),
          ...(attestsDestruction(seen.kind) && {
            attestation: {
              dueOn: addMonths(seen.duration.termination?.effectiveOn ?? parisDay(deps.now()), 1),
            },
          }),
        },
      },
    },
    action: 'convention-ended',
    events: toBoth({ type: 'convention-ended', habilitationId: seen.id, to: 'party' }),
    alongside: await accessesClosed(deps, seen),
  }),
  withdraw: async (deps, seen) => {
    await withdrawOnline(deps, seen);
    // Nothing that families sent is kept (S1 art. 2): undone work keeps this step from being done.
    if (seen.kind === 'linf') await eraseAllOf(deps, seen.id);
    // Childminders come off with the milestone itself; files are erased by the next run (S4 art. 3).
    const alongside = seen.kind === 'council' ? await withdrawalOfCouncil(deps, seen) : [];
    const { ending } = seen.duration;
    const withdrawn = ending && { ...ending, withdrawnAt: deps.now().toISOString() };
    const toSign = await attestationOfEnd(deps, seen);
    return {
      change: {
        duration: {
          ...seen.duration,
          ...(withdrawn && { ending: { ...withdrawn, ...toSign?.change } }),
        },
      },
      action: 'convention-data-withdrawn',
      events: toSign?.events ?? [],
      alongside: [...alongside, ...(toSign?.writes ?? [])],
    };
  },
  'remind-attestation': (deps, { id, duration }) => {
    const { ending } = duration;
    const attestation = ending?.attestation;
    return {
      change: {
        duration: {
          ...duration,
          ...(ending &&
            attestation && {
              ending: { ...ending, attestation: { ...attestation, remindedAt: deps.now().toISOString() } },
            }),
        },
      },
      action: 'attestation-reminded',
      events: toBoth({ type: 'attestation-late', habilitationId: id, to: 'party' }),
    };
  },
};

/**
 * Does the next thing that is due for a convention, in one write (AVN-03, AVN-04, AVN-06). Says what was done:
 * `undefined` when nothing is due today. Whoever changed the convention in the very moment wins: it is for another run.
 */
export async function advance(deps: LinfDeps, id: string): Promise<Milestone | 'overtaken' | undefined> {
  const today = parisDay(deps.now());
  const seen = await deps.records.get('habilitation', [id]);
  if (!seen?.duration) {
    await deps.records.commit([{ do: 'delete', kind: 'agenda', key: [id], mustExist: false }]);
    return undefined;
  }
  const due = nextDue(seen, today);
  if (!due || due.on > today) {
    // What was due when the entry was written has become pointless since: the entry moves on.
    const committed = await deps.records.commit([
      { do: 'replace', kind: 'habilitation', record: { ...seen, version: seen.version + 1 } },
      agendaWrite(deps, seen),
    ]);
    return committed.ok ? undefined : 'overtaken';
  }
  const step = await steps[due.what](deps, { ...seen, duration: seen.duration });
  const next: Habilitation = { ...seen, ...step.change, version: seen.version + 1 };
  const committed = await deps.records.commit([
    { do: 'replace', kind: 'habilitation', record: next },
    traceWrite(deps, 'system', system, {
      cafCode: seen.cafCode,
      action: step.action,
      subject: { kind: 'habilitation', id: seen.id },
    }),
    ...step.events.map((event) => announce(deps, event)),
    ...(step.alongside ?? []),
    agendaWrite(deps, next),
    ...informationPlaceWrites(seen, next),
  ]);
  return committed.ok ? due.what : 'overtaken';
}

const withTermination = (duration: Duration, more: { remindedAt: string }): Partial<Habilitation> => ({
  duration: {
    ...duration,
    ...(duration.termination && { termination: { ...duration.termination, ...more } }),
  },
});

/** The writes that take an ended convention out of the accounts of its persons; their numbers stay theirs. */
async function accessesClosed(deps: Deps, seen: Habilitation): Promise<Write[]> {
  const accounts = await accountsOf(deps, seen);
  return accounts
    .filter(({ accesses }) => accesses.some(({ habilitationId }) => habilitationId === seen.id))
    .map((account) => ({
      do: 'replace',
      kind: 'account',
      record: {
        ...account,
        accesses: account.accesses.filter(({ habilitationId }) => habilitationId !== seen.id),
        version: account.version + 1,
      },
    }));
}
