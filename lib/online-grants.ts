import type { Grant } from './grant.ts';
import {
  announced,
  changesWhatIsOnline,
  identities,
  ofEstablishments,
  readsHabilitations,
  signedIn,
  traced,
} from './usual-grants.ts';

/** A partner agent reads one of its own establishments: rights come from its conventions. */
const readsOwnEstablishment: Grant[] = [...readsHabilitations, ofEstablishments, identities];

/** What the functions on what establishments put online may do (PUB-01 to PUB-07). */
export const onlineGrants = {
  // Conventions name their establishments themselves.
  'partner-list-own-establishments': [...readsHabilitations, ofEstablishments],
  'partner-read-own-establishment': readsOwnEstablishment,
  'partner-submit-operating-information': [
    ...readsOwnEstablishment,
    { table: 'write', of: ['ESTABLISHMENT', 'DRAFT'] },
    // The names of the communes served are those of the official list.
    { bucket: 'published', access: 'read', prefix: 'reference/' },
    traced,
  ],
  'partner-declare-availability': [...readsOwnEstablishment, changesWhatIsOnline, traced],

  'caf-list-online': [signedIn, { table: 'read', of: ['DIRECTORY'] }],
  'caf-read-online': [signedIn, ofEstablishments, identities, { table: 'read', of: ['HISTORY'] }],
  'caf-withdraw-information': [
    signedIn,
    ofEstablishments,
    { table: 'write', of: ['ESTABLISHMENT', 'HISTORY'] },
    { table: 'delete', of: ['DIRECTORY'] },
    announced,
  ],
} satisfies Record<string, readonly Grant[]>;
