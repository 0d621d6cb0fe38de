import type { HabilitationId } from '../identifiers.ts';
import type { ChildminderRightKind, FileRight } from './childminder-right.ts';
import { mark, marksOf, nameMarkOf, publicIdOf } from './identity.ts';
import { type AnyRight, isOfDeleted } from './rights-in-force.ts';
import type { StagedPerson } from './staged-person.ts';

interface Of {
  salt: string;
  cafCode: string;
  habilitationId: HabilitationId;
  fileId: string;
  /** When the file was checked: what was lifted since then stays lifted. */
  at: string;
}

/**
 * The rights that a line of a file states and that outlive it (CSV-07): an opposition, a deletion, what is to be hidden.
 * Access and rectification are answered by the register, and change nothing by themselves. Of a deletion, marks are all
 * that is kept.
 */
export function rightsStatedBy(person: StagedPerson, of: Of): FileRight[] {
  const { salt, ...where } = of;
  const one = (kind: ChildminderRightKind, more: Partial<FileRight> = {}): FileRight => ({
    ...where,
    // One for a person and what is asked: stated again month after month, it is still one.
    id: mark(
      salt,
      'right',
      `${where.habilitationId}|${kind}|${more.masks ?? ''}|${publicIdOf(salt, person)}`,
    ),
    kind,
    marks: marksOf(salt, person),
    nameMark: nameMarkOf(salt, person),
    ...(kind !== 'deletion' && {
      person: { lastName: person.lastName, firstName: person.firstName, commune: person.commune },
    }),
    ...more,
  });
  const stated: FileRight[] = [];
  if (person.right === 'opposition' || person.right === 'deletion') stated.push(one(person.right));
  if (person.masks && person.masks.length > 0) stated.push(one('masking', { masks: person.masks }));
  return stated;
}

/**
 * The rights known so far and those of a file. One that is stated again takes the date of the file that says so; a
 * deletion takes away the name that an opposition or a masking of the same person had kept.
 * @param recorded those that the Caf recorded, and that files of other councils stated: a deletion among them takes names away just as well.
 */
export function cumulated(
  known: readonly FileRight[],
  stated: readonly FileRight[],
  recorded: readonly AnyRight[] = [],
): FileRight[] {
  const all = new Map(known.map((right) => [right.id, right]));
  for (const right of stated) {
    const before = all.get(right.id);
    if (!before || before.at <= right.at) all.set(right.id, right);
  }
  const isDeleted = isOfDeleted([...all.values(), ...recorded]);
  return [...all.values()].map((right) => (isDeleted(right) ? withoutName(right) : right));
}

/** A right without what it keeps of the person but marks: all that is left once the convention has ended. */
export function withoutName<R extends Pick<FileRight, 'person' | 'rectification'>>(
  right: R,
): Omit<R, 'person' | 'rectification'> {
  const { person: _, rectification: __, ...rest } = right;
  return rest;
}
