import { actsOf, type Connection, inOrder } from './connection.ts';
import { familyOf } from './network.ts';
import { nightOf, parisHour } from './paris-hour.ts';
import type { Suspicion, SuspicionReason } from './suspicion.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Days that are looked at: a quarter shows a person's habits, and does not follow them for a year. */
export const observedDays = 90;
/** From the office to home takes longer than this; only a telephone leaving a Wi-Fi is as quick. */
export const atOnceMinutes = 30;
/** The office, home, the telephone and a trip: a week seldom knows more networks than these. */
export const manyNetworks = 5;
export const manyNetworksDays = 7;
/** A bad night or an urgent evening happens twice; from the third on it is a rhythm. */
export const manyNights = 3;
/** Fewer sign-ins than this in a day are nothing to speak of: a session lasts eight hours, and people close tabs. */
export const busyDaySignIns = 6;
/** How many times the person's usual day a busy day is. */
const busyDayTimes = 3;
/** Without so many other days there is no saying what is usual. */
export const usualDaysNeeded = 5;
/** A person mistypes two or three times; five is somebody trying. */
export const burstFailures = 5;
export const burstMinutes = 60;
/** Once forgets everyone; three new passwords in a month suggest that several people each ask for theirs. */
export const manyRenewals = 3;
export const manyRenewalsDays = 30;

/**
 * What a person's connections suggest, latest first (CTL-02). The order they are given in does not matter, and nothing
 * is suggested without the lines that show it. Give what was seen over {@link observedDays}.
 */
export function findSuspicions(connections: readonly Connection[]): Suspicion[] {
  const ordered = inOrder(connections);
  const signIns = actsOf(ordered, 'signed-in');
  return [
    twoNetworks(signIns),
    manyNetworksInAWeek(signIns),
    nights(signIns),
    busyDay(signIns),
    failuresThenSuccess(ordered),
    renewals(actsOf(ordered, 'password-requested')),
  ]
    .filter((found) => found !== undefined)
    .sort((a, b) => (a.latestAt < b.latestAt ? 1 : a.latestAt > b.latestAt ? -1 : 0));
}

/** A reason with the lines that show it. */
function suspicion(reason: SuspicionReason, lines: readonly Connection[]): Suspicion {
  const ordered = inOrder(lines);
  return {
    reason,
    firstAt: ordered[0]?.at ?? '',
    latestAt: ordered.at(-1)?.at ?? '',
    evidence: ordered.map(({ id }) => id),
  };
}

const time = ({ at }: Connection): number => Date.parse(at);

/** Sign-ins whose networks compare: one machine may take IPv4 and IPv6 by turns. */
const families = (signIns: readonly Connection[]): (Connection & { network: string })[][] => {
  const placed = signIns.flatMap((one) => (one.network ? [{ ...one, network: one.network }] : []));
  return [...Map.groupBy(placed, ({ network }) => familyOf(network)).values()];
};

function twoNetworks(signIns: readonly Connection[]): Suspicion | undefined {
  const pairs = families(signIns).flatMap((ordered) =>
    ordered.flatMap((second, index) => {
      const first = ordered[index - 1];
      const elsewhere = first && first.network !== second.network;
      return elsewhere && time(second) - time(first) <= atOnceMinutes * minute ? [{ first, second }] : [];
    }),
  );
  const latest = pairs.toSorted((a, b) => time(a.second) - time(b.second)).at(-1);
  if (!latest) return undefined;
  const seen = ({ at, network }: { at: string; network: string }) => ({ at, network });
  const shown = new Set(pairs.flatMap(({ first, second }) => [first.id, second.id]));
  return suspicion(
    { kind: 'two-networks', times: pairs.length, first: seen(latest.first), second: seen(latest.second) },
    signIns.filter(({ id }) => shown.has(id)),
  );
}

/** The run of acts within a number of days that weighs most; the latest of equals. */
function heaviest<C extends Connection>(
  ordered: readonly C[],
  days: number,
  weigh: (run: readonly C[]) => number,
): { run: readonly C[]; weight: number } {
  let best: { run: readonly C[]; weight: number } = { run: [], weight: 0 };
  let start = 0;
  for (const [index, last] of ordered.entries()) {
    while (time(last) - time(ordered[start] ?? last) > days * day) start += 1;
    const run = ordered.slice(start, index + 1);
    const weight = weigh(run);
    if (weight >= best.weight) best = { run, weight };
  }
  return best;
}

function manyNetworksInAWeek(signIns: readonly Connection[]): Suspicion | undefined {
  const weigh = (run: readonly { network: string }[]) => new Set(run.map(({ network }) => network)).size;
  const [best] = families(signIns)
    .map((ordered) => heaviest(ordered, manyNetworksDays, weigh))
    .sort((a, b) => b.weight - a.weight);
  if (!best || best.weight < manyNetworks) return undefined;
  return suspicion({ kind: 'many-networks', networks: best.weight }, best.run);
}

function nights(signIns: readonly Connection[]): Suspicion | undefined {
  const byNight = Map.groupBy(signIns, ({ at }) => nightOf(parisHour(at)) ?? 'by day');
  byNight.delete('by day');
  if (byNight.size < manyNights) return undefined;
  return suspicion({ kind: 'nights', nights: byNight.size }, [...byNight.values()].flat());
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
};

function busyDay(signIns: readonly Connection[]): Suspicion | undefined {
  const byDay = [...Map.groupBy(signIns, ({ at }) => parisHour(at).day)];
  if (byDay.length <= usualDaysNeeded) return undefined;
  const busy = byDay.flatMap(([of, acts]) => {
    const usual = median(byDay.filter(([other]) => other !== of).map(([, some]) => some.length));
    const unusual = acts.length >= busyDaySignIns && acts.length >= busyDayTimes * usual;
    return unusual ? [{ of, acts, usual }] : [];
  });
  const [most] = busy.sort((a, b) => b.acts.length - a.acts.length || (a.of < b.of ? 1 : -1));
  if (!most) return undefined;
  const { of, acts, usual } = most;
  return suspicion({ kind: 'busy-day', day: of, signIns: acts.length, usual }, acts);
}

function failuresThenSuccess(ordered: readonly Connection[]): Suspicion | undefined {
  const bursts: { failures: Connection[]; success: Connection }[] = [];
  let failures: Connection[] = [];
  for (const act of ordered) {
    if (act.action === 'sign-in-failed') failures.push(act);
    if (act.action !== 'signed-in') continue;
    const recent = failures.filter((failure) => time(act) - time(failure) <= burstMinutes * minute);
    if (recent.length >= burstFailures) bursts.push({ failures: recent, success: act });
    failures = [];
  }
  const latest = bursts.at(-1);
  if (!latest) return undefined;
  return suspicion(
    {
      kind: 'failures-then-success',
      times: bursts.length,
      failures: latest.failures.length,
      at: latest.success.at,
    },
    bursts.flatMap((burst) => [...burst.failures, burst.success]),
  );
}

function renewals(asked: readonly Connection[]): Suspicion | undefined {
  const { run } = heaviest(asked, manyRenewalsDays, (some) => some.length);
  if (run.length < manyRenewals) return undefined;
  return suspicion({ kind: 'many-renewals', renewals: run.length }, run);
}
