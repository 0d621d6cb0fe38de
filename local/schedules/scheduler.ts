import type { LocalClock } from '../clock/clock.ts';
import { localAccount, localRegion } from '../engines/engine.ts';
import type { FunctionRunner } from '../functions/runner.ts';
import { readJsonFile, writeJsonFile } from '../json-file.ts';
import type { DeadLetters } from '../streams/dead-letters.ts';
import type { ScheduleModel } from '../template/schedules.ts';
import { dueTimes } from './expression.ts';
import { wallTimeAt } from './zoned-time.ts';

/** One run of a schedule's function. */
export interface ScheduleRun {
  name: string;
  /** When it fell due or was asked for, ISO 8601 on the local clock. */
  at: string;
  ok: boolean;
  /** What the function answered. */
  result?: unknown;
  error?: string;
}

export interface ScheduleState {
  name: string;
  description: string;
  expression: string;
  timeZone: string;
  function: string;
  last?: ScheduleRun;
  /** ISO 8601. */
  next?: string;
}

interface SchedulerOptions {
  schedules: readonly ScheduleModel[];
  clock: LocalClock;
  runner: FunctionRunner;
  deadLetters: DeadLetters;
  /** Waits until what a run set off is done, before the clock moves on. */
  settled: () => Promise<void>;
  /** Where the last look at the schedules and their last runs stay. */
  file: string;
}

/** How the clock is moved. */
interface Move {
  /** As after a stop of the stack: each schedule that fell due runs once, at its last time. */
  asleep?: boolean | undefined;
  /** The schedules that run on the way, by their names: all of them, when absent. The others miss what falls due. */
  only?: readonly string[] | undefined;
}

interface Kept {
  checkedAt?: string;
  runs: Record<string, ScheduleRun>;
}

const tickMs = 1_000;
/** Days before the end of a move on which a schedule runs each day; before them it runs once a week. */
const daysInFull = 15;
const dayMs = 86_400_000;
const horizonMs = 400 * dayMs;

/**
 * Starts functions by the local clock.
 *
 * When the clock moves, what falls due on the way runs in order, each run at its own time, and the reactions it sets
 * off are awaited. So that six months take seconds, a schedule that falls due several times a day runs once for that
 * day, at its last time; in a longer move than fifteen days, what comes before the last fifteen runs once a week. What
 * fell due while the stack was stopped runs once, at the next start.
 */
