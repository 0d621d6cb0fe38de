import type { Grant } from './grant.ts';
import {
  announced,
  identities,
  ofEstablishments,
  readsHabilitations,
  signedIn,
  traced,
} from './usual-grants.ts';

const editors: Grant = { index: ['EDITOR'], of: ['EDITOR'] };
const changesEditor: Grant[] = [
  signedIn,
  { table: 'read', of: ['EDITOR'] },
  { table: 'write', of: ['EDITOR'] },
  traced,
];
const changesMandate: Grant[] = [
  { table: 'read', of: ['MANDATE', 'EDITOR'] },
  { table: 'write', of: ['MANDATE'] },
  editors,
];
/** A program shows its token, and its calls are counted. */
const program: Grant[] = [
  { table: 'read', of: ['TOKEN', 'EDITOR', 'USAGE'] },
  { table: 'write', of: ['USAGE'] },
];

/** What the functions on software editors, their mandates and their API may do. */
export const softwareGrants = {
  'cnaf-list-editors': [signedIn, editors],
  'cnaf-register-editor': [...changesEditor, editors],
  'cnaf-rotate-secret': changesEditor,
  'cnaf-close-editor': changesEditor,
  'partner-list-own-mandates': [...readsHabilitations, { table: 'read', of: ['MANDATE'] }, editors],
  'partner-give-mandate': [...readsHabilitations, ...changesMandate, traced],
  'partner-take-mandate-back': [...readsHabilitations, ...changesMandate, traced],
  'caf-list-mandates': [...readsHabilitations, { table: 'read', of: ['MANDATE'] }, identities, editors],
  'caf-cut-mandate': [signedIn, ...changesMandate, announced],
  // A program of an information place hangs on its agent and on the convention.
  'software-request-token': [
    { table: 'read', of: ['EDITOR', 'FEED', 'ACCOUNT', 'HABILITATION'] },
    { table: 'write', of: ['TOKEN'] },
    traced,
  ],
  // The places of an establishment, as an agent of its own would put them online.
  'software-send-availability': [
    ...program,
    { table: 'read', of: ['INTENT', 'MANDATE', 'HABILITATION'] },
    ofEstablishments,
    identities,
    { table: 'write', of: ['INTENT', 'ESTABLISHMENT', 'DIRECTORY', 'HISTORY'] },
    { table: 'check', of: ['MANDATE'] },
    traced,
  ],
  'software-list-mandated-establishments': [
    ...program,
    { index: ['MANDATE'], of: ['MANDATE'] },
    { table: 'read', of: ['MANDATE', 'HABILITATION'] },
    ofEstablishments,
    identities,
  ],
  'software-read-availability-schema': [],
  // Invented establishments: nothing is read, nothing is kept.
  'software-try-sandbox': [],
} satisfies Record<string, readonly Grant[]>;
