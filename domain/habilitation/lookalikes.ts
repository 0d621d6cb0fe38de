import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { listAll } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { foldPlaceName } from '../territory/fold-place-name.ts';
import { habilitationOfCaf } from './decide.ts';
import type { Habilitation } from './habilitation.ts';

/** What two cases share: pointed out to the agent, never decided by the machine. */
export interface SharedFacts {
  /** The same name once accents, capitals and punctuation are gone, or the same address for letters. */
  party: boolean;
  establishments: string[];
  /** E-mail addresses of persons: identifiers are personal (REQ-07). */
  persons: string[];
  /** Communes that two information places would cover: a family's request goes to one of them (REQ-03). */
  communes: string[];
}

export interface Lookalike {
  other: Habilitation;
  shared: SharedFacts;
}

/** Cases that no longer count: nothing comes of them any more. */
const settled: readonly Habilitation['state'][] = ['refused', 'ended'];

/** What a case shares with another one, of whatever state. */
export function sharedFacts(one: Habilitation, other: Habilitation): SharedFacts {
  const inBoth = <T>(mine: readonly T[], theirs: readonly T[]) =>
    mine.filter((each) => theirs.includes(each));
  const name = foldPlaceName(one.provider.name);
  const emails = ({ persons }: Habilitation) => persons.map(({ email }) => email);
  const ids = ({ establishments }: Habilitation) =>
    establishments.map(({ establishmentId }) => establishmentId);
  const covered = new Set(other.communes.map(({ code }) => code));
  const sharedIds = inBoth(ids(one), ids(other));
  return {
    // A party asks for one habilitation of each kind: a commune may be a data provider and run an information place.
    party:
      one.kind === other.kind &&
      ((name !== '' && name === foldPlaceName(other.provider.name)) ||
        one.provider.email === other.provider.email),
    establishments: one.establishments
      .filter(({ establishmentId }) => sharedIds.includes(establishmentId))
      .map((each) => each.name),
    persons: inBoth(emails(one), emails(other)),
    communes:
      one.kind === 'linf' && other.kind === 'linf'
        ? one.communes.filter(({ code }) => covered.has(code)).map((commune) => commune.name)
        : [],
  };
}

const hasShared = ({ party, establishments, persons, communes }: SharedFacts): boolean =>
  party || establishments.length > 0 || persons.length > 0 || communes.length > 0;

/** The other cases of a list that share something with one, those that share most first. */
export const lookalikesAmong = (one: Habilitation, others: readonly Habilitation[]): Lookalike[] =>
  others
    .filter(({ id, state }) => id !== one.id && !settled.includes(state))
    .map((other) => ({ other, shared: sharedFacts(one, other) }))
    .filter(({ shared }) => hasShared(shared))
    .sort((a, b) => weight(b.shared) - weight(a.shared) || a.other.id.localeCompare(b.other.id));

const weight = ({ party, establishments, persons, communes }: SharedFacts): number =>
  (party ? 1000 : 0) + establishments.length + persons.length + communes.length;

/** The cases of the agent's own department that look like this one, or that it overlaps. */
export async function readLookalikes(
  deps: Deps,
  id: string,
  actor: Actor,
): Promise<Result<Lookalike[], Problem>> {
  const one = await habilitationOfCaf(deps, id, actor);
  if (!one) return refused({ code: 'not-found' });
  const all = await listAll(deps.records, 'habilitationsOfCaf', { cafCode: one.cafCode });
  return done(
    lookalikesAmong(
      one,
      all.map(({ record }) => record),
    ),
  );
}
