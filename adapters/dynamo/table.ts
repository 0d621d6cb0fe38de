import type * as z from 'zod';
import { cafCodeOfEstablishment } from '../../domain/identifiers.ts';
import { parisDay } from '../../domain/paris-day.ts';
import type { RecordKey, RecordKind, RecordKinds } from '../../domain/records.ts';
import { awaitingAnswer } from '../../domain/rights/transitions.ts';
import { isConnectionAction } from '../../domain/traces/connection-actions.ts';
import { attestationKinds } from './attestation-kinds.ts';
import { availabilityKinds } from './availability-kinds.ts';
import { childminderKinds } from './childminder-kinds.ts';
import { informationExportKinds } from './information-export-kinds.ts';
import { linfKinds } from './linf-kinds.ts';
import { operatingKinds } from './operating-kinds.ts';
import { softwareKinds } from './software-kinds.ts';
import { tableShape } from './table-shape.ts';

/** Where a record lies: its primary key, and its place in the index if it has one. */
export interface Place {
  pk: string;
  sk: string;
}

/** How the table holds the records of one kind. */
export interface Kind<K extends RecordKind> {
  /** Loaded when the first record of the kind is read: a function reads two or three kinds out of twenty. */
  schema: () => Promise<z.ZodType<RecordKinds[K]>>;
  /** The record's own key, as `get` takes it. */
  keyOf: (record: RecordKinds[K]) => RecordKey;
  place: (...key: string[]) => Place;
  /** Partition and sort key in gsi1; undefined keeps the record out of the index. */
  index?: (record: RecordKinds[K]) => { gsi1pk: string; gsi1sk: string } | undefined;
}

const single = (prefix: string, sk: string) => (id?: string) => ({ pk: `${prefix}#${id}`, sk });

/** Establishments of a department lie side by side, so that its directory is one consistent query. */
const inDirectory = (part: string) => (id?: string) => ({
  pk: `DIRECTORY#${cafCodeOfEstablishment(id ?? '')}`,
  sk: `${id}#${part}`,
});

/** Month of a trace in Paris, as its readers count: `2026-11`. A partition a month keeps a journal from growing without end. */
const monthOf = (isoDate: string): string => parisDay(new Date(isoDate)).slice(0, 7);

/**
 * The one description of the table's content: where each kind of record lies, how it is found and what it must look
 * like when it is read. `docs/access-patterns.md` lists what each page reads through it.
 */
