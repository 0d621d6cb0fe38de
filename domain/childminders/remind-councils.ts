import { everyCaf } from '../caf/cafs.ts';
import { isInForce } from '../convention/duration.ts';
import type { Deps } from '../deps.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { announce } from '../outbox/announce.ts';
import { parisDay } from '../paris-day.ts';
import { listAll } from '../records.ts';
import { expiresAfter } from '../time-to-live.ts';
import { traceWrite } from '../traces/trace.ts';
import { nextFileOf } from './council-sendings.ts';
import { reminderBy } from './sending-deadlines.ts';

/** Days for which a reminder is remembered: longer than the fortnight between two. */
const rememberedDays = 400;

/**
 * Reminds the councils whose next file is due soon or late (CSV-03), and tells the importers of their Caf of a file that
 * is late. Run again it finds nothing to do; of the reminders that missed runs left behind, the latest alone leaves.
 */
export async function remindCouncils(
  deps: Deps,
  { cafCodes = everyCaf }: { cafCodes?: readonly string[] } = {},
): Promise<{ councils: number; reminded: number }> {
  const today = parisDay(deps.now());
  const outcome = { councils: 0, reminded: 0 };
  for (const cafCode of cafCodes) {
    for (const { record } of await listAll(deps.records, 'habilitationsOfCaf', { cafCode })) {
      if (record.kind !== 'council' || !isInForce(record, today)) continue;
      outcome.councils += 1;
      if (await remind(deps, record, today)) outcome.reminded += 1;
    }
  }
  return outcome;
}

/** The reminder, its trace and its messages in one write; false when nothing is to be said, or it was said. */
async function remind(deps: Deps, council: Habilitation, today: string): Promise<boolean> {
  const next = await nextFileOf(deps, council, today);
  const reminder = next && reminderBy(next, today);
  if (!reminder) return false;
  const { id: habilitationId, cafCode } = council;
  const { dueOn } = next;
  const { on, late } = reminder;
  if (await deps.records.get('councilReminder', [habilitationId, on])) return false;
  const at = deps.now();
  const expiresAt = expiresAfter(at, { days: rememberedDays });
  const committed = await deps.records.commit([
    {
      do: 'create',
      kind: 'councilReminder',
      record: { habilitationId, on, dueOn, at: at.toISOString(), expiresAt },
    },
    traceWrite(
      deps,
      'system',
      { from: 'system' },
      {
        cafCode,
        action: 'council-reminded',
        subject: { kind: 'habilitation', id: habilitationId },
        detail: `due ${dueOn}`,
      },
    ),
    announce(deps, { type: 'council-file-due', habilitationId, dueOn, to: 'council' }),
    ...(late ? [announce(deps, { type: 'council-file-due', habilitationId, dueOn, to: 'importers' })] : []),
  ]);
  return committed.ok;
}
