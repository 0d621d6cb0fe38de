import type { Operation } from '../../contract/operation.ts';
import { actorOf, loadAccount, loadSession } from '../../domain/accounts/actor-of.ts';
import type { Actor, Role } from '../../domain/actor.ts';
import type { Deps } from '../../domain/deps.ts';
import type { Problem } from '../../domain/problem.ts';
import { done, type Result, refused } from '../../domain/result.ts';
import { readCookies, type SessionCookies } from './cookies.ts';
import { deps } from './deps.ts';
import { type Answer, type EdgeRequest, edge, header } from './edge.ts';

/** A request of somebody signed in, whose account, session and role were read from the table at this very call. */
export interface SignedInRequest<O extends Operation> extends EdgeRequest<O> {
  deps: Deps;
  actor: Actor;
  cookies: SessionCookies;
  accessToken: string;
}

/** The Lambda handler of an operation for people signed in. */
export const endpoint = <O extends Operation>(
  operation: O,
  answer: (request: SignedInRequest<O>) => Promise<Answer<O>>,
) =>
  edge(operation, async (request) => {
    const who = await identify(operation, request);
    return who.ok ? answer({ ...request, deps: deps(), ...who.value }) : who;
  });

async function identify<O extends Operation>(
  operation: O,
  { event }: EdgeRequest<O>,
): Promise<Result<Pick<SignedInRequest<O>, 'actor' | 'cookies' | 'accessToken'>, Problem>> {
  // API Gateway has verified the token; the cookie must be of the same person.
  const userName: unknown = event.requestContext.authorizer?.claims?.username;
  const cookies = readCookies(header(event, 'cookie'));
  if (!cookies || cookies.accountId !== userName) return refused({ code: 'session-ended' });
  const { access } = operation;
  const enrolling = access.kind === 'signed-in' && access.enrolling;
  const account = enrolling
    ? (await loadSession(deps(), cookies))?.account
    : await loadAccount(deps(), cookies);
  if (!account) return refused({ code: 'session-ended' });
  const allowed: readonly Role[] = access.kind === 'signed-in' ? access.roles : [];
  if (!allowed.includes(account.role)) return refused({ code: 'forbidden' });
  const accessToken = (header(event, 'authorization') ?? '').replace(/^Bearer /i, '');
  return done({ actor: actorOf(deps(), account), cookies, accessToken });
}
