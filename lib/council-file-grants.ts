import type { Grant } from './grant.ts';
import { announced, readsHabilitations, traced } from './usual-grants.ts';

/** A link is worth what its signer may do: put a file where there is none, among the drops, and nothing else (CSV-02). */
const signsLinks: Grant[] = [
  { table: 'read', of: ['COUNCIL'] },
  { table: 'write', of: ['COUNCIL'] },
  { bucket: 'deposits', access: 'create', prefix: 'drops/' },
  traced,
];
const readsStaged: Grant = { bucket: 'deposits', access: 'read', prefix: 'staged/' };
/** What was sent is read, and what was read in it is written beside. */
const checks: Grant[] = [
  { table: 'read', of: ['COUNCIL'] },
  { table: 'write', of: ['COUNCIL'] },
  { bucket: 'deposits', access: 'read', prefix: 'drops/' },
  { bucket: 'deposits', access: 'write', prefix: 'staged/' },
  { bucket: 'published', access: 'read', prefix: 'reference/' },
  announced,
];
const readsOwnFiles: Grant[] = [...readsHabilitations, { table: 'read', of: ['COUNCIL', 'FEED'] }];

/** What the functions on the files that councils send may do. */
export const councilFileGrants = {
  'partner-announce-council-file': [...readsHabilitations, ...signsLinks],
  'software-announce-council-file-by-software': [
    ...readsHabilitations,
    { table: 'read', of: ['TOKEN', 'FEED'] },
    ...signsLinks,
  ],
  'partner-list-own-council-files': [...readsOwnFiles, { index: ['CAF'], of: ['ACCOUNT'] }],
  'partner-read-own-council-file': [...readsOwnFiles, readsStaged],
  'partner-download-corrected-council-file': [...readsOwnFiles, readsStaged],
  'events-check-council-file': checks,
  'schedule-notice-council-files': [...checks, { index: ['CAF'], of: ['COUNCIL'] }],
  'schedule-remind-councils': [
    { index: ['CAF'], of: ['HABILITATION'] },
    { table: 'read', of: ['COUNCIL'] },
    { table: 'write', of: ['COUNCIL'] },
    announced,
  ],
} satisfies Record<string, readonly Grant[]>;
