import type { Account } from '../accounts/account.ts';
import { actorOf, mayComeIn } from '../accounts/actor-of.ts';
import { hashOf } from '../accounts/secrets.ts';
import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { type OwnEstablishment, ownEstablishment } from '../establishment/own-establishment.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import type { Declaration, DeclaredPeriods } from './availability.ts';
import type { AvailabilityLink } from './availability-link.ts';
import { recordDeclaration } from './record-declaration.ts';

/** Why a link opens nothing any more; `open` when it still does. */
type LinkState = 'open' | 'used' | 'lapsed' | 'revoked' | 'replaced';

/** A link that was mailed, as it stands: the establishment comes with an open one alone. */
export type FollowedLink = { act: AvailabilityLink['act'] } & (
  | { state: 'open'; own: OwnEstablishment }
  | { state: Exclude<LinkState, 'open'> }
);

/**
 * What a mailed link opens, without using it: mail scanners follow links. `link-lapsed` for a secret that was never
 * given, or so long ago that it is forgotten.
 */
export async function followAvailabilityLink(
  deps: Deps,
  secret: string,
): Promise<Result<FollowedLink, Problem>> {
  const found = await behind(deps, secret);
  if (!found) return refused({ code: 'link-lapsed' });
  const { link, state, own } = found;
  return done(
    state === 'open' && own ? { act: link.act, state, own } : { act: link.act, state: dead(state) },
  );
}

/**
 * Does the one act of a mailed link, once, in the name of the person it was mailed to (PUB-09): the right is that of the
 * person at this moment. `declaration` is what « change » publishes; the two others say it all. `link-lapsed` when it
 * opens nothing any more: read again, it says why.
 */
export async function useAvailabilityLink(
  deps: Deps,
  input: { secret: string; declaration?: DeclaredPeriods | undefined },
  call: Call,
): Promise<Result<OwnEstablishment, Problem>> {
  const found = await behind(deps, input.secret);
  if (!found) return refused({ code: 'link-lapsed' });
  const { link, state, own, actor } = found;
  if (state === 'used' && own && link.lastCommand === call.commandId) return done(own);
  if (state !== 'open' || !own || !actor) return refused({ code: 'link-lapsed' });
  const declaration: Declaration | undefined = link.act === 'change' ? input.declaration : { kind: link.act };
  if (!declaration) {
    return refused({
      code: 'invalid-request',
      errors: [{ path: 'declaration', message: 'state-against-cells' }],
    });
  }
  const recorded = await recordDeclaration(
    deps,
    {
      establishment: {
        id: link.establishmentId,
        cafCode: own.habilitation.cafCode,
        capacity: own.reference?.capacity,
      },
      last: own.availability,
      declaration,
      by: link.accountId,
      source: { kind: 'mail-link' },
      author: actor,
    },
    call,
    [
      {
        do: 'replace',
        kind: 'availabilityLink',
        record: {
          ...link,
          usedAt: deps.now().toISOString(),
          version: link.version + 1,
          lastCommand: call.commandId,
        },
      },
    ],
  );
  if (recorded.ok) return done({ ...own, availability: recorded.value });
  // Somebody was first: this link, or another act on the same places; or these are over by now.
  return ['conflict', 'nothing-declared'].includes(recorded.problem.code)
    ? refused({ code: 'link-lapsed' })
    : recorded;
}

async function behind(
  deps: Deps,
  secret: string,
): Promise<
  | { link: AvailabilityLink; state: LinkState; own: OwnEstablishment | undefined; actor: Actor | undefined }
  | undefined
> {
  const link = await deps.records.get('availabilityLink', [hashOf(secret)]);
  if (!link) return undefined;
  const account = await deps.records.get('account', [link.accountId]);
  const actor = account && mayStillAct(deps, account) ? actorOf(deps, account) : undefined;
  const own = actor && (await ownEstablishment(deps, actor, link.establishmentId));
  return { link, state: stateOf(deps, link, own), own, actor };
}

const mayStillAct = (deps: Deps, account: Account): boolean =>
  account.role === 'partner' && mayComeIn(deps, account);

function stateOf(deps: Deps, link: AvailabilityLink, own: OwnEstablishment | undefined): LinkState {
  if (link.usedAt) return 'used';
  if (!own?.rights.availability) return 'revoked';
  if (deps.now().toISOString() > link.until) return 'lapsed';
  return (own.availability?.version ?? 0) === link.basedOn ? 'open' : 'replaced';
}

const dead = (state: LinkState): Exclude<LinkState, 'open'> => (state === 'open' ? 'revoked' : state);
