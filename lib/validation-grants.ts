import type { Grant } from './grant.ts';
import {
  announced,
  changesWhatIsOnline,
  identities,
  ofEstablishments,
  readsHabilitations,
  signedIn,
} from './usual-grants.ts';

const decides: Grant[] = [
  // The convention says whether it still answers for the sheet, and whom that of a MAM may name.
  ...readsHabilitations,
  ofEstablishments,
  changesWhatIsOnline,
  { table: 'delete', of: ['ESTABLISHMENT'] },
  announced,
];

/** What the functions on the Caf's decisions about what providers sent may do (PUB-02). */
export const validationGrants = {
  'caf-list-submissions': [
    signedIn,
    { index: ['CAF'], of: ['ESTABLISHMENT'] },
    ofEstablishments,
    identities,
    { table: 'read', of: ['CAF'] },
  ],
  'caf-read-submission': [signedIn, ofEstablishments, identities],
  'caf-decide-submission': decides,
  'caf-approve-harmless': [...decides, { table: 'read', of: ['CAF'] }],
} satisfies Record<string, readonly Grant[]>;
