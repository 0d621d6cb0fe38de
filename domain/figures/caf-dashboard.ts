import type { Actor } from '../actor.ts';
import { lastDayForNotice } from '../convention/dates.ts';
import type { Deps } from '../deps.ts';
import { daysLeftToAnswer } from '../habilitation/answer-deadline.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { isAskedFor } from '../habilitation/kinds.ts';
import type { HabilitationState } from '../habilitation/transitions.ts';
import { daysBetween, parisDay } from '../paris-day.ts';
import { listAll } from '../records.ts';

/** States of a request under way, in the order of its life. */
export const statesUnderWay = [
  'submitted',
  'corrections-requested',
  'accepted',
  'signed',
] as const satisfies readonly HabilitationState[];

/** Last day of each slice of a delay, in days; what is longer falls in a last slice without end. */
const delaySlices = [15, 30, 60, 90] as const;

/** Last day of the first week, and of the first month, that a request spends in a state. */
const weekDays = 7;
export const monthDays = 30;

/** Days after which an activation counts no more among the recent ones. */
const recentDays = 365;

export interface Dashboard {
  /** Requests under way, by how long they have been in their state: a week, a month, longer. */
  ages: { state: (typeof statesUnderWay)[number]; week: number; month: number; longer: number }[];
  /** Requests whose last day to answer is past. */
  late: number;
  /** What the agent who asks has taken in charge, and is under way. */
  mine: number;
  /** Days from the request to the activation, over a year. `median` is absent when there was none. */
  delays: { median?: number; slices: { upTo?: number; count: number }[] };
  /** The twelve months from the present one, `2026-11`. */
  months: { month: string; anniversaries: number; lastDaysForNotice: number; ends: number }[];
}

/** What a Caf has before it on a day, `2026-11-21`, counted from its requests and conventions. */
export function dashboardOf(cases: readonly Habilitation[], today: string, me?: string): Dashboard {
  const ages = statesUnderWay.map((state) => {
    const days = cases.filter((one) => one.state === state).map((one) => age(one.stateSince, today));
    const week = days.filter((count) => count <= weekDays).length;
    const month = days.filter((count) => count > weekDays && count <= monthDays).length;
    return { state, week, month, longer: days.length - week - month };
  });
  const underWay = new Set<HabilitationState>(statesUnderWay);
  return {
    ages,
    late: cases.filter((one) => (daysLeftToAnswer(one, today) ?? 0) < 0).length,
    mine: cases.filter((one) => one.assignee === me && me !== undefined && underWay.has(one.state)).length,
    delays: delaysOf(cases, today),
    months: monthsOf(cases, today),
  };
}

function delaysOf(cases: readonly Habilitation[], today: string): Dashboard['delays'] {
  const delays = cases
    .flatMap(({ kind, submittedAt, activatedAt }) =>
      // What nobody asked for has no time to measure.
      activatedAt && isAskedFor(kind) && age(activatedAt, today) <= recentDays
        ? [daysBetween(dayOf(submittedAt), dayOf(activatedAt))]
        : [],
    )
    .sort((one, other) => one - other);
  const starts = [-1, ...delaySlices];
  const slices = starts.map((after, index) => {
    const upTo = delaySlices[index];
    const count = delays.filter((days) => days > after && (upTo === undefined || days <= upTo)).length;
    return { ...(upTo !== undefined && { upTo }), count };
  });
  const low = delays[Math.floor((delays.length - 1) / 2)];
  const high = delays[Math.ceil((delays.length - 1) / 2)];
  return {
    ...(low !== undefined && high !== undefined && { median: Math.round((low + high) / 2) }),
    slices,
  };
}

function monthsOf(cases: readonly Habilitation[], today: string): Dashboard['months'] {
  const active = cases.flatMap(({ state, duration }) =>
    state === 'active' && duration ? [duration.term.endsOn] : [],
  );
  const notices = active.map(lastDayForNotice).filter((day) => day >= today);
  const ends = cases.flatMap(({ state, duration }) =>
    state === 'ending' && duration?.termination ? [duration.termination.effectiveOn] : [],
  );
  const [year = 0, first = 1] = today.split('-').map(Number);
  return Array.from({ length: 12 }, (_, index) => {
    const month = new Date(Date.UTC(year, first - 1 + index, 1)).toISOString().slice(0, 7);
    const inMonth = (days: readonly string[]) => days.filter((day) => day.startsWith(month)).length;
    return {
      month,
      anniversaries: inMonth(active),
      lastDaysForNotice: inMonth(notices),
      ends: inMonth(ends),
    };
  });
}

const dayOf = (instant: string): string => parisDay(new Date(instant));
const age = (since: string, today: string): number => daysBetween(dayOf(since), today);

/** The dashboard of the agent's own department, today. */
export async function readDashboard(deps: Deps, actor: Actor): Promise<Dashboard> {
  const all = await listAll(deps.records, 'habilitationsOfCaf', { cafCode: actor.cafCode ?? '' });
  return dashboardOf(
    all.map(({ record }) => record),
    parisDay(deps.now()),
    actor.accountId,
  );
}
