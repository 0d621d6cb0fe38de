import type { FunctionName } from './functions.ts';
import type { Grant } from './grant.ts';

/** Whoever is signed in: the account and the session that the cookie names, read at every call. */
const signedIn: Grant[] = [{ table: 'read', of: ['ACCOUNT'] }, { cookies: true }];
/** Whatever is done leaves a trace (CTL-01), and is told to those concerned through the outbox. */
const traced: Grant = { table: 'write', of: ['TRACES'] };
const announced: Grant = { table: 'write', of: ['TRACES', 'OUTBOX'] };

const readsHabilitations: Grant[] = [...signedIn, { table: 'read', of: ['HABILITATION'] }];
/** A Caf agent decides on a request. */
const decides: Grant[] = [
  ...readsHabilitations,
  { table: 'read', of: ['CAF'] },
  { table: 'write', of: ['HABILITATION'] },
  announced,
];
/** A partner agent reads its own establishments: rights come from its conventions. */
const readsOwnEstablishments: Grant[] = [
  ...readsHabilitations,
  { table: 'read', of: ['ESTABLISHMENT', 'DIRECTORY'] },
];
const readsEstablishments: Grant[] = [...signedIn, { table: 'read', of: ['ESTABLISHMENT', 'DIRECTORY'] }];
/** What is put online or taken off it: the record, its line in the directory, its history. */
const changesWhatIsOnline: Grant[] = [
  { table: 'read', of: ['HISTORY'] },
  { table: 'write', of: ['ESTABLISHMENT', 'DIRECTORY', 'HISTORY'] },
  announced,
];
const signsIn: Grant[] = [
  { table: 'read', of: ['ACCOUNT', 'EMAIL', 'ATTEMPTS'] },
  { table: 'write', of: ['ACCOUNT', 'ATTEMPTS'] },
  { table: 'delete', of: ['ACCOUNT', 'ATTEMPTS'] },
  announced,
  { cookies: true },
];
/** A reaction to the outbox: reads what the event is about, sends, and closes the event. */
const sendsMails: Grant[] = [
  { table: 'read', of: ['OUTBOX', 'HABILITATION', 'ACCOUNT', 'CAF', 'ESTABLISHMENT', 'DIRECTORY', 'LINK'] },
  { table: 'write', of: ['OUTBOX', 'LINK'] },
  { mail: true },
];
const issuesPasswords: Grant[] = [
  { table: 'read', of: ['OUTBOX', 'ACCOUNT', 'HABILITATION'] },
  { table: 'write', of: ['OUTBOX', 'ACCOUNT', 'TRACES'] },
  { mail: true },
  { cognito: ['AdminCreateUser', 'AdminAddUserToGroup', 'AdminGetUser', 'AdminSetUserPassword'] },
];
const publishes: Grant[] = [
  { table: 'read', of: ['DIRECTORY', 'ESTABLISHMENT'] },
  { bucket: 'published', access: 'read', prefix: 'directory/' },
  { bucket: 'published', access: 'write', prefix: 'directory/' },
  { bucket: 'published', access: 'read', prefix: 'sheets/' },
  { bucket: 'published', access: 'write', prefix: 'sheets/' },
  { bucket: 'published', access: 'delete', prefix: 'sheets/' },
];

/**
 * What each function may do, and nothing else: its role, and the environment variables it gets, are made of this.
 * A function that has no line here does not compile.
 */
