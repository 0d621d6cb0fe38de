import type { Account } from '../accounts/account.ts';
import { openAccesses } from '../accounts/account.ts';
import { mayComeIn } from '../accounts/actor-of.ts';
import { hashOf } from '../accounts/secrets.ts';
import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import { getMany, listAll } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import { type FeedClient, FeedClientId, mostFeedClients, newFeedSecret } from './feed-client.ts';
import { conventionWithPrograms } from './program-convention.ts';

/** Makings that lose to another one are tried again so many times. */
const mostTries = 5;

/** Whether an access still opens anything, as far as its agent goes. */
export const agentHolds = (
  deps: Pick<Deps, 'now'>,
  client: FeedClient,
  account: Account | undefined,
): account is Account =>
  account !== undefined &&
  mayComeIn(deps, account) &&
  account.password.state === 'personal' &&
  account.password.issue === client.passwordIssue &&
  openAccesses(account, parisDay(deps.now())).includes(client.habilitationId);

/** A feed access, and whose it is. */
export interface ShownFeedClient {
  client: FeedClient;
  agent: { firstName: string; lastName: string };
  state: 'open' | 'revoked' | 'lapsed';
}

/** The accesses of programs under a convention, for its agents: the one made last comes first. */
export async function listFeedClients(
  deps: Deps,
  input: { habilitationId: string },
  actor: Actor,
): Promise<Result<ShownFeedClient[], Problem>> {
  const place = await conventionWithPrograms(deps, input.habilitationId, actor);
  if (!place) return refused({ code: 'not-found' });
  const found = await listAll(deps.records, 'feedClientsOf', { habilitationId: place.id });
  return done(
    await shown(
      deps,
      found.map(({ record }) => record),
    ),
  );
}

/** Accesses with the names of their agents and what they still open. */
async function shown(deps: Deps, clients: readonly FeedClient[]): Promise<ShownFeedClient[]> {
  const ids = [...new Set(clients.map(({ accountId }) => accountId))];
  const accounts = await getMany(
    deps.records,
    'account',
    ids.map((id) => [id] as const),
  );
  const byId = new Map(accounts.flatMap((account) => (account ? [[account.id, account] as const] : [])));
  return clients
    .map((client) => {
      const account = byId.get(client.accountId);
      return {
        client,
        agent: { firstName: account?.firstName ?? '', lastName: account?.lastName ?? client.accountId },
        state: client.revoked
          ? ('revoked' as const)
          : agentHolds(deps, client, account)
            ? ('open' as const)
            : ('lapsed' as const),
      };
    })
    .sort((one, other) => other.client.createdAt.localeCompare(one.client.createdAt));
}

/**
 * Makes an access for a program of the actor's information place or council. The answer alone holds the secret: a retry, whose
 * first answer may be lost, gives the access without it. `wrong-state` beyond {@link mostFeedClients} open ones.
 */
export async function createFeedClient(
  deps: Deps,
  input: { habilitationId: string; name: string },
  actor: Actor,
  call: Call,
): Promise<Result<ShownFeedClient & { secret?: string }, Problem>> {
  const place = await conventionWithPrograms(deps, input.habilitationId, actor);
  if (!place) return refused({ code: 'not-found' });
  const secret = newFeedSecret(deps.random);
  for (let left = mostTries; left > 0; left -= 1) {
    const all = (await listAll(deps.records, 'feedClientsOf', { habilitationId: place.id })).map(
      ({ record }) => record,
    );
    const seen = all.find((one) => one.accountId === actor.accountId && one.madeBy === call.commandId);
    if (seen && seen.lastCommand !== call.commandId) return refused({ code: 'conflict' });
    if (seen) return first(await shown(deps, [seen]));
    // Those that lapsed open nothing: they take nobody's place.
    if ((await shown(deps, all)).filter(({ state }) => state === 'open').length >= mostFeedClients)
      return refused({ code: 'wrong-state', state: 'full' });
    const account = await deps.records.get('account', [actor.accountId]);
    if (!account) return refused({ code: 'not-found' });
    const client: FeedClient = {
      id: nextId(place.id, all),
      habilitationId: place.id,
      cafCode: place.cafCode,
      name: input.name,
      accountId: actor.accountId,
      passwordIssue: account.password.issue,
      createdAt: deps.now().toISOString(),
      secretHash: hashOf(secret),
      version: 1,
      madeBy: call.commandId,
      lastCommand: call.commandId,
    };
    const committed = await deps.records.commit([
      { do: 'create', kind: 'feedClient', record: client },
      traceWrite(deps, actor, call, {
        cafCode: place.cafCode,
        action: 'feed-access-made',
        subject: { kind: 'habilitation', id: place.id },
        detail: client.id,
      }),
    ]);
    if (!committed.ok) continue;
    const made = first(await shown(deps, [client]));
    return made.ok ? done({ ...made.value, secret }) : made;
  }
  return refused({ code: 'conflict' });
}

/**
 * The identifier of the next access, made of those that there are: two made at once want the same one, so that the
 * later of them counts again. Else both could be the last that {@link mostFeedClients} allows.
 */
function nextId(habilitationId: string, all: readonly FeedClient[]): FeedClientId {
  const code = hashOf([habilitationId, ...all.map(({ secretHash }) => secretHash)].join(' ')).slice(0, 8);
  return FeedClientId.parse(`${habilitationId}-${code.toUpperCase()}`);
}

/** Closes a feed access: its program is refused from the very next request on. Any agent of the place may. */
export async function revokeFeedClient(
  deps: Deps,
  input: { habilitationId: string; clientId: string; version: number },
  actor: Actor,
  call: Call,
): Promise<Result<ShownFeedClient, Problem>> {
  const place = await conventionWithPrograms(deps, input.habilitationId, actor);
  const seen = place && (await deps.records.get('feedClient', [place.id, input.clientId]));
  if (!seen) return refused({ code: 'not-found' });
  if (seen.lastCommand === call.commandId) return first(await shown(deps, [seen]));
  if (seen.revoked) return refused({ code: 'wrong-state', state: 'closed' });
  if (seen.version !== input.version) return refused({ code: 'conflict' });
  const client: FeedClient = {
    ...seen,
    revoked: { at: deps.now().toISOString(), by: actor.accountId },
    version: seen.version + 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: 'replace', kind: 'feedClient', record: client },
    traceWrite(deps, actor, call, {
      cafCode: place.cafCode,
      action: 'feed-access-closed',
      subject: { kind: 'habilitation', id: place.id },
      detail: client.id,
    }),
  ]);
  return committed.ok ? first(await shown(deps, [client])) : refused({ code: 'conflict' });
}

const first = ([one]: ShownFeedClient[]): Result<ShownFeedClient, Problem> =>
  one ? done(one) : refused({ code: 'not-found' });
