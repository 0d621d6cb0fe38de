import type { Grant } from './grant.ts';
import { announced, readsHabilitations, signedIn, traced } from './usual-grants.ts';

const referenceData: Grant = { bucket: 'published', access: 'read', prefix: 'reference/' };
/** Which files families see and the rights that hold, with those that files stated. */
const readsChildminders: Grant[] = [
  { table: 'read', of: ['CHILDMINDERS'] },
  { bucket: 'deposits', access: 'read', prefix: 'rights/' },
];
const readsStaged: Grant = { bucket: 'deposits', access: 'read', prefix: 'staged/' };
/** What importing a file would change, worked out once. */
const readsComparisons: Grant[] = [
  { bucket: 'deposits', access: 'list', prefix: 'changes/' },
  { bucket: 'deposits', access: 'read', prefix: 'changes/' },
];
/** A file, and whoever sent it: an agent, or a program by the name of its access. */
const readsFiles: Grant = { table: 'read', of: ['COUNCIL', 'FEED'] };
/** An agent of the Caf before a file of a council. The salt of a department is made the first time that it is needed. */
const seesFiles: Grant[] = [
  ...readsHabilitations,
  ...readsChildminders,
  readsStaged,
  ...readsComparisons,
  readsFiles,
  { table: 'write', of: ['CHILDMINDERS'] },
  { index: ['CAF'], of: ['ACCOUNT'] },
];
const keepsComparisons: Grant = { bucket: 'deposits', access: 'write', prefix: 'changes/' };

/** What the functions on councils' files and childminders' rights may do. None reads what was dropped, byte for byte. */
export const childminderGrants = {
  'public-search-childminders': [
    { bucket: 'published', access: 'read', prefix: 'childminders/' },
    referenceData,
  ],
  'caf-list-council-deposits': [
    signedIn,
    { table: 'read', of: ['CHILDMINDERS'] },
    readsFiles,
    { index: ['CAF'], of: ['HABILITATION', 'ACCOUNT', 'COUNCIL'] },
  ],
  'caf-read-council-file': [...seesFiles, keepsComparisons],
  'caf-list-council-changes': [...seesFiles, keepsComparisons],
  'caf-import-council-file': [
    ...seesFiles,
    { table: 'write', of: ['COUNCIL', 'REGISTER'] },
    { bucket: 'deposits', access: 'write', prefix: 'rights/' },
    announced,
  ],
  'caf-reject-council-file': [signedIn, readsFiles, { table: 'write', of: ['COUNCIL'] }, announced],
  'caf-roll-back-childminders': [
    ...readsHabilitations,
    { table: 'read', of: ['COUNCIL', 'CHILDMINDERS'] },
    { table: 'write', of: ['COUNCIL', 'CHILDMINDERS'] },
    announced,
  ],
  'caf-list-childminder-rights': [signedIn, ...readsChildminders],
  'caf-find-childminder': [
    signedIn,
    ...readsChildminders,
    { table: 'write', of: ['CHILDMINDERS'] },
    readsStaged,
  ],
  'caf-record-childminder-right': [
    ...readsHabilitations,
    ...readsChildminders,
    readsStaged,
    { table: 'read', of: ['COUNCIL'] },
    { table: 'write', of: ['CHILDMINDERS'] },
    traced,
  ],
  'caf-lift-childminder-right': [
    ...readsHabilitations,
    ...readsChildminders,
    { table: 'write', of: ['CHILDMINDERS'] },
    traced,
  ],
  'events-publish-childminders': [
    ...readsChildminders,
    { bucket: 'deposits', access: 'read', prefix: 'positions/' },
    readsStaged,
    referenceData,
    { bucket: 'published', access: 'replace', prefix: 'childminders/' },
  ],
  'schedule-forget-childminders': [
    { index: ['CAF'], of: ['COUNCIL'] },
    { table: 'read', of: ['COUNCIL'] },
    ...readsChildminders,
    { table: 'write', of: ['COUNCIL', 'CHILDMINDERS'] },
    readsStaged,
    { bucket: 'deposits', access: 'list', prefix: 'drops/' },
    { bucket: 'deposits', access: 'list', prefix: 'rights/' },
    { bucket: 'deposits', access: 'write', prefix: 'staged/' },
    { bucket: 'deposits', access: 'write', prefix: 'rights/' },
    { bucket: 'deposits', access: 'delete', prefix: 'rights/' },
    { bucket: 'deposits', access: 'delete', prefix: 'staged/' },
    { bucket: 'deposits', access: 'delete', prefix: 'changes/' },
    { bucket: 'deposits', access: 'delete', prefix: 'drops/' },
  ],
  // Families' search is made anew of what it writes; it touches neither files, nor pointers, nor rights.
  'schedule-locate-childminders': [
    ...readsChildminders,
    readsStaged,
    referenceData,
    { table: 'write', of: ['CHILDMINDERS'] },
    { table: 'check', of: ['CHILDMINDERS'] },
    { bucket: 'deposits', access: 'list', prefix: 'positions/' },
    { bucket: 'deposits', access: 'read', prefix: 'positions/' },
    { bucket: 'deposits', access: 'write', prefix: 'positions/' },
    { bucket: 'deposits', access: 'delete', prefix: 'positions/' },
    { geocoder: true },
  ],
  'schedule-erase-council-files': [
    { index: ['CAF'], of: ['COUNCIL'] },
    { table: 'read', of: ['COUNCIL'] },
    ...readsChildminders,
    { table: 'write', of: ['COUNCIL', 'CHILDMINDERS'] },
    { bucket: 'deposits', access: 'list', prefix: 'rights/' },
    { bucket: 'deposits', access: 'write', prefix: 'rights/' },
    { bucket: 'deposits', access: 'delete', prefix: 'rights/' },
    { table: 'delete', of: ['CHILDMINDERS'] },
    { bucket: 'deposits', access: 'list', prefix: 'positions/' },
    { bucket: 'deposits', access: 'delete', prefix: 'positions/' },
    { bucket: 'deposits', access: 'delete', prefix: 'staged/' },
    { bucket: 'deposits', access: 'delete', prefix: 'changes/' },
    { bucket: 'deposits', access: 'delete', prefix: 'drops/' },
    traced,
  ],
} satisfies Record<string, readonly Grant[]>;
