import type { Grant } from './grant.ts';
import { takesUploads } from './usual-grants.ts';

/** Whoever is signed in, and the convention with its avenants, which share a partition. */
const reads: Grant[] = [
  { table: 'read', of: ['ACCOUNT'] },
  { table: 'read', of: ['HABILITATION'] },
];
const writes: Grant = { table: 'write', of: ['HABILITATION'] };
const traced: Grant = { table: 'write', of: ['TRACES'] };
const announced: Grant = { table: 'write', of: ['TRACES', 'OUTBOX'] };
/** The sheet of a MAM names no more whoever leaves it (AVN-07). */
const takesNamesOff: Grant[] = [
  { table: 'read', of: ['ESTABLISHMENT'] },
  { table: 'write', of: ['ESTABLISHMENT', 'DIRECTORY', 'HISTORY'] },
];
const accounts: Grant = { table: 'write', of: ['ACCOUNT'] };

/** Establishments come from the Caf's list, communes from the official ones. Nobody is told of a draft. */
const drafts: Grant[] = [
  ...reads,
  { table: 'read', of: ['DIRECTORY'] },
  { bucket: 'published', access: 'read', prefix: 'reference/' },
  writes,
  traced,
];

/** What the functions on avenants and on accesses may do (AVN-01, AVN-02). */
export const amendmentGrants = {
  'caf-list-amendments': reads,
  'caf-draft-amendment': drafts,
  'caf-change-amendment': drafts,
  'caf-post-amendment': [...reads, writes, announced, { table: 'read', of: ['CAF'] }],
  'caf-download-amendment': [...reads, traced],
  // Everything an avenant brings takes effect with it: accounts, and places that nobody may declare any more.
  'caf-sign-amendment': [
    ...reads,
    writes,
    announced,
    accounts,
    { index: ['CAF'], of: ['HABILITATION'] },
    { table: 'read', of: ['EMAIL'] },
    { table: 'write', of: ['EMAIL'] },
    ...takesNamesOff,
    { table: 'delete', of: ['DIRECTORY'] },
    ...takesUploads('scans/'),
  ],
  'caf-abandon-amendment': [...reads, writes, traced],
  'caf-close-access': [...reads, writes, announced, accounts, ...takesNamesOff],
  'caf-reopen-access': [...reads, writes, announced, accounts],
} satisfies Record<string, readonly Grant[]>;
