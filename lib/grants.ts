import { amendmentGrants } from './amendment-grants.ts';
import { attestationGrants } from './attestation-grants.ts';
import { availabilityGrants } from './availability-grants.ts';
import { childminderGrants } from './childminder-grants.ts';
import { councilFileGrants } from './council-file-grants.ts';
import { fileGrants } from './file-grants.ts';
import type { FunctionName } from './functions.ts';
import type { Grant } from './grant.ts';
import { informationExportGrants } from './information-export-grants.ts';
import { erasesRequests, informationGrants, readsKeys } from './information-grants.ts';
import { onlineGrants } from './online-grants.ts';
import { operatingGrants } from './operating-grants.ts';
import { publishingGrants } from './publishing-grants.ts';
import { registerGrants } from './register-grants.ts';
import { searchGrants } from './search-grants.ts';
import { sessionGrants } from './session-grants.ts';
import { softwareGrants } from './software-grants.ts';
import { announced, readsHabilitations, signedIn, takesUploads, traced } from './usual-grants.ts';
import { validationGrants } from './validation-grants.ts';

/** Communes and the groups they form, as the official geographic code has them. */
const referenceData: Grant = { bucket: 'published', access: 'read', prefix: 'reference/' };

const readsThread: Grant[] = [signedIn, { table: 'read', of: ['HABILITATION', 'THREAD'] }];
/** A Caf agent decides on a request. */
const decides: Grant[] = [...readsHabilitations, { table: 'write', of: ['HABILITATION'] }, announced];
/** The same, without a state that changes or anybody to tell. */
const amendsCase: Grant[] = [
  ...readsHabilitations,
  { table: 'write', of: ['HABILITATION'] },
  { table: 'delete', of: ['HABILITATION'] },
  traced,
];
/** Its agenda moves with it; the entry of a convention with nothing ahead goes. */
const decidesOnTime: Grant[] = [...decides, { table: 'delete', of: ['HABILITATION'] }];
/** A convention in force or not is told to the directory, which lists information places. */
const listsPlaces: Grant = { table: 'write', of: ['DIRECTORY'] };
/** The end of a convention is written in the accounts of its persons. */
const endsOrGoesOn: Grant[] = [...decidesOnTime, { table: 'write', of: ['ACCOUNT'] }, listsPlaces];
/** What the Cnaf sees of a Caf: its agents and the loads of its list. */
const readsCaf: Grant[] = [signedIn, { index: ['CAF'], of: ['ACCOUNT'] }, { table: 'read', of: ['CAF'] }];

/** Somebody's second factor is reset. */
const resetsFactor: Grant[] = [signedIn, { table: 'write', of: ['ACCOUNT'] }, announced];
/** The Cnaf acts upon an agent's account, and sees what became of it. */
const actsOnAgent: Grant[] = [...readsCaf, { table: 'write', of: ['ACCOUNT'] }, announced];

/**
 * What each function may do, and nothing else: its role, and the environment variables it gets, are made of this.
 * A function that has no line here does not compile.
 */
