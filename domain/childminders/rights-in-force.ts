import type { ChildminderRight, FileRight } from './childminder-right.ts';
import { amongPeople, isSame, markList, marksOf, nameMarkOf, numberMarkOf } from './identity.ts';
import type { StagedPerson } from './staged-person.ts';

/** A right, whoever stated it. */
export type AnyRight = FileRight | ChildminderRight;

/** The rights of a Caf's childminders that hold, ready to be asked about anybody. */
export interface RightsInForce {
  /** Those of a person. */
  of(person: StagedPerson): readonly AnyRight[];
  /** Whether somebody of this name opposed or was deleted: to be asked of people whom no such right is about. */
  isNamesake(person: StagedPerson): boolean;
}

/** What a right that hides a person is called. */
const hides = ({ kind }: AnyRight): boolean => kind === 'opposition' || kind === 'deletion';

/**
 * The rights that hold: those that nobody lifted. A consent lifts what was stated until then; stated again by a later
 * file, a right holds again.
 */
export function holding(rights: readonly AnyRight[]): AnyRight[] {
  const consents = new Map<string, string>();
  for (const one of rights) {
    if (!('lifts' in one) || one.kind !== 'consent' || one.lifts === undefined) continue;
    const known = consents.get(one.lifts);
    if (known === undefined || known < one.at) consents.set(one.lifts, one.at);
  }
  return rights.filter((one) => {
    if (one.kind === 'consent' || ('lifted' in one && one.lifted)) return false;
    const consent = consents.get(one.id);
    return consent === undefined || consent < one.at;
  });
}

/**
 * Tells of a right whether it is of somebody who had what is known of them deleted, and did not change their mind: such a
 * right keeps no name, whoever stated either of the two.
 */
export function isOfDeleted(rights: readonly AnyRight[]): (right: AnyRight) => boolean {
  const deleted = amongPeople(
    holding(rights).flatMap(({ kind, marks }) => (kind === 'deletion' ? [marks] : [])),
  );
  return ({ marks }) => deleted(marks);
}

/** Makes rights ready to be asked about: a person costs two hashes, and none where there is no right at all. */
export function rightsInForce(salt: string, rights: readonly AnyRight[]): RightsInForce {
  const held = holding(rights);
  const byMark = new Map<string, AnyRight[]>();
  for (const right of held) {
    for (const one of markList(right.marks)) {
      const list = byMark.get(one);
      if (list) list.push(right);
      else byMark.set(one, [right]);
    }
  }
  const names = new Set(held.map(({ nameMark }) => nameMark));
  const hidden = new Set(held.filter(hides).map(({ nameMark }) => nameMark));
  /** Somebody is asked about as a person and then as a namesake. */
  let last: { person: StagedPerson; name: string } | undefined;
  const nameOf = (person: StagedPerson): string => {
    if (last?.person !== person) last = { person, name: nameMarkOf(salt, person) };
    return last.name;
  };
  return {
    of(person) {
      if (byMark.size === 0) return [];
      // Nearly everybody has neither the name nor the number of anybody who exercised a right.
      if (!names.has(nameOf(person)) && !byMark.has(numberMarkOf(salt, person) ?? '')) return [];
      const marks = marksOf(salt, person);
      const candidates = new Set(markList(marks).flatMap((one) => byMark.get(one) ?? []));
      return [...candidates].filter((right) => isSame(right.marks, marks));
    },
    isNamesake: (person) => hidden.size > 0 && hidden.has(nameOf(person)),
  };
}

/** Whether a person may not be shown at all: by what the file itself says, or by a right that holds. */
export const isHidden = (person: StagedPerson, rights: readonly AnyRight[]): boolean =>
  person.right === 'opposition' || person.right === 'deletion' || rights.some(hides);
