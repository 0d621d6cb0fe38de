import type { ChildminderRight } from './childminder-right.ts';
import type { StagedPerson } from './staged-person.ts';

/** What the people of a file are listed by, for the importer (CSV-05). */
export const changeKinds = [
  'added',
  'changed',
  'removed',
  /** Kept off by a right, whoever stated it. */
  'opposed',
  /** Who exercise a right by this file, whatever it is. */
  'rights',
  /** Left out for what the file says of them. */
  'left-out',
  /** Shown, with the name of somebody who opposed. */
  'namesakes',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One person of a list. `before` and `fields` are of people changed. */
export interface Change {
  line: number;
  lastName: string;
  firstName: string;
  commune: string;
  agrementNumber?: string;
  fields?: { field: string; before?: string; after?: string }[];
  right?: NonNullable<StagedPerson['right']>;
  masks?: NonNullable<ChildminderRight['masks']>;
  leftOut?: string;
}

/** People of one page of a list. */
export const changesOfPage = 100;

export const changeOf = (person: StagedPerson, more: Partial<Change> = {}): Change => ({
  line: person.line,
  lastName: person.lastName,
  firstName: person.firstName,
  commune: person.commune,
  ...(person.agrementNumber && { agrementNumber: person.agrementNumber }),
  ...(person.right && { right: person.right }),
  ...(person.masks && { masks: person.masks }),
  ...(person.leftOut && { leftOut: person.leftOut }),
  ...more,
});
