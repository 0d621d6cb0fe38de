import type { Grant } from './grant.ts';
import {
  announced,
  changesWhatIsOnline,
  identities,
  ofEstablishments,
  readsHabilitations,
  signedIn,
} from './usual-grants.ts';

/** What the functions on the Caf's decisions about what providers sent may do (PUB-02). */
export const validationGrants = {
  'caf-list-submissions': [signedIn, { index: ['CAF'] }],
  'caf-read-submission': [signedIn, ofEstablishments, identities],
  'caf-decide-submission': [
    // The convention says whether it still answers for the sheet, and whom that of a MAM may name.
    ...readsHabilitations,
    ofEstablishments,
    changesWhatIsOnline,
    { table: 'delete', of: ['ESTABLISHMENT'] },
    announced,
  ],
} satisfies Record<string, readonly Grant[]>;
