import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { parisDay } from '../paris-day.ts';
import { type Account, openAccesses, type Session } from './account.ts';
import { needsSecondFactor } from './second-factor.ts';
import { hashOf } from './secrets.ts';

/** The account as an actor of use cases, with the conventions that name it in force at this moment. */
export const actorOf = (deps: Pick<Deps, 'now'>, account: Account): Actor => ({
  accountId: account.id,
  role: account.role,
  firstName: account.firstName,
  lastName: account.lastName,
  email: account.email,
  ...(account.cafCode && { cafCode: account.cafCode }),
  habilitationIds: openAccesses(account, parisDay(deps.now())),
});

/** What a browser shows of its session: whose it says it is, and the key that only its cookie holds. */
export interface Credentials {
  accountId: string;
  sessionKey: string;
}

/**
 * Whether a person may come in at all: a partner agent needs a convention in force that names them (ACT-07, AVN-04); a
 * Caf agent who left the Caf may not.
 */
export const mayComeIn = (deps: Pick<Deps, 'now'>, account: Account): boolean =>
  account.closed === undefined &&
  (account.role !== 'partner' || openAccesses(account, parisDay(deps.now())).length > 0);

/**
 * The account and the session behind a request, read from the table in one call: the token says who, the session key
 * says that this very browser signed in and has not been put out since. Undefined when the session has ended in any way.
 * The session may be one for the enrolment of a second factor: {@link loadAccount} is for everything else.
 */
export async function loadSession(
  deps: Deps,
  credentials: Credentials,
): Promise<{ account: Account; session: Session } | undefined> {
  const [account, session] = await deps.records.getAll([
    { kind: 'account', key: [credentials.accountId] },
    { kind: 'session', key: [credentials.accountId, hashOf(credentials.sessionKey)] },
  ]);
  if (!account || session?.epoch !== account.sessionEpoch) return undefined;
  // A password just asked for, or received and not yet replaced, opens nothing else (PWD-03, PWD-06).
  return account.password.state === 'personal' && mayComeIn(deps, account) ? { account, session } : undefined;
}

/** The person behind a request. A password alone does not make one of those who need a second factor. */
export async function loadAccount(deps: Deps, credentials: Credentials): Promise<Account | undefined> {
  const { account, session } = (await loadSession(deps, credentials)) ?? {};
  if (!account || session?.stage) return undefined;
  const enrolled = account.secondFactor.state === 'enrolled';
  return enrolled || !needsSecondFactor(account.role) ? account : undefined;
}
