import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Operation } from '../../contract/operation.ts';
import { actorOf, loadAccount, loadSession } from '../../domain/accounts/actor-of.ts';
import type { Actor, Role } from '../../domain/actor.ts';
import type { Deps } from '../../domain/deps.ts';
import type { Problem } from '../../domain/problem.ts';
import { done, type Result, refused } from '../../domain/result.ts';
import { readCookies, type SessionCookies } from './cookies.ts';
import { deps } from './deps.ts';
import { type Answer, type EdgeRequest, edgeBehind, header } from './edge.ts';

interface SignedIn {
  deps: Deps;
  actor: Actor;
  cookies: SessionCookies;
  accessToken: string;
}

/** A request of somebody signed in, whose account, session and role were read from the table at this very call. */
export type SignedInRequest<O extends Operation> = EdgeRequest<O> & SignedIn;

/** The Lambda handler of an operation for people signed in. */
export const endpoint = <O extends Operation>(
  operation: O,
  answer: (request: SignedInRequest<O>) => Promise<Answer<O>>,
) => edgeBehind(operation, (event) => identify(operation, event), answer);

async function identify(
  { access }: Operation,
  event: APIGatewayProxyEvent,
): Promise<Result<SignedIn, Problem>> {
  // API Gateway has verified the token; the cookie must be of the same person.
  const userName: unknown = event.requestContext.authorizer?.claims?.username;
  const cookies = readCookies(header(event, 'cookie'));
  if (!cookies || cookies.accountId !== userName) return refused({ code: 'session-ended' });
  const enrolling = access.kind === 'signed-in' && access.enrolling;
  const account = enrolling
    ? (await loadSession(deps(), cookies))?.account
    : await loadAccount(deps(), cookies);
  if (!account) return refused({ code: 'session-ended' });
  const allowed: readonly Role[] = access.kind === 'signed-in' ? access.roles : [];
  if (!allowed.includes(account.role)) return refused({ code: 'forbidden' });
  const accessToken = (header(event, 'authorization') ?? '').replace(/^Bearer /i, '');
  return done({ deps: deps(), actor: actorOf(deps(), account), cookies, accessToken });
}
