import type { Grant } from './grant.ts';
import { identities, ofEstablishments, readsHabilitations, traced } from './usual-grants.ts';

/** A partner agent's own drafts: nobody else's function may read what has not been sent. */
const readsDrafts: Grant[] = [...readsHabilitations, { table: 'read', of: ['DRAFT'] }];

/** What the functions with which an agent enters operating information may do, besides sending it (PUB-01). */
export const operatingGrants = {
  'partner-read-operating-draft': readsDrafts,
  'partner-save-operating-draft': [...readsDrafts, { table: 'write', of: ['DRAFT'] }],
  'partner-drop-operating-draft': [...readsDrafts, { table: 'write', of: ['DRAFT'] }],
  'partner-copy-operating-information': [
    ...readsHabilitations,
    ofEstablishments,
    identities,
    { table: 'write', of: ['ESTABLISHMENT'] },
    traced,
  ],
  // A name that goes leaves the sheet, its line in the directory and what waits.
  'partner-record-member-consent': [
    ...readsHabilitations,
    ofEstablishments,
    identities,
    { table: 'write', of: ['ESTABLISHMENT', 'DIRECTORY', 'HISTORY'] },
    traced,
  ],
} satisfies Record<string, readonly Grant[]>;
