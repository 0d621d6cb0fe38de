import * as z from 'zod';
import { roles } from '../actor.ts';
import { Importer } from '../caf/importer.ts';
import { AccountId, HabilitationId } from '../identifiers.ts';
import { SecondFactor } from './second-factor.ts';

/**
 * Where a password stands. The password itself exists in Cognito and in the one e-mail that carries it.
 * `due`: issue number n is to be made and mailed; `mailed`: it was, and must be changed at first sign-in (PWD-03);
 * `personal`: its owner chose it.
 */
export const PasswordState = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('due'),
    issue: z.number().int(),
    requestedAt: z.iso.datetime(),
    renewed: z.boolean(),
    /** The Caf had the one before replaced, because it may be known to others (AVN-02). */
    forSafety: z.boolean().optional(),
  }),
  z.object({
    state: z.literal('mailed'),
    issue: z.number().int(),
    mailedAt: z.iso.datetime(),
    /** Hash of the challenge that the last sign-in with this password opened: no other leads to the choice. */
    choiceHash: z.string().optional(),
  }),
  z.object({ state: z.literal('personal'), issue: z.number().int(), chosenAt: z.iso.datetime() }),
]);
export type PasswordState = z.infer<typeof PasswordState>;

/**
 * One convention that a partner agent is named in. `until`: first day without access, once a termination is recorded;
 * an access that ends otherwise leaves the list.
 */
export const Access = z.object({ habilitationId: HabilitationId, until: z.iso.date().optional() });
export type Access = z.infer<typeof Access>;

/** A person who signs in. */
export const Account = z.object({
  id: AccountId,
  role: z.enum(roles),
  lastName: z.string(),
  firstName: z.string(),
  email: z.string(),
  cafCode: z.string().optional(),
  /** Partner agents alone. */
  accesses: z.array(Access),
  password: PasswordState,
  secondFactor: SecondFactor,
  createdAt: z.iso.datetime(),
  /** Sessions opened under an earlier epoch are dead. */
  sessionEpoch: z.number().int(),
  lastSignInAt: z.iso.datetime().optional(),
  /** Caf agents: the habilitation to import files of childminders, the last one recorded (S4 art. 5). */
  importer: Importer.optional(),
  /** Caf agents: has left the Caf. Nothing opens any more, until the Cnaf reopens it. */
  closed: z.object({ at: z.iso.datetime(), by: AccountId }).optional(),
  /** Intent of the last act of the Cnaf upon the account: a sign-in in between does not make a retry unknown. */
  lastAct: z.string().optional(),
  version: z.number().int(),
  lastCommand: z.string(),
});
export type Account = z.infer<typeof Account>;

/** The conventions that open something to a person on a day: none means that a partner agent cannot come in (ACT-07). */
export const openAccesses = ({ accesses }: Pick<Account, 'accesses'>, day: string): HabilitationId[] =>
  accesses
    .filter(({ until }) => until === undefined || day < until)
    .map(({ habilitationId }) => habilitationId);

/** Where a person's access stands, as the Caf and the Cnaf may know it (PWD-04): never the password itself. */
export const accessOf = (account: Account): 'password-due' | 'password-mailed' | 'personal' =>
  (({ due: 'password-due', mailed: 'password-mailed', personal: 'personal' }) as const)[
    account.password.state
  ];

/** Makes an e-mail address belong to one account only (PWD-01). */
export const EmailOwner = z.object({ email: z.string(), accountId: AccountId });
export type EmailOwner = z.infer<typeof EmailOwner>;

/** One open session, under the hash of the key that only the browser's cookie holds. */
export const Session = z.object({
  keyHash: z.string(),
  accountId: AccountId,
  epoch: z.number().int(),
  /** Opened by a password alone, for the enrolment of a second factor and nothing else; absent from a full one. */
  stage: z.literal('enrolment').optional(),
  openedAt: z.iso.datetime(),
  expiresAt: z.number().int(),
});
export type Session = z.infer<typeof Session>;

/** A session lasts a working day; Cognito's refresh token lapses with it. */
export const sessionHours = 8;

/** Failures at one address, known or not: what an attacker sees does not depend on it (PWD-06, PWD-08). */
export const SignInAttempts = z.object({
  emailHash: z.string(),
  failures: z.number().int(),
  /** No try is answered before this moment. */
  notBefore: z.iso.datetime(),
  version: z.number().int(),
  expiresAt: z.number().int(),
});
export type SignInAttempts = z.infer<typeof SignInAttempts>;