export const grants: Record<FunctionName, readonly Grant[]> = {
  'public-search-communes': [{ bucket: 'published', access: 'read', prefix: 'reference/' }],
  'public-search-establishments': [
    { bucket: 'published', access: 'read', prefix: 'directory/' },
    { bucket: 'published', access: 'read', prefix: 'reference/' },
  ],
  'public-read-sheet': [{ bucket: 'published', access: 'read', prefix: 'sheets/' }],
  'public-submit-request': [
    { table: 'read', of: ['INTENT', 'HABILITATION', 'DIRECTORY'] },
    { table: 'write', of: ['INTENT', 'HABILITATION'] },
    announced,
  ],
  'public-read-correction': [{ table: 'read', of: ['LINK', 'HABILITATION', 'DIRECTORY'] }],
  'public-answer-correction': [
    { table: 'read', of: ['LINK', 'HABILITATION', 'DIRECTORY'] },
    { table: 'write', of: ['HABILITATION'] },
    { table: 'delete', of: ['LINK'] },
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

  'session-sign-in': [...signsIn, { cognito: ['AdminInitiateAuth'] }],
  'session-choose-password': [...signsIn, { cognito: ['AdminInitiateAuth', 'AdminRespondToAuthChallenge'] }],
  'session-refresh-session': [...signedIn, { cognito: ['AdminInitiateAuth'] }],
  'session-read-account': signedIn,
  'session-change-password': [
    ...signsIn,
    { cognito: ['AdminInitiateAuth', 'AdminSetUserPassword', 'AdminUserGlobalSignOut'] },
  ],
  'session-sign-out': [...signedIn, { table: 'delete', of: ['ACCOUNT'] }, traced, { cognito: [] }],

  'partner-list-own-establishments': readsOwnEstablishments,
  'partner-read-own-establishment': readsOwnEstablishments,
  'partner-submit-operating-information': [
    ...readsOwnEstablishments,
    { table: 'write', of: ['ESTABLISHMENT'] },
    announced,
  ],
  'partner-declare-availability': [...readsOwnEstablishments, ...changesWhatIsOnline],

  'caf-list-requests': [...signedIn, { index: ['CAF'] }],
  'caf-read-request': readsHabilitations,
  'caf-request-corrections': decides,
  'caf-refuse-request': decides,
  'caf-accept-request': decides,
  'caf-download-convention': [...readsHabilitations, traced],
  'caf-record-signature': decides,
  'caf-activate-habilitation': [
    ...decides,
    { table: 'read', of: ['EMAIL'] },
    { table: 'write', of: ['ACCOUNT', 'EMAIL'] },
  ],
  'caf-list-submissions': [...signedIn, { index: ['CAF'] }, { table: 'read', of: ['DIRECTORY'] }],
  'caf-read-submission': readsEstablishments,
  'caf-approve-submission': [
    ...readsEstablishments,
    ...changesWhatIsOnline,
    { table: 'delete', of: ['ESTABLISHMENT'] },
  ],
  'caf-return-submission': [...readsEstablishments, { table: 'write', of: ['ESTABLISHMENT'] }, announced],
  'caf-list-online': readsEstablishments,
  'caf-read-online': [...readsEstablishments, { table: 'read', of: ['HISTORY'] }],
  'caf-withdraw-information': [...readsEstablishments, ...changesWhatIsOnline],
  'caf-list-traces': [...signedIn, { table: 'read', of: ['TRACES'] }],
  'caf-read-caf-profile': [...signedIn, { table: 'read', of: ['CAF'] }],
  'caf-change-caf-profile': [
    ...signedIn,
    { table: 'read', of: ['CAF'] },
    { table: 'write', of: ['CAF'] },
    traced,
  ],

  'cnaf-read-caf': [...signedIn, { index: ['CAF'] }, { table: 'read', of: ['CAF'] }],
  'cnaf-create-caf-agent': [
    ...signedIn,
    { index: ['CAF'] },
    { table: 'read', of: ['CAF', 'EMAIL'] },
    { table: 'write', of: ['ACCOUNT', 'EMAIL'] },
    announced,
  ],
  'cnaf-load-reference-list': [
    ...signedIn,
    { table: 'read', of: ['DIRECTORY', 'CAF'] },
    { table: 'write', of: ['DIRECTORY', 'CAF'] },
    traced,
  ],

  'events-send-mails': sendsMails,
  'events-issue-passwords': issuesPasswords,
  'events-publish': publishes,
  'schedule-resend-unsent-mails': [...sendsMails, ...issuesPasswords, { index: ['OUTBOX'] }],
  'schedule-republish-directory': publishes,
};
