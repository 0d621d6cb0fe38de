import type { FunctionName } from './functions.ts';
import type { Grant } from './grant.ts';
import { announced, signedIn, traced } from './usual-grants.ts';

/** Passwords are tried, failures counted, a session opened. */
const provesPassword: Grant[] = [
  { table: 'read', of: ['ACCOUNT', 'ATTEMPTS'] },
  { table: 'write', of: ['ACCOUNT', 'ATTEMPTS'] },
  announced,
  { cognito: ['AdminInitiateAuth'] },
  { cookies: true },
];
/**
 * The same for who is not signed in yet: an account is found by its e-mail address, its failures are forgotten, and
 * Cognito is told whether to ask for a code where the table knows better.
 */
const signsIn: Grant[] = [
  ...provesPassword,
  { cognito: ['AdminSetUserMFAPreference'] },
  { table: 'read', of: ['EMAIL'] },
  { table: 'delete', of: ['ATTEMPTS'] },
];
/** What the functions of the sign-in and of one's own account may do. */
export const sessionGrants: Record<Extract<FunctionName, `session-${string}`>, readonly Grant[]> = {
  'session-sign-in': signsIn,
  'session-choose-password': [...signsIn, { cognito: ['AdminRespondToAuthChallenge'] }],
  'session-prove-second-factor': [
    { table: 'read', of: ['ACCOUNT', 'ATTEMPTS', 'EMAIL'] },
    { table: 'write', of: ['ACCOUNT', 'ATTEMPTS'] },
    { table: 'delete', of: ['ATTEMPTS'] },
    announced,
    { cognito: ['AdminRespondToAuthChallenge'] },
    { cookies: true },
  ],
  // The key is asked for, and proved, with the person's own token.
  'session-begin-second-factor': [
    signedIn,
    { table: 'write', of: ['ACCOUNT'] },
    { cognito: ['AdminSetUserMFAPreference'] },
  ],
  'session-confirm-second-factor': [
    signedIn,
    { table: 'write', of: ['ACCOUNT'] },
    announced,
    { cognito: ['AdminSetUserMFAPreference'] },
  ],
  'session-refresh-session': [signedIn, { cognito: ['AdminInitiateAuth'] }, { cookies: true }],
  'session-read-account': [signedIn],
  // The change itself is asked with the person's own token, which needs no grant.
  'session-change-password': provesPassword,
  'session-sign-out': [
    signedIn,
    { table: 'delete', of: ['ACCOUNT'] },
    traced,
    { cognito: [] },
    { cookies: true },
  ],
};