export function startScheduler({ schedules, clock, runner, deadLetters, settled, file }: SchedulerOptions) {
  const kept = readJsonFile<Kept>(file, { runs: {} });
  let checkedAt = kept.checkedAt ? new Date(kept.checkedAt) : clock.now();
  let missed = checkedAt < clock.now();
  let busy: Promise<unknown> = Promise.resolve();

  /** One thing at a time: two moves of the clock would mix their days. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = busy.then(work, work);
    busy = result.catch(() => {});
    return result;
  }

  async function runOf(schedule: ScheduleModel, at: Date): Promise<ScheduleRun> {
    const event = schedule.input ?? scheduledEvent(at);
    const run = { name: schedule.name, at: at.toISOString() };
    let error = '';
    for (let attempt = 0; attempt <= schedule.retries; attempt += 1) {
      try {
        return note({ ...run, ok: true, result: await runner.invoke(schedule.function, event) });
      } catch (failure) {
        error = failure instanceof Error ? failure.message : String(failure);
      }
    }
    deadLetters.add({
      function: schedule.function.name,
      queue: schedule.function.deadLetters,
      error,
      attempts: schedule.retries + 1,
      about: event,
    });
    return note({ ...run, ok: false, error });
  }

  function note(run: ScheduleRun): ScheduleRun {
    kept.runs[run.name] = run;
    save();
    return run;
  }

  function save(): void {
    writeJsonFile(file, { ...kept, checkedAt: checkedAt.toISOString() });
  }

  async function moveTo(target: Date, { asleep, only }: Move): Promise<ScheduleRun[]> {
    const runs: ScheduleRun[] = [];
    const fallen = asleep ? lastDue(checkedAt, target) : due(checkedAt, target);
    for (const { schedule, at } of fallen.filter(({ schedule }) => only?.includes(schedule.name) ?? true)) {
      clock.set(at);
      runs.push(await runOf(schedule, at));
      await settled();
    }
    clock.set(target);
    checkedAt = target;
    save();
    return runs;
  }

  function due(from: Date, to: Date): { schedule: ScheduleModel; at: Date }[] {
    return schedules
      .flatMap((schedule) => {
        const { expression, timeZone } = schedule;
        return thinned(dueTimes(expression, timeZone, from, to), timeZone, to).map((at) => ({
          schedule,
          at,
        }));
      })
      .sort(inOrder);
  }

  /** The last run of each schedule that falls due on the way: years of quarters of an hour are not listed for one. */
  function lastDue(from: Date, to: Date): { schedule: ScheduleModel; at: Date }[] {
    return schedules
      .flatMap((schedule) => {
        const at = lastOf(schedule, from, to);
        return at ? [{ schedule, at }] : [];
      })
      .sort(inOrder);
  }

  async function tick(): Promise<void> {
    const now = clock.now();
    // Whatever falls due does so at a whole minute: between two of them there is nothing to look for.
    if (!missed && minuteOf(now) === minuteOf(checkedAt)) return;
    const runs = missed ? lastDue(checkedAt, now) : due(checkedAt, now);
    checkedAt = now;
    missed = false;
    for (const { schedule, at } of runs) await runOf(schedule, at);
  }

  let tickWaits = false;
  const ticking = setInterval(() => {
    if (tickWaits) return;
    tickWaits = true;
    void inTurn(tick).finally(() => {
      tickWaits = false;
    });
  }, tickMs);
  ticking.unref();

  return {
    list: (): ScheduleState[] =>
      schedules.map(({ name, description, expression, timeZone, function: { name: functionName } }) => ({
        name,
        description,
        expression,
        timeZone,
        function: functionName,
        last: kept.runs[name],
        next: nextOf(expression, timeZone, clock.now())?.toISOString(),
      })),
    /** Runs one now, whenever it is due. `undefined` for a name that no schedule has. */
    run: async (name: string): Promise<ScheduleRun | undefined> => {
      const schedule = schedules.find((candidate) => candidate.name === name);
      return schedule && inTurn(() => runOf(schedule, clock.now()));
    },
    /**
     * Moves the clock, and gives the runs of what fell due on the way. Backwards, nothing runs.
     * @throws RangeError when no schedule has one of the names given
     */
    moveTo: async (target: Date, move: Move = {}): Promise<ScheduleRun[]> => {
      const unknown = move.only?.find((name) => !schedules.some((schedule) => schedule.name === name));
      if (unknown !== undefined) throw new RangeError(`Aucune tâche ne porte le nom « ${unknown} ».`);
      return inTurn(() => moveTo(target, move));
    },
    stop: async (): Promise<void> => {
      clearInterval(ticking);
      await busy;
      save();
    },
  };
}

export type Scheduler = ReturnType<typeof startScheduler>;

/** The last instant of each day, or of each week before the last days. */
function thinned(instants: Date[], timeZone: string, to: Date): Date[] {
  const lasts = new Map<string, Date>();
  for (const instant of instants) {
    const daysLeft = Math.floor((to.getTime() - instant.getTime()) / dayMs);
    const span = daysLeft < daysInFull ? dayOf(instant, timeZone) : `week ${Math.floor(daysLeft / 7)}`;
    lasts.set(span, instant);
  }
  return [...lasts.values()];
}

function dayOf(instant: Date, timeZone: string): string {
  const { year, month, day } = wallTimeAt(instant, timeZone);
  return `${year}-${month}-${day}`;
}

/** Looks at the last day, then at the last thirteen months, then further back. */
function lastOf({ expression, timeZone }: ScheduleModel, from: Date, to: Date): Date | undefined {
  for (const spanMs of [dayMs, horizonMs, Number.POSITIVE_INFINITY]) {
    const since = new Date(Math.max(from.getTime(), to.getTime() - spanMs));
    const last = dueTimes(expression, timeZone, since, to).at(-1);
    if (last) return last;
  }
  return undefined;
}

const inOrder = (a: { at: Date }, b: { at: Date }): number => a.at.getTime() - b.at.getTime();

const minuteOf = (instant: Date): number => Math.floor(instant.getTime() / 60_000);

/** Looks a day ahead, then further. */
function nextOf(expression: string, timeZone: string, now: Date): Date | undefined {
  for (const spanMs of [dayMs, horizonMs]) {
    const [next] = dueTimes(expression, timeZone, now, new Date(now.getTime() + spanMs));
    if (next) return next;
  }
  return undefined;
}

const scheduledEvent = (at: Date) => ({
  version: '0',
  id: at.getTime().toString(16),
  'detail-type': 'Scheduled Event',
  source: 'aws.scheduler',
  account: localAccount,
  time: at.toISOString(),
  region: localRegion,
  resources: [],
  detail: '{}',
});
