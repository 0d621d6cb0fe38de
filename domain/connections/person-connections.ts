import { type Account, accessOf } from '../accounts/account.ts';
import { actsOf, type Connection, inOrder } from './connection.ts';
import { type Dormancy, dormancyOf } from './dormancy.ts';
import { findSuspicions } from './find-suspicions.ts';
import type { ConventionOfPerson, NamedPerson } from './named-people.ts';
import type { Suspicion } from './suspicion.ts';

/** One person's connections over a period, and what deserves a look (CTL-02). */
export interface PersonConnections {
  accountId: string;
  lastName: string;
  firstName: string;
  conventions: ConventionOfPerson[];
  access: ReturnType<typeof accessOf>;
  createdAt: string;
  /** The last time that this person signed in, signed out or chose a password, as far back as is known. */
  lastActivityAt?: string;
  signIns: number;
  failures: number;
  /** New passwords asked for, the first one not counted. */
  renewals: number;
  lockouts: number;
  networks: { network: string; signIns: number; lastAt: string }[];
  /** Seen over the ninety days observed, and still going on in the period. */
  suspicions: Suspicion[];
  /** Of an open account only: who may not sign in does not sleep. */
  dormancy?: Dormancy;
}

/**
 * Sums up a person's connections: counts since `since`, suspicions over everything given.
 * `connections` are those of the days observed, in any order.
 */
export function personConnections(
  { account, conventions }: NamedPerson,
  connections: readonly Connection[],
  { since, now }: { since: string; now: Date },
): PersonConnections {
  const recent = connections.filter(({ at }) => at >= since);
  const signIns = actsOf(recent, 'signed-in');
  const dormancy = conventions.some(({ open }) => open) ? dormancyOf(account, now) : undefined;
  const lastActivityAt = lastActivity(account, connections);
  return {
    accountId: account.id,
    lastName: account.lastName,
    firstName: account.firstName,
    conventions,
    access: accessOf(account),
    createdAt: account.createdAt,
    ...(lastActivityAt && { lastActivityAt }),
    signIns: signIns.length,
    failures: actsOf(recent, 'sign-in-failed').length,
    renewals: actsOf(recent, 'password-requested').length,
    lockouts: actsOf(recent, 'account-locked').length,
    networks: networksOf(signIns),
    suspicions: findSuspicions(connections).filter(({ latestAt }) => latestAt >= since),
    ...(dormancy && { dormancy }),
  };
}

function lastActivity({ lastSignInAt }: Account, connections: readonly Connection[]): string | undefined {
  const own = (['signed-in', 'signed-out', 'password-chosen'] as const).flatMap((action) =>
    actsOf(connections, action).map(({ at }) => at),
  );
  return [...own, ...(lastSignInAt ? [lastSignInAt] : [])].sort().at(-1);
}

/** The networks of sign-ins, those used most first. */
function networksOf(signIns: readonly Connection[]): PersonConnections['networks'] {
  return [...Map.groupBy(inOrder(signIns), ({ network }) => network ?? '')]
    .map(([network, acts]) => ({ network, signIns: acts.length, lastAt: acts.at(-1)?.at ?? '' }))
    .sort((a, b) => b.signIns - a.signIns || (a.network < b.network ? -1 : 1));
}
