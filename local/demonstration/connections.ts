import type { Actor } from '../../domain/actor.ts';
import { parisHour } from '../../domain/connections/paris-hour.ts';
import { addDays, parisDay, parisMidnightAfter } from '../../domain/paris-day.ts';
import type { ConnectionAction } from '../../domain/traces/connection-actions.ts';
import { traceWrite } from '../../domain/traces/trace.ts';
import { expectDone, type Stage } from './stage.ts';

/** What somebody did: so many days ago, at an hour of Paris, from an address. */
type Act = [daysAgo: number, hour: number, minute: number, from: string, action?: ConnectionAction];

/** Addresses kept for documentation: they are nobody's. */
const townHall = '203.0.113.24';
const nursery = '198.51.100.40';
const home = '192.0.2.77';
const house = '192.0.2.140';

/** Comes twice a week, in the office's hours. */
const regular: Act[] = [50, 47, 43, 40, 36, 33, 29, 26, 22, 19, 15, 12, 8, 5, 1].flatMap(
  (daysAgo, index): Act[] => [
    [daysAgo, 9 + (index % 3), (index * 17) % 60, townHall],
    [daysAgo, 11 + (index % 3), (index * 17) % 60, townHall, 'signed-out'],
  ],
);

/** One account, and two people somewhere: two networks within minutes, evenings, a day out of the ordinary. */
const shared: Act[] = [
  ...[35, 31, 28, 24, 21, 17, 14].map((daysAgo): Act => [daysAgo, 8, 40, nursery]),
  [10, 14, 2, nursery],
  [10, 14, 13, home],
  [9, 23, 20, home],
  [8, 23, 45, home],
  [6, 23, 10, home],
  ...[0, 1, 2, 3, 4].map((minute): Act => [4, 18, minute * 3, home, 'sign-in-failed']),
  [4, 18, 16, home],
  ...[8, 9, 10, 11, 14, 15, 16].map((hour): Act => [3, hour, 5, nursery]),
  [3, 16, 20, home],
];

/** Comes now and then, from home. */
const occasional: Act[] = [31, 16, 4].map((daysAgo): Act => [daysAgo, 13, 20, house]);

/** Plays past connections, for the page that controls them: some are regular, one’s codes look shared. */
export async function playConnections(
  stage: Stage,
  people: { regular: readonly Actor[]; occasional: Actor; shared: Actor },
): Promise<void> {
  const today = parisDay(stage.deps.now());
  const inTheWeek = regular.filter((act) => isWorkingDay(instantOf(today, act)));
  for (const actor of people.regular) await play(stage, actor, inTheWeek);
  await play(stage, people.occasional, occasional);
  await play(stage, people.shared, shared);
}

async function play({ deps }: Stage, actor: Actor, acts: readonly Act[]): Promise<void> {
  const today = parisDay(deps.now());
  const { cafCode, accountId } = actor;
  const writes = acts.map((act) => {
    const [, , , from, action = 'signed-in'] = act;
    const at = instantOf(today, act);
    const author = action === 'sign-in-failed' ? 'public' : actor;
    const subject = { kind: 'account', id: accountId } as const;
    return traceWrite({ ...deps, now: () => at }, author, { from }, { cafCode, action, subject });
  });
  const account = await deps.records.get('account', [accountId]);
  if (!account) throw new Error(`No account ${accountId}`);
  const moments = writes.flatMap((write) =>
    write.do === 'create' && write.kind === 'trace' ? [write.record.at] : [],
  );
  const lastSignInAt = moments.sort().at(-1);
  expectDone(
    await deps.records.commit([
      ...writes,
      { do: 'replace', kind: 'account', record: { ...account, lastSignInAt, version: account.version + 1 } },
    ]),
  );
}

/** The instant of an hour of Paris, so many days before today. */
const instantOf = (today: string, [daysAgo, hour, minute]: Act): Date =>
  new Date(Date.parse(parisMidnightAfter(addDays(today, -daysAgo - 1))) + (hour * 60 + minute) * 60_000);

const isWorkingDay = (at: Date): boolean => parisHour(at.toISOString()).weekday <= 5;
