import { everyCaf } from '../caf/cafs.ts';
import type { Deps } from '../deps.ts';
import { announce } from '../outbox/announce.ts';
import { addDays, parisDay } from '../paris-day.ts';
import { listAll } from '../records.ts';
import { expiresAfter } from '../time-to-live.ts';
import type { RegisterEntry, RegisterReminder } from './register-entry.ts';
import { nearDays, urgencyOf } from './time-limit.ts';

/** Reminders of one run: the next run does the rest. */
const batchLimit = 500;
/** A reminder is remembered longer than any time limit lasts. */
const rememberedDays = 400;

/**
 * Reminds each Caf of the requests whose time limit is near, and of those whose limit has passed (RGT-01, RGT-02): once
 * for each, however often this runs. A run that was missed is caught up by the next; an entry found past its limit gets
 * the one reminder that still says something true.
 */
export async function remindRegister(
  deps: Deps,
  { cafCodes = everyCaf }: { cafCodes?: readonly string[] } = {},
): Promise<{ due: number; reminded: number }> {
  const outcome = { due: 0, reminded: 0 };
  for (const code of cafCodes) {
    if (outcome.reminded >= batchLimit) break;
    const entries = await nearlyDue(deps, code);
    outcome.due += entries.length;
    for (const { entry, about } of await notYetReminded(deps, entries)) {
      if (outcome.reminded >= batchLimit) break;
      if (await remind(deps, entry, about)) outcome.reminded += 1;
    }
  }
  return outcome;
}

async function nearlyDue(deps: Deps, cafCode: string): Promise<RegisterEntry[]> {
  const dueBefore = addDays(parisDay(deps.now()), nearDays + 1);
  const items = await listAll(deps.records, 'registerOfCaf', { cafCode, dueBefore });
  return items.map(({ record }) => record);
}

async function notYetReminded(deps: Deps, entries: readonly RegisterEntry[]) {
  const today = parisDay(deps.now());
  const wanted = entries.map((entry) => ({
    entry,
    about: urgencyOf(entry.limit.dueOn, today) === 'passed' ? ('passed' as const) : ('near' as const),
  }));
  const left: typeof wanted = [];
  for (let start = 0; start < wanted.length; start += 100) {
    const batch = wanted.slice(start, start + 100);
    const known = await deps.records.getAll(
      batch.map(({ entry, about }) => ({
        kind: 'registerReminder' as const,
        key: [entry.id, about, entry.limit.dueOn] as const,
      })),
    );
    left.push(...batch.filter((_, index) => known[index] === undefined));
  }
  return left;
}

/** The reminder and its mail in one write: another run that is a moment earlier leaves this one nothing to do. */
async function remind(
  deps: Deps,
  { id: entryId, limit: { dueOn } }: RegisterEntry,
  about: RegisterReminder['about'],
): Promise<boolean> {
  const at = deps.now();
  const expiresAt = expiresAfter(at, { days: rememberedDays });
  const committed = await deps.records.commit([
    {
      do: 'create',
      kind: 'registerReminder',
      record: { entryId, about, dueOn, at: at.toISOString(), expiresAt },
    },
    announce(deps, { type: 'register-entry-due', entryId, about, dueOn }),
  ]);
  return committed.ok;
}