export const kinds: { [K in RecordKind]: Kind<K> } = {
  account: {
    schema: async () => (await import('../../domain/accounts/account.ts')).Account,
    keyOf: (account) => [account.id],
    place: single('ACCOUNT', 'ACCOUNT'),
    index: (account) =>
      ({
        'caf-agent': {
          gsi1pk: 'CAF#AGENTS',
          gsi1sk: `${account.cafCode}#${account.lastName}#${account.id}`,
        },
        'cnaf-admin': { gsi1pk: 'CAF#ADMINISTRATORS', gsi1sk: `${account.lastName}#${account.id}` },
        partner: undefined,
      })[account.role],
  },
  emailOwner: {
    schema: async () => (await import('../../domain/accounts/account.ts')).EmailOwner,
    keyOf: (owner) => [owner.email],
    place: single('EMAIL', 'OWNER'),
  },
  session: {
    schema: async () => (await import('../../domain/accounts/account.ts')).Session,
    keyOf: (session) => [session.accountId, session.keyHash],
    place: (accountId, keyHash) => ({ pk: `ACCOUNT#${accountId}`, sk: `SESSION#${keyHash}` }),
  },
  signInAttempts: {
    schema: async () => (await import('../../domain/accounts/account.ts')).SignInAttempts,
    keyOf: (attempts) => [attempts.emailHash],
    place: single('ATTEMPTS', 'ATTEMPTS'),
  },
  challenge: {
    schema: async () => (await import('../../domain/accounts/challenge.ts')).Challenge,
    keyOf: (challenge) => [challenge.id],
    place: single('CHALLENGE', 'CHALLENGE'),
  },
  cafProfile: {
    schema: async () => (await import('../../domain/caf/caf-profile.ts')).CafProfile,
    keyOf: (profile) => [profile.cafCode],
    place: single('CAF', 'PROFILE'),
  },
  reasonTemplates: {
    schema: async () => (await import('../../domain/caf/reason-templates.ts')).ReasonTemplates,
    keyOf: (own) => [own.cafCode],
    place: single('CAF', 'REASONS'),
  },
  latestLoad: {
    schema: async () => (await import('../../domain/caf/latest-load.ts')).LatestLoad,
    keyOf: (latest) => [latest.cafCode],
    place: single('CAF', 'LATEST-LOAD'),
  },
  cafFigures: {
    schema: async () => (await import('../../domain/figures/caf-figures.ts')).CafFigures,
    keyOf: (figures) => [figures.cafCode],
    place: single('CAF', 'FIGURES'),
  },
  habilitation: {
    schema: async () => (await import('../../domain/habilitation/habilitation.ts')).Habilitation,
    keyOf: (habilitation) => [habilitation.id],
    place: single('HABILITATION', 'HABILITATION'),
    index: (habilitation) => ({
      gsi1pk: `CAF#${habilitation.cafCode}#HABILITATIONS`,
      gsi1sk: `${habilitation.submittedAt}#${habilitation.id}`,
    }),
  },
  agenda: {
    schema: async () => (await import('../../domain/convention/agenda.ts')).AgendaEntry,
    keyOf: (entry) => [entry.habilitationId],
    place: single('HABILITATION', 'AGENDA'),
    index: (entry) => ({ gsi1pk: 'AGENDA#DUE', gsi1sk: `${entry.on}#${entry.habilitationId}` }),
  },
  amendment: {
    schema: async () => (await import('../../domain/convention/amendment.ts')).Amendment,
    keyOf: (amendment) => [amendment.habilitationId, String(amendment.number)],
    place: (habilitationId, number) => ({
      pk: `HABILITATION#${habilitationId}`,
      sk: `AVENANT#${number?.padStart(3, '0')}`,
    }),
  },
  commitmentRequest: {
    schema: async () => (await import('../../domain/commitments/commitment-request.ts')).CommitmentRequest,
    keyOf: (request) => [request.habilitationId, String(request.number)],
    // Not beside its case: a partner that files here may write nothing there (REQ-06).
    place: (habilitationId, number) => ({
      pk: `COMMITMENT#${habilitationId}`,
      sk: `REQUEST#${number?.padStart(3, '0')}`,
    }),
  },
  thread: {
    schema: async () => (await import('../../domain/habilitation/thread.ts')).Thread,
    keyOf: (thread) => [thread.habilitationId],
    // Not beside its case: a party that writes here may write nothing there (REQ-06).
    place: single('THREAD', 'THREAD'),
    index: (thread) =>
      thread.unread > 0
        ? { gsi1pk: `CAF#${thread.cafCode}#THREADS`, gsi1sk: thread.habilitationId }
        : undefined,
  },
  submittedRequest: {
    schema: async () => (await import('../../domain/habilitation/habilitation.ts')).SubmittedRequest,
    keyOf: (submitted) => [submitted.commandId],
    place: single('INTENT', 'REQUEST'),
  },
  privateLink: {
    schema: async () => (await import('../../domain/habilitation/habilitation.ts')).PrivateLink,
    keyOf: (link) => [link.secretHash],
    place: single('LINK', 'LINK'),
  },
  reference: {
    schema: async () =>
      (await import('../../domain/reference-list/reference-establishment.ts')).ReferenceRecord,
    keyOf: (reference) => [reference.id],
    place: inDirectory('REFERENCE'),
  },
  referenceLoad: {
    schema: async () => (await import('../../domain/reference-list/reference-load.ts')).ReferenceLoad,
    keyOf: (load) => [load.cafCode, load.id],
    place: (cafCode, id) => ({ pk: `CAF#${cafCode}`, sk: `LOAD#${id}` }),
  },
  submission: {
    schema: async () => (await import('../../domain/establishment/submission.ts')).Submission,
    keyOf: (submission) => [submission.establishmentId],
    place: single('ESTABLISHMENT', 'SUBMISSION'),
    index: (submission) =>
      submission.state === 'waiting'
        ? {
            gsi1pk: `CAF#${submission.cafCode}#SUBMISSIONS`,
            gsi1sk: `${submission.submittedAt}#${submission.establishmentId}`,
          }
        : undefined,
  },
  publication: {
    schema: async () => (await import('../../domain/establishment/publication.ts')).Publication,
    keyOf: (publication) => [publication.establishmentId],
    place: single('ESTABLISHMENT', 'PUBLICATION'),
  },
  availability: {
    schema: async () => (await import('../../domain/availability/availability.ts')).Availability,
    keyOf: (availability) => [availability.establishmentId],
    place: single('ESTABLISHMENT', 'AVAILABILITY'),
  },
  operatingListing: {
    schema: async () => (await import('../../domain/directory/listing.ts')).OperatingListing,
    keyOf: (listing) => [listing.establishmentId],
    place: inDirectory('OPERATING'),
  },
  availabilityListing: {
    schema: async () => (await import('../../domain/directory/listing.ts')).AvailabilityListing,
    keyOf: (listing) => [listing.establishmentId],
    place: inDirectory('AVAILABILITY'),
  },
  location: {
    schema: async () => (await import('../../domain/directory/location.ts')).Location,
    keyOf: (location) => [location.establishmentId],
    place: inDirectory('LOCATION'),
  },
  informationPlace: {
    schema: async () => (await import('../../domain/directory/information-place.ts')).InformationPlaceListing,
    keyOf: (listing) => [listing.cafCode, listing.habilitationId],
    place: (cafCode, id) => ({ pk: `DIRECTORY#${cafCode}`, sk: `INFORMATION-PLACE#${id}` }),
  },
  republication: {
    schema: async () => (await import('../../domain/directory/listing.ts')).Republication,
    keyOf: (mark) => [mark.cafCode],
    place: (cafCode) => ({ pk: `DIRECTORY#${cafCode}`, sk: 'REPUBLICATION' }),
  },
  history: {
    schema: async () => (await import('../../domain/establishment/history.ts')).HistoryEntry,
    keyOf: (entry) => [entry.establishmentId, entry.part, entry.at, String(entry.version)],
    place: (establishmentId, part, at, version) => ({
      pk: `HISTORY#${establishmentId}`,
      sk: `${part}#${at}#${version}`,
    }),
  },
  trace: {
    schema: async () => (await import('../../domain/traces/trace.ts')).Trace,
    keyOf: (trace) => [trace.cafCode, trace.at, trace.id],
    place: (cafCode, at, id) => ({ pk: `TRACES#${cafCode}#${monthOf(at ?? '')}`, sk: `${at}#${id}` }),
    // A department's connections of a month together, a person's side by side; failures at no known account are nobody's.
    index: ({ cafCode, at, id, action, subject }) =>
      subject?.kind === 'account' && isConnectionAction(action)
        ? { gsi1pk: `CAF#${cafCode}#CONNECTIONS#${monthOf(at)}`, gsi1sk: `${subject.id}#${at}#${id}` }
        : undefined,
  },
  registerEntry: {
    schema: async () => (await import('../../domain/rights/register-entry.ts')).RegisterEntry,
    keyOf: (entry) => [entry.id],
    place: single('REGISTER', 'ENTRY'),
    // What waits for an answer lies by its last day, so that the nearest ones are one short query.
    index: (entry) => ({
      gsi1pk: `CAF#${entry.cafCode}#REGISTER`,
      gsi1sk: `${awaitingAnswer.has(entry.state) ? 'DUE' : 'DONE'}#${entry.limit.dueOn}#${entry.id}`,
    }),
  },
  registeredIntent: {
    schema: async () => (await import('../../domain/rights/register-entry.ts')).RegisteredIntent,
    keyOf: (intent) => [intent.commandId],
    place: single('INTENT', 'REGISTER'),
  },
  registerReminder: {
    schema: async () => (await import('../../domain/rights/register-entry.ts')).RegisterReminder,
    keyOf: (reminder) => [reminder.entryId, reminder.about, reminder.dueOn],
    place: (entryId, about, dueOn) => ({ pk: `REGISTER#${entryId}`, sk: `REMINDER#${about}#${dueOn}` }),
  },
  outbox: {
    schema: async () => (await import('../../domain/outbox/event.ts')).OutboxEvent,
    keyOf: (entry) => [entry.id],
    place: single('OUTBOX', 'EVENT'),
    index: (entry) =>
      entry.handledAt === undefined
        ? { gsi1pk: 'OUTBOX#UNSENT', gsi1sk: `${entry.at}#${entry.id}` }
        : undefined,
  },
  ...availabilityKinds,
  ...softwareKinds,
  ...operatingKinds,
  ...linfKinds,
  ...attestationKinds,
  ...informationExportKinds,
  ...childminderKinds,
};

/** The record as the table holds it: its place, its place in the index, its kind and its own fields. */
export function itemOf<K extends RecordKind>(kind: K, record: RecordKinds[K]): Record<string, unknown> {
  const description: Kind<K> = kinds[kind];
  return {
    ...record,
    ...description.place(...description.keyOf(record)),
    ...description.index?.(record),
    [tableShape.kind]: kind,
  };
}

/** The place of a record of `kind` under `key`. */
export const placeOf = (kind: RecordKind, key: RecordKey): Place => kinds[kind].place(...key);

/** Parses an item on its way out: what the table holds is never trusted blindly. Throws if it does not fit. */
export async function recordOf<K extends RecordKind>(
  kind: K,
  item: Record<string, unknown>,
): Promise<RecordKinds[K]> {
  return (await kinds[kind].schema()).parse(item);
}
