import * as z from 'zod';
import { AccountId, EstablishmentId, HabilitationId, RegisterId } from '../identifiers.ts';
import { email, line, paragraph, phone } from '../text.ts';
import { registerKeptYears } from './register-kept.ts';
import { registerStates } from './transitions.ts';

/** The rights of persons (S1 art. 3-1, S3 art. 3, S4 art. 4), and claims (S0 art. 2, S4 art. 2). */
export const registerNatures = ['access', 'rectification', 'deletion', 'opposition', 'claim'] as const;
export type RegisterNature = (typeof registerNatures)[number];

/** How it reached the Caf. */
export const registerChannels = ['online', 'post', 'telephone', 'email', 'counter'] as const;
/** How the Caf answered. `email`: the system sends the answer itself. */
export const answerMeans = ['email', 'post', 'telephone', 'counter'] as const;

/** Who asks, and how to answer them. */
export const Claimant = z
  .object({
    name: line(160),
    email: email.optional(),
    phone: phone.optional(),
    /** Postal address, as one writes it on an envelope. */
    address: paragraph(400).optional(),
  })
  .refine((one) => one.email !== undefined || one.phone !== undefined || one.address !== undefined, {
    error: 'no-contact',
    path: ['email'],
  });
export type Claimant = z.infer<typeof Claimant>;

/** What a Caf agent found a request to be about, beyond the words of whoever made it. */
export const RegisterSubject = z.object({
  accountId: AccountId.optional(),
  habilitationId: HabilitationId.optional(),
  establishmentId: EstablishmentId.optional(),
});
export type RegisterSubject = z.infer<typeof RegisterSubject>;

/** One thing done, in order: the entry's own history. `by` is the person, the system, or an agent's number. */
export const RegisterStep = z.object({
  at: z.iso.datetime(),
  act: z.enum([
    'received',
    'taken',
    'identified',
    'noted',
    'extended',
    'answered',
    'refused',
    'closed',
    'reopened',
  ]),
  by: z.union([z.literal('person'), AccountId]),
  text: z.string().optional(),
});
export type RegisterStep = z.infer<typeof RegisterStep>;

/** One line of a Caf's register, and all that was done about it. */
export const RegisterEntry = z.object({
  id: RegisterId,
  cafCode: z.string(),
  nature: z.enum(registerNatures),
  channel: z.enum(registerChannels),
  state: z.enum(registerStates),
  stateSince: z.iso.datetime(),
  receivedOn: z.iso.date(),
  /** The last day to answer, and the day it is counted from: that of receipt, or of the last reopening. */
  limit: z.object({
    from: z.iso.date(),
    dueOn: z.iso.date(),
    extension: z.object({ on: z.iso.date(), reason: z.string() }).optional(),
  }),
  person: Claimant,
  /** What is asked, in the words of whoever asks. */
  request: z.string(),
  about: RegisterSubject,
  owner: AccountId.optional(),
  steps: z.array(RegisterStep),
  answer: z.object({ on: z.iso.date(), by: z.enum(answerMeans), text: z.string() }).optional(),
  /** What was done, for a claim what came of it: closing asks for it. */
  proof: z.object({ what: z.string(), on: z.iso.date(), reference: z.string().optional() }).optional(),
  version: z.number().int(),
  /** The intent that made this version: a retry of it is answered as the first try was. */
  lastCommand: z.string(),
  /** Seconds since 1970, once closed or refused. */
  expiresAt: z.number().int().optional(),
});
export type RegisterEntry = z.infer<typeof RegisterEntry>;

const keptDays = { right: registerKeptYears.right * 365, claim: registerKeptYears.claim * 365 };

/** Days that an entry is kept once closed or refused. */
export const registerRetentionDays: Record<RegisterNature, number> = {
  access: keptDays.right,
  rectification: keptDays.right,
  deletion: keptDays.right,
  opposition: keptDays.right,
  claim: keptDays.claim,
};

/** Remembers which entry an intent made (REQ-08). Thirty days, then it is forgotten. */
export const RegisteredIntent = z.object({
  commandId: z.string(),
  entryId: RegisterId,
  expiresAt: z.number().int(),
});
export type RegisteredIntent = z.infer<typeof RegisteredIntent>;

/** That a Caf was reminded of a time limit: once as it comes near, once when it has passed. */
export const RegisterReminder = z.object({
  entryId: RegisterId,
  about: z.enum(['near', 'passed']),
  dueOn: z.iso.date(),
  at: z.iso.datetime(),
  expiresAt: z.number().int(),
});
export type RegisterReminder = z.infer<typeof RegisterReminder>;
