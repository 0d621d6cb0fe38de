import * as z from 'zod';
import type { Deps } from '../deps.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { HabilitationId } from '../identifiers.ts';
import { parisDay } from '../paris-day.ts';
import type { Write } from '../records.ts';
import { endReminderOn, lastDayForNotice, noticeReminderOn, reviewOpensOn } from './dates.ts';

/** What time alone brings about in the life of a convention. */
export const milestones = [
  'open-review',
  'remind-notice',
  'renew',
  'remind-end',
  'end',
  'withdraw',
  'remind-attestation',
] as const;
export type Milestone = (typeof milestones)[number];

export interface Due {
  what: Milestone;
  /** Paris day from which it is to be done. */
  on: string;
}

/** When the next thing falls due for a convention: what the schedule looks for. Written with every change of it. */
export const AgendaEntry = z.object({ habilitationId: HabilitationId, on: z.iso.date() });
export type AgendaEntry = z.infer<typeof AgendaEntry>;

type Timed = Pick<Habilitation, 'state' | 'duration' | 'activatedAt'>;

/**
 * The next thing that time brings about, seen from a day; undefined when nothing is left. What a missed day has made
 * pointless (a reminder of a date gone by) is passed over; renewals and ends are never. Done milestones are told by the
 * record itself, so that running twice does nothing more.
 */
export function nextDue({ state, duration, activatedAt }: Timed, today: string): Due | undefined {
  if (!duration) return undefined;
  const { term, termination, ending } = duration;
  const since = activatedAt ? parisDay(new Date(activatedAt)) : duration.effectiveOn;
  const due: Due[] = [];
  const add = (what: Milestone, on: string, useful = true) => {
    if (useful) due.push({ what, on });
  };
  if (state === 'active') {
    const reviewOn = reviewOpensOn(term.endsOn);
    const noticeOn = noticeReminderOn(term.endsOn);
    // Parties who have just read and signed are not asked to read again.
    add('open-review', reviewOn, !term.review && reviewOn >= since && today < term.endsOn);
    add(
      'remind-notice',
      noticeOn,
      !term.noticeRemindedAt && noticeOn >= since && today <= lastDayForNotice(term.endsOn),
    );
    add('renew', term.endsOn);
  }
  if (state === 'ending' && termination) {
    const remindOn = endReminderOn(termination.effectiveOn);
    const recordedOn = parisDay(new Date(termination.recordedAt));
    add(
      'remind-end',
      remindOn,
      !termination.remindedAt && remindOn > recordedOn && today < termination.effectiveOn,
    );
    // A notice given too late lets one more year begin.
    add('renew', term.endsOn, term.endsOn < termination.effectiveOn);
    add('end', termination.effectiveOn);
  }
  if (state === 'ended' && ending) {
    add('withdraw', duration.termination?.effectiveOn ?? today, !ending.withdrawnAt);
    const { attestation } = ending;
    if (attestation) {
      add('remind-attestation', attestation.dueOn, !attestation.received && !attestation.remindedAt);
    }
  }
  return due.sort((one, other) => one.on.localeCompare(other.on))[0];
}

/** The write that goes with every change of a convention's state or time: its place in the agenda. */
export function agendaWrite(deps: Pick<Deps, 'now'>, habilitation: Habilitation): Write {
  const due = nextDue(habilitation, parisDay(deps.now()));
  return due
    ? { do: 'put', kind: 'agenda', record: { habilitationId: habilitation.id, on: due.on } }
    : { do: 'delete', kind: 'agenda', key: [habilitation.id], mustExist: false };
}
