import { timingSafeEqual } from 'node:crypto';
import { actorOf } from '../accounts/actor-of.ts';
import { hashOf } from '../accounts/secrets.ts';
import type { Actor, Call } from '../actor.ts';
import type { InForce } from '../convention/own-convention.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { tokenSeconds } from '../software/editor.ts';
import type { ClientCredentials, IssuedToken } from '../software/issue-token.ts';
import { expiresAfter } from '../time-to-live.ts';
import { traceWrite } from '../traces/trace.ts';
import {
  type FeedClient,
  type FeedClientId,
  habilitationOfClient,
  newFeedToken,
  type ProgramScope,
  scopeOfClient,
} from './feed-client.ts';
import { agentHolds } from './feed-clients.ts';
import { conventionWithPrograms } from './program-convention.ts';

/** A program of a partner: its access, the agent in whose name it acts, the convention. */
export interface FeedReader {
  client: FeedClient;
  actor: Actor;
  place: InForce;
}

/** The access with all that it hangs on, read from the table at this moment; undefined once anything of it is over. */
async function readerOf(deps: Deps, id: FeedClientId): Promise<FeedReader | undefined> {
  const client = await deps.records.get('feedClient', [habilitationOfClient(id), id]);
  if (!client || client.revoked) return undefined;
  const account = await deps.records.get('account', [client.accountId]);
  if (!agentHolds(deps, client, account)) return undefined;
  const actor = actorOf(deps, account);
  const place = await conventionWithPrograms(deps, client.habilitationId, actor);
  return place && { client, actor, place };
}

/**
 * Gives a program of a partner an access token for its credentials (RFC 6749 §4.4). As those of editors:
 * nobody guesses 256 bits, so failures are not counted; those at an access that exists are in the journal (CTL-01).
 */
export async function issueFeedToken(
  deps: Deps,
  { clientId, secret }: ClientCredentials & { clientId: FeedClientId },
  call: Call,
): Promise<Result<IssuedToken, Problem>> {
  const client = await deps.records.get('feedClient', [habilitationOfClient(clientId), clientId]);
  if (!client) return refused({ code: 'invalid-client' });
  const trace = (action: 'software-signed-in' | 'software-refused') =>
    traceWrite(deps, { role: 'software', accountId: client.id }, call, {
      cafCode: client.cafCode,
      action,
      subject: { kind: 'habilitation', id: client.habilitationId },
    });
  if (!sameHash(hashOf(secret), client.secretHash) || !(await readerOf(deps, clientId))) {
    await deps.records.commit([trace('software-refused')]);
    return refused({ code: 'invalid-client' });
  }
  const token = newFeedToken(deps.random);
  const expiresAt = expiresAfter(deps.now(), { seconds: tokenSeconds });
  const committed = await deps.records.commit([
    { do: 'create', kind: 'feedToken', record: { tokenHash: hashOf(token), clientId, expiresAt } },
    trace('software-signed-in'),
  ]);
  return committed.ok ? done({ token, seconds: tokenSeconds }) : refused({ code: 'invalid-client' });
}

const sameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/**
 * Who acts behind a token, with every right read from the table at this very call: `invalid-token` otherwise, and for a
 * program that was made for something else.
 */
export async function identifyFeedReader(
  deps: Deps,
  token: string | undefined,
  scope: ProgramScope,
): Promise<Result<FeedReader, Problem>> {
  const known = token ? await deps.records.get('feedToken', [hashOf(token)]) : undefined;
  const reader =
    known && scopeOfClient(known.clientId) === scope ? await readerOf(deps, known.clientId) : undefined;
  return reader ? done(reader) : refused({ code: 'invalid-token' });
}
