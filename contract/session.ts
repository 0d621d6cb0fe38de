import * as z from 'zod';
import { shortestPassword } from '../domain/accounts/password-rules.ts';
import { roles } from '../domain/actor.ts';
import { email } from '../domain/text.ts';
import { operation } from './operation.ts';

const everyRole = { kind: 'signed-in', roles } as const;
const anyone = { kind: 'public' } as const;

/** A password as typed. Never tidied: every character counts. */
const typedPassword = z.string().min(1).max(256);
/** PWD-03: at least eight characters; Cognito takes at most 256, no blank at the ends, and nothing that cannot be typed. */
const newPassword = z
  .string()
  .min(shortestPassword, { error: 'password-short' })
  .max(256)
  .regex(/^(?!\s)[^\p{Cc}\p{Cs}]+(?<!\s)$/u, { error: 'password-blank' });

export const AccountView = z
  .object({
    accountId: z.string(),
    role: z.enum(roles),
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    cafCode: z.string().optional(),
  })
  .meta({ id: 'Account' });
export type AccountView = z.infer<typeof AccountView>;

export const SignedIn = z
  .object({
    step: z.literal('signed-in'),
    accessToken: z.string(),
    expiresInSeconds: z.number().int(),
    account: AccountView,
  })
  .meta({ id: 'SignedIn' });

/** The session is open for the enrolment of a second factor alone. */
const Enrolling = SignedIn.extend({ step: z.literal('enrol-second-factor') }).meta({ id: 'Enrolling' });
const SecondFactorAsked = z
  .object({
    step: z.literal('second-factor'),
    /** Cognito's own token of this step: lapses after a few minutes. */
    challenge: z.string(),
  })
  .meta({ id: 'SecondFactorAsked' });
/** Six digits, however they were spaced. */
const oneTimeCode = z
  .string()
  .max(20)
  .transform((typed) => typed.replaceAll(/\s/gu, ''))
  .pipe(z.string().regex(/^\d{6}$/u, { error: 'code-shape' }));

export const signIn = operation({
  id: 'signIn',
  area: 'session',
  method: 'POST',
  path: '/api/session',
  summary: 'Sign in with the e-mail address and a password (PWD-01)',
  access: anyone,
  body: z.object({ email, password: typedPassword }),
  response: {
    status: 200,
    schema: z.discriminatedUnion('step', [
      SignedIn,
      Enrolling,
      SecondFactorAsked,
      z.object({
        step: z.literal('choose-password'),
        /** Cognito's own token of this step: lapses after a few minutes. */
        challenge: z.string(),
      }),
    ]),
  },
  problems: [
    'bad-credentials',
    'too-many-attempts',
    'password-renewed',
    'password-lapsed',
    'access-closed',
    'second-factor-lost',
  ],
});

export const choosePassword = operation({
  id: 'choosePassword',
  area: 'session',
  method: 'POST',
  path: '/api/session/first-password',
  summary: 'Replace the password received by mail at first sign-in (PWD-03)',
  access: anyone,
  body: z.object({ email, challenge: z.string().min(1).max(4096), password: newPassword }),
  response: { status: 200, schema: z.discriminatedUnion('step', [SignedIn, Enrolling, SecondFactorAsked]) },
  problems: ['session-ended', 'too-many-attempts', 'access-closed', 'second-factor-lost'],
});

export const proveSecondFactor = operation({
  id: 'proveSecondFactor',
  area: 'session',
  method: 'POST',
  path: '/api/session/second-factor',
  summary: 'End a sign-in with the code of the authenticator application',
  access: anyone,
  body: z.object({ email, challenge: z.string().min(1).max(4096), code: oneTimeCode }),
  response: { status: 200, schema: SignedIn },
  problems: ['session-ended', 'too-many-attempts'],
});

const agents = { kind: 'signed-in', roles: ['caf-agent', 'cnaf-admin'], enrolling: true } as const;

export const beginSecondFactor = operation({
  id: 'beginSecondFactor',
  area: 'session',
  method: 'POST',
  path: '/api/session/second-factor/key',
  summary:
    'The key of an authenticator application, at the first sign-in of an agent of a Caf or of the Cnaf',
  access: agents,
  response: {
    status: 200,
    schema: z
      .object({
        /** Goes with this key alone. */
        ticket: z.string(),
        /** The key in base 32. */
        secret: z.string(),
        /** The same, as applications read it in a QR code. */
        uri: z.string(),
      })
      .meta({ id: 'SecondFactorKey' }),
  },
  problems: [],
});

export const confirmSecondFactor = operation({
  id: 'confirmSecondFactor',
  area: 'session',
  method: 'PUT',
  path: '/api/session/second-factor',
  summary: 'Prove the key by a first code: the session is then a full one',
  access: agents,
  body: z.object({ ticket: z.string().min(1).max(200), code: oneTimeCode }),
  response: { status: 204 },
  problems: ['key-replaced'],
});

export const refreshSession = operation({
  id: 'refreshSession',
  area: 'session',
  method: 'POST',
  path: '/api/session/refresh',
  summary: 'A new access token, for the holder of the session cookies',
  access: anyone,
  response: { status: 200, schema: SignedIn },
  problems: ['session-ended'],
});

export const readAccount = operation({
  id: 'readAccount',
  area: 'session',
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in',
  access: everyRole,
  response: { status: 200, schema: AccountView },
  problems: [],
});

export const changePassword = operation({
  id: 'changePassword',
  area: 'session',
  method: 'PUT',
  path: '/api/session/password',
  summary: 'Change the password at any time (PWD-05); other sessions end',
  access: everyRole,
  body: z.object({ current: typedPassword, password: newPassword }),
  response: { status: 200, schema: SignedIn },
  problems: ['too-many-attempts'],
});

export const signOut = operation({
  id: 'signOut',
  area: 'session',
  method: 'DELETE',
  path: '/api/session',
  summary: 'End this session',
  access: everyRole,
  response: { status: 204 },
  problems: [],
});
