import type * as z from 'zod';
import type { AskedChange } from '../../../domain/convention/asked-change.ts';
import { type Change, subjectOf } from '../../../domain/convention/change.ts';
import type { Annex } from '../../../domain/habilitation/annex.ts';

type Establishment = Annex['establishments'][number];
type Commune = Annex['communes'][number];

/** The changes with this one, in place of any other about the same thing. */
export const put = (changes: readonly Change[], change: Change): Change[] => [
  ...without(changes, subjectOf(change)),
  change,
];

/** The changes but those about one thing. */
export const without = (changes: readonly Change[], subject: string): Change[] =>
  changes.filter((change) => subjectOf(change) !== subject);

/** The change about one thing, if there is one. */
export const changeAbout = (changes: readonly Change[], subject: string): Change | undefined =>
  changes.find((change) => subjectOf(change) === subject);

/** The changes with other rights on an establishment: none when they are those of the annex again. */
export function withRights(
  changes: readonly Change[],
  { establishmentId, ...held }: Establishment,
  rights: { operating: boolean; availability: boolean },
): Change[] {
  const { operating, availability } = rights;
  return operating === held.operating && availability === held.availability
    ? without(changes, `establishment ${establishmentId}`)
    : put(changes, { op: 'change-rights', establishmentId, operating, availability });
}

/** The changes that lead from the communes of the annex to these, the others left as they are. */
export function withCommunes(
  changes: readonly Change[],
  before: readonly Commune[],
  after: readonly Commune[],
): Change[] {
  const others = changes.filter(({ op }) => op !== 'add-commune' && op !== 'remove-commune');
  const there = new Set(before.map(({ code }) => code));
  const wanted = new Set(after.map(({ code }) => code));
  return [
    ...others,
    ...before
      .filter(({ code }) => !wanted.has(code))
      .map(({ code }) => ({ op: 'remove-commune', code }) as const),
    ...after
      .filter(({ code }) => !there.has(code))
      .map(({ code, name }) => ({ op: 'add-commune', commune: { code, name } }) as const),
  ];
}

/** A change as the server takes it: what the lists say of an establishment or a commune is not for a browser to say. */
export function askedOf(change: Change): z.input<typeof AskedChange> {
  if (change.op === 'add-commune') return { op: change.op, code: change.commune.code };
  if (change.op !== 'add-establishment') return change;
  const { establishmentId, operating, availability } = change.establishment;
  return { op: change.op, establishmentId, operating, availability };
}
