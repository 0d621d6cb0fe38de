import type { Deps } from '../deps.ts';
import { announce } from '../outbox/announce.ts';
import { addDays, parisDay } from '../paris-day.ts';
import { expiresAfter } from '../time-to-live.ts';
import { traceWrite } from '../traces/trace.ts';
import { isKept } from './deadlines.ts';
import type { InformationRequest } from './information-request.ts';
import { firstRecallFor, type RecallDay, recallOf } from './retrieval-reminders.ts';

/** Days for which a recall is remembered: longer than any request waits. */
const rememberedDays = 200;

/** By information place: the latest day on which a recall fell due to its agents, and to its person in charge. */
type Due = Map<string, { cafCode: string; days: Partial<Record<RecallDay['to'], string>> }>;

/**
 * Tells the information places that requests wait to be retrieved (LIN-04, S1 art. 3-4): one message a day at most to
 * the agents of each and one to the person in charge, whatever the number of requests. Run again it finds nothing to do;
 * a run that was missed is made up for by the next.
 */
export async function recallRequests(deps: Deps): Promise<{ places: number; recalled: number }> {
  const today = parisDay(deps.now());
  const due = await dueRecalls(deps, today);
  const outcome = { places: due.size, recalled: 0 };
  for (const [habilitationId, { cafCode, days }] of due) {
    for (const to of ['agents', 'manager'] as const) {
      const day = days[to];
      if (day && (await recall(deps, { habilitationId, cafCode, to, day, today }))) outcome.recalled += 1;
    }
  }
  return outcome;
}

async function dueRecalls(deps: Deps, today: string): Promise<Due> {
  const last = firstRecallFor(today);
  const due: Due = new Map();
  let after: string | undefined;
  do {
    const page = await deps.records.list('requestsAwaited', {}, { after });
    // Nobody can retrieve any more what is about to be erased: withdrawn ones come first here, whatever their day.
    const waiting = page.items.map(({ record }) => record).filter((request) => isKept(request, today));
    for (const request of waiting) note(due, request, today);
    // The oldest come first: beyond this day nothing is due any more.
    after = waiting.some(({ transmittedAt }) => dayOf(transmittedAt) > last) ? undefined : page.next;
  } while (after !== undefined);
  return due;
}

const dayOf = (instant: string): string => parisDay(new Date(instant));

function note(due: Due, { habilitationId, cafCode, transmittedAt }: InformationRequest, today: string) {
  const transmittedOn = dayOf(transmittedAt);
  const recalled = recallOf(transmittedOn, today);
  if (!recalled) return;
  const of = due.get(habilitationId) ?? { cafCode, days: {} };
  const day = addDays(transmittedOn, recalled.day);
  const known = of.days[recalled.to];
  if (known === undefined || known < day) of.days[recalled.to] = day;
  due.set(habilitationId, of);
}

/** The recall, its trace and its message in one write; false when one left since the day that it fell due. */
async function recall(
  deps: Deps,
  {
    habilitationId,
    cafCode,
    to,
    day,
    today,
  }: { habilitationId: string; cafCode: string; to: RecallDay['to']; day: string; today: string },
): Promise<boolean> {
  const [seen, convention] = await deps.records.getAll([
    { kind: 'informationRecall', key: [habilitationId, to] },
    { kind: 'habilitation', key: [habilitationId] },
  ]);
  if (!convention || (seen && seen.on >= day)) return false;
  const record = {
    habilitationId: convention.id,
    to,
    on: today,
    version: (seen?.version ?? 0) + 1,
    expiresAt: expiresAfter(deps.now(), { days: rememberedDays }),
  };
  const committed = await deps.records.commit([
    { do: seen ? 'replace' : 'create', kind: 'informationRecall', record },
    traceWrite(
      deps,
      'system',
      { from: 'system' },
      {
        cafCode,
        action: 'information-requests-recalled',
        subject: { kind: 'habilitation', id: habilitationId },
        detail: `recalled ${to}`,
      },
    ),
    announce(deps, { type: 'information-requests-recalled', habilitationId, to, on: today }),
  ]);
  return committed.ok;
}
