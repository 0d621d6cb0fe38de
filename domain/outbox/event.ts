import * as z from 'zod';
import { OperatingFieldName } from '../establishment/operating-field.ts';

const habilitationId = z.string();
const establishmentId = z.string();
const accountId = z.string();
const entryId = z.string();
/** Place of the act in the history of an entry, where its words are. */
const step = z.number().int();
/** Each party has a mail of its own. */
const to = z.enum(['party', 'caf']);

/** A family's request, by the reference that both sides know: what it says is sealed, and read by the reaction. */
const ofFamily = { habilitationId, requestId: z.string(), reference: z.string() };

/** A file that a council sent: its manifest says what became of it. */
const ofCouncilFile = { habilitationId, fileId: z.string() };

/** Whose second factor was reset, by whom, and when. */
const reset = z.object({
  accountId,
  by: z.enum(['caf-agent', 'cnaf-admin']),
  byAccountId: z.string(),
  at: z.iso.datetime(),
});

/** What has happened and someone must hear of. Holds references only: the reaction reads the rest when it runs. */
export const DomainEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('request-submitted'), habilitationId }),
  z.object({ type: z.literal('request-awaits-caf'), habilitationId }),
  z.object({ type: z.literal('corrections-requested'), habilitationId, round: z.number().int() }),
  z.object({ type: z.literal('request-refused'), habilitationId }),
  z.object({ type: z.literal('message-sent'), habilitationId }),
  z.object({ type: z.literal('message-received'), habilitationId }),
  z.object({ type: z.literal('convention-posted'), habilitationId }),
  z.object({ type: z.literal('habilitation-activated'), habilitationId }),
  z.object({ type: z.literal('review-opened'), habilitationId, term: z.number().int() }),
  z.object({ type: z.literal('review-asks-change'), habilitationId }),
  z.object({ type: z.literal('notice-reminder'), habilitationId, term: z.number().int(), to }),
  z.object({ type: z.literal('convention-renewed'), habilitationId, on: z.iso.date() }),
  z.object({ type: z.literal('termination-recorded'), habilitationId, to }),
  z.object({ type: z.literal('termination-cancelled'), habilitationId, reason: z.string() }),
  z.object({ type: z.literal('end-near'), habilitationId, to }),
  z.object({ type: z.literal('convention-ended'), habilitationId, to }),
  z.object({ type: z.literal('attestation-late'), habilitationId, to }),
  z.object({ type: z.literal('habilitation-added'), habilitationId, accountId }),
  z.object({ type: z.literal('amendment-posted'), habilitationId, number: z.number().int() }),
  z.object({ type: z.literal('amendment-in-force'), habilitationId, number: z.number().int() }),
  z.object({ type: z.literal('commitment-asked'), habilitationId, number: z.number().int() }),
  z.object({ type: z.literal('commitment-filed'), habilitationId, number: z.number().int() }),
  z.object({
    type: z.literal('information-requests-recalled'),
    habilitationId,
    to: z.enum(['agents', 'manager']),
    on: z.iso.date(),
  }),
  z.object({
    type: z.literal('destruction-attestation-awaited'),
    habilitationId,
    month: z.string(),
    number: z.number().int(),
    about: z.enum(['prepared', 'near', 'late']),
  }),
  z.object({
    type: z.literal('council-file-checked'),
    ...ofCouncilFile,
    to: z.enum(['council', 'importers']),
  }),
  z.object({
    type: z.literal('council-file-due'),
    habilitationId,
    dueOn: z.iso.date(),
    to: z.enum(['council', 'importers']),
  }),
  z.object({ type: z.literal('council-file-imported'), ...ofCouncilFile }),
  z.object({ type: z.literal('council-file-rejected'), ...ofCouncilFile }),
  z.object({ type: z.literal('council-file-rolled-back'), ...ofCouncilFile }),
  z.object({ type: z.literal('information-request-awaits'), ...ofFamily }),
  z.object({ type: z.literal('information-request-acknowledged'), ...ofFamily }),
  z.object({ type: z.literal('information-request-answered'), ...ofFamily }),
  z.object({ type: z.literal('information-request-written'), ...ofFamily }),
  z.object({ type: z.literal('information-request-withdrawn'), ...ofFamily }),
  /** To the person, then to the party: each is told in words of its own. */
  z.object({ type: z.literal('access-closed'), habilitationId, accountId }),
  z.object({ type: z.literal('access-closure-told'), habilitationId, accountId }),
  z.object({ type: z.literal('access-reopened'), habilitationId, accountId }),
  z.object({ type: z.literal('password-due'), accountId, issue: z.number().int() }),
  z.object({ type: z.literal('password-chosen'), accountId, at: z.iso.datetime() }),
  z.object({ type: z.literal('account-locked'), accountId, until: z.iso.datetime() }),
  z.object({ type: z.literal('importer-recorded'), accountId, decidedOn: z.iso.date() }),
  z.object({ type: z.literal('importer-ended'), accountId, endedOn: z.iso.date() }),
  z.object({ type: z.literal('second-factor-enrolled'), accountId, at: z.iso.datetime() }),
  /** To the person, then to the Caf: each is told in words of its own who did it. */
  reset.extend({ type: z.literal('second-factor-reset') }),
  reset.extend({ type: z.literal('second-factor-reset-told-caf') }),
  z.object({
    type: z.literal('submission-decided'),
    establishmentId,
    accountId,
    approved: z.array(OperatingFieldName),
    returned: z.array(z.object({ field: OperatingFieldName, reason: z.string() })),
    /** Fields that still wait. */
    left: z.number().int(),
  }),
  z.object({
    type: z.literal('information-withdrawn'),
    establishmentId,
    accountId,
    part: z.enum(['operating', 'availability']),
    reason: z.string(),
  }),
  z.object({
    type: z.literal('mandate-cut'),
    establishmentId,
    accountId,
    editorId: z.string(),
    reason: z.string(),
  }),
  z.object({
    type: z.literal('availability-to-confirm'),
    establishmentId,
    accountId,
    confirmedAt: z.iso.datetime(),
    rank: z.enum(['first', 'second']),
  }),
  /** Of the crèches of a convention, of which nobody declared any place yet. */
  z.object({
    type: z.literal('availability-invited'),
    habilitationId,
    accountId,
    number: z.number().int(),
  }),
  z.object({ type: z.literal('register-entry-received'), entryId }),
  z.object({ type: z.literal('register-entry-awaits'), entryId }),
  z.object({ type: z.literal('register-entry-extended'), entryId, step }),
  z.object({ type: z.literal('register-entry-answered'), entryId, step }),
  z.object({ type: z.literal('register-entry-refused'), entryId, step }),
  z.object({
    type: z.literal('register-entry-due'),
    entryId,
    about: z.enum(['near', 'passed']),
    dueOn: z.iso.date(),
  }),
]);
export type DomainEvent = z.infer<typeof DomainEvent>;

export const OutboxEvent = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  event: DomainEvent,
  /** Set once the reaction has done its work: the event then leaves the index of what is still to be sent. */
  handledAt: z.iso.datetime().optional(),
  version: z.number().int(),
  /** Seconds since 1970, once handled: kept ninety days to answer "did the mail leave?". */
  expiresAt: z.number().int().optional(),
});
export type OutboxEvent = z.infer<typeof OutboxEvent>;
