import type { Grant } from './grant.ts';
import { announced, ofEstablishments, signedIn, traced } from './usual-grants.ts';

/** The register of rights and claims, with the names of the Caf's agents. */
const readsRegister: Grant[] = [
  signedIn,
  { table: 'read', of: ['REGISTER'] },
  { index: ['CAF'], of: ['REGISTER', 'ACCOUNT'] },
];
/** A Caf agent moves an entry on; the answer shows what it is about. */
const decidesOnRegister: Grant[] = [
  ...readsRegister,
  { table: 'read', of: ['HABILITATION', 'DIRECTORY'] },
  { table: 'write', of: ['REGISTER'] },
];

/** What the functions on the register of rights and claims may do (RGT-01). */
export const registerGrants = {
  'caf-list-register': [signedIn, { index: ['CAF'], of: ['REGISTER', 'ACCOUNT'] }],
  'caf-read-register-entry': [...readsRegister, { table: 'read', of: ['HABILITATION', 'DIRECTORY'] }],
  'caf-record-register-entry': [
    signedIn,
    { table: 'read', of: ['INTENT', 'REGISTER'] },
    { table: 'write', of: ['INTENT', 'REGISTER'] },
    announced,
  ],
  'caf-take-register-entry': [...decidesOnRegister, traced],
  'caf-identify-register-subject': [...decidesOnRegister, traced],
  'caf-note-register-entry': [...decidesOnRegister, traced],
  'caf-extend-register-entry': [...decidesOnRegister, announced],
  'caf-answer-register-entry': [...decidesOnRegister, announced],
  'caf-refuse-register-entry': [...decidesOnRegister, announced],
  // Closing tells nobody: the answer has. Nor does reopening, which the answer to come will.
  'caf-close-register-entry': [...decidesOnRegister, traced],
  'caf-reopen-register-entry': [...decidesOnRegister, traced],
  'caf-download-person-data': [
    ...readsRegister,
    { index: ['CAF'], of: ['HABILITATION'] },
    ofEstablishments,
    { table: 'read', of: ['HISTORY', 'THREAD', 'TRACES'] },
    traced,
  ],
} satisfies Record<string, readonly Grant[]>;