export const grants: Record<FunctionName, readonly Grant[]> = {
  'public-search-communes': [referenceData],
  'public-search-territories': [referenceData],
  'public-resolve-communes': [referenceData],
  ...searchGrants,
  'public-read-sheet': [{ bucket: 'published', access: 'read', prefix: 'sheets/' }],
  'public-submit-request': [
    { table: 'read', of: ['INTENT', 'HABILITATION', 'DIRECTORY'] },
    { bucket: 'published', access: 'read', prefix: 'reference/' },
    { table: 'write', of: ['INTENT', 'HABILITATION'] },
    announced,
  ],
  'public-read-correction': [{ table: 'read', of: ['LINK', 'HABILITATION'] }],
  'public-answer-correction': [
    { table: 'read', of: ['LINK', 'HABILITATION', 'DIRECTORY'] },
    { bucket: 'published', access: 'read', prefix: 'reference/' },
    { table: 'write', of: ['HABILITATION'] },
    announced,
  ],
  'public-read-review': [{ table: 'read', of: ['LINK', 'HABILITATION'] }],
  'public-answer-review': [
    { table: 'read', of: ['LINK', 'HABILITATION'] },
    { table: 'write', of: ['HABILITATION'] },
    announced,
  ],
  // What a party writes lies apart from its request, which it may not touch (REQ-06).
  'public-read-public-thread': [{ table: 'read', of: ['LINK', 'HABILITATION', 'THREAD'] }],
  'public-post-reply': [
    { table: 'read', of: ['LINK', 'HABILITATION', 'THREAD'] },
    { table: 'write', of: ['THREAD'] },
    announced,
  ],
  'public-create-challenge': [{ table: 'write', of: ['CHALLENGE'] }],
  'public-request-password': [
    { table: 'read', of: ['CHALLENGE', 'EMAIL', 'ACCOUNT'] },
    { table: 'write', of: ['ACCOUNT'] },
    { table: 'delete', of: ['CHALLENGE'] },
    announced,
  ],
  'public-read-contract': [],
  'public-submit-rights-request': [
    { table: 'read', of: ['INTENT', 'REGISTER', 'DIRECTORY', 'CHALLENGE'] },
    { table: 'write', of: ['INTENT', 'REGISTER'] },
    { table: 'delete', of: ['CHALLENGE'] },
    announced,
  ],

  ...sessionGrants,

  'partner-read-own-convention': [...readsHabilitations, { table: 'read', of: ['CAF'] }],
  'partner-download-own-convention': [...readsHabilitations, traced],

  'caf-read-dashboard': [signedIn, { index: ['CAF'], of: ['HABILITATION'] }],
  'caf-list-requests': [signedIn, { index: ['CAF'], of: ['HABILITATION', 'THREAD', 'ACCOUNT'] }],
  'caf-read-request': readsHabilitations,
  'caf-read-lookalikes': [...readsHabilitations, { index: ['CAF'], of: ['HABILITATION'] }],
  'caf-request-corrections': decides,
  'caf-refuse-request': decides,
  'caf-accept-request': [...decides, { table: 'read', of: ['CAF'] }],
  'caf-read-thread': readsThread,
  'caf-post-message': [...readsThread, { table: 'write', of: ['THREAD'] }, announced],
  'caf-mark-thread-read': [...readsThread, { table: 'write', of: ['THREAD'] }],
  // Nobody is told who looks after a case, nor what colleagues write about it.
  'caf-assign-request': amendsCase,
  'caf-change-note': amendsCase,
  'caf-download-convention': [...readsHabilitations, traced],
  // Nobody is told of a signature: the activation that follows is.
  'caf-record-signature': [
    ...readsHabilitations,
    { table: 'write', of: ['HABILITATION'] },
    traced,
    ...takesUploads('scans/'),
  ],
  'caf-activate-habilitation': [
    ...decidesOnTime,
    listsPlaces,
    { table: 'read', of: ['EMAIL'] },
    { table: 'write', of: ['ACCOUNT', 'EMAIL'] },
  ],
  'caf-record-termination': endsOrGoesOn,
  'caf-cancel-termination': endsOrGoesOn,
  'caf-record-attestation': [
    ...decidesOnTime,
    { table: 'read', of: ['ATTESTATION'] },
    { table: 'write', of: ['ATTESTATION'] },
  ],
  'caf-download-letter': [...readsHabilitations, { table: 'read', of: ['CAF', 'ATTESTATION'] }, traced],
  'caf-draw-up-council': [
    ...readsHabilitations,
    { table: 'read', of: ['INTENT', 'CAF'] },
    { table: 'write', of: ['INTENT', 'HABILITATION'] },
    traced,
  ],
  ...amendmentGrants,
  ...fileGrants,
  ...councilFileGrants,
  ...attestationGrants,
  ...softwareGrants,
  ...onlineGrants,
  ...validationGrants,
  ...operatingGrants,
  'caf-list-traces': [signedIn, { table: 'read', of: ['TRACES'] }, { retention: true }],
  // Connections lie in the index of the department, beside the conventions that name its people.
  'caf-list-connections': [signedIn, { index: ['CAF'], of: ['HABILITATION', 'TRACES'] }, { retention: true }],
  'caf-export-connections': [signedIn, { index: ['CAF'], of: ['HABILITATION', 'TRACES'] }, traced],
  'caf-read-person-connections': [
    signedIn,
    { index: ['CAF'], of: ['HABILITATION', 'TRACES'] },
    { retention: true },
  ],
  'caf-read-caf-profile': [signedIn, { table: 'read', of: ['CAF'] }],
  'caf-read-reason-templates': [signedIn, { table: 'read', of: ['CAF'] }],
  'caf-change-reason-templates': [
    signedIn,
    { table: 'read', of: ['CAF'] },
    { table: 'write', of: ['CAF'] },
    traced,
  ],
  'caf-change-caf-profile': [
    signedIn,
    { table: 'read', of: ['CAF'] },
    { table: 'write', of: ['CAF'] },
    traced,
  ],

  ...registerGrants,
  ...informationGrants,

  'caf-list-agents': [signedIn, { index: ['CAF'], of: ['ACCOUNT'] }],
  'caf-reset-colleague-factor': resetsFactor,
  'cnaf-list-administrators': [signedIn, { index: ['CAF'], of: ['ACCOUNT'] }],
  'cnaf-reset-agent-factor': resetsFactor,

  'cnaf-read-caf': readsCaf,
  'cnaf-create-caf-agent': [
    ...readsCaf,
    { table: 'read', of: ['EMAIL'] },
    { table: 'write', of: ['ACCOUNT', 'EMAIL'] },
    announced,
  ],
  'cnaf-list-cafs': readsCaf,
  'cnaf-read-national-figures': [signedIn, { table: 'read', of: ['CAF'] }],
  'cnaf-record-importer': actsOnAgent,
  'cnaf-end-importer': actsOnAgent,
  'cnaf-close-agent-access': [...readsCaf, { table: 'write', of: ['ACCOUNT'] }, traced],
  'cnaf-reopen-agent-access': actsOnAgent,
  'cnaf-load-reference-list': [
    signedIn,
    { table: 'read', of: ['DIRECTORY', 'CAF'] },
    { table: 'write', of: ['DIRECTORY', 'CAF'] },
    referenceData,
    traced,
  ],

  ...publishingGrants,
  ...childminderGrants,
  ...informationExportGrants,
  ...availabilityGrants,

  'events-send-mails': [
    {
      table: 'read',
      of: [
        'OUTBOX',
        'HABILITATION',
        'COMMITMENT',
        'ATTESTATION',
        'LINF',
        'ACCOUNT',
        'CAF',
        'DIRECTORY',
        'REGISTER',
        'ESTABLISHMENT',
        'EDITOR',
        'LINF',
        'SEALED',
        'COUNCIL',
      ],
    },
    // The importers of a Caf, when a file waits for them.
    { index: ['CAF'], of: ['ACCOUNT'] },
    // A family's address is sealed with its request.
    readsKeys,
    { table: 'write', of: ['OUTBOX', 'LINK'] },
    { mail: true },
  ],
  'events-issue-passwords': [
    { table: 'read', of: ['OUTBOX', 'ACCOUNT'] },
    { table: 'write', of: ['OUTBOX', 'ACCOUNT', 'TRACES'] },
    { cognito: ['AdminCreateUser', 'AdminAddUserToGroup', 'AdminSetUserPassword'] },
    { mail: true },
  ],
  'schedule-resend-unsent-mails': [
    { index: ['OUTBOX'], of: ['OUTBOX'] },
    { table: 'write', of: ['OUTBOX'] },
    { table: 'delete', of: ['OUTBOX'] },
  ],
  'schedule-keep-conventions': [
    { index: ['AGENDA', 'CAF'], of: ['HABILITATION'] },
    // Childminders come off the site at the end of a council's convention (AVN-06).
    { table: 'read', of: ['COUNCIL', 'CHILDMINDERS'] },
    { table: 'write', of: ['COUNCIL', 'CHILDMINDERS'] },
    { table: 'read', of: ['HABILITATION', 'ACCOUNT', 'ESTABLISHMENT'] },
    { table: 'write', of: ['HABILITATION', 'ACCOUNT'] },
    { table: 'delete', of: ['HABILITATION', 'DIRECTORY', 'ESTABLISHMENT'] },
    { table: 'write', of: ['ESTABLISHMENT', 'HISTORY'] },
    // At the end of a convention nothing is kept of what families sent, and its party has that to attest (AVN-06).
    { table: 'read', of: ['TOMBSTONE', 'ATTESTATION'] },
    { table: 'write', of: ['ATTESTATION'] },
    ...erasesRequests,
    announced,
  ],
  'schedule-count-figures': [
    { index: ['CAF'], of: ['HABILITATION', 'ACCOUNT', 'COUNCIL'] },
    { table: 'read', of: ['CAF', 'DIRECTORY', 'COUNCIL'] },
    { table: 'write', of: ['CAF'] },
  ],
  'schedule-remind-register': [
    { index: ['CAF'], of: ['REGISTER'] },
    { table: 'read', of: ['REGISTER'] },
    { table: 'write', of: ['REGISTER', 'OUTBOX'] },
  ],
};
