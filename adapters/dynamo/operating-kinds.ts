import type { RecordKinds } from '../../domain/records.ts';

/** Where the records with which an agent enters operating information lie. */
export const operatingKinds = {
  operatingDraft: {
    schema: async () => (await import('../../domain/establishment/operating-draft.ts')).OperatingDraft,
    keyOf: ({ accountId, establishmentId }: RecordKinds['operatingDraft']) =>
      [accountId, establishmentId] as const,
    // Apart from the establishment: nobody but its author has a function that reads it.
    place: (accountId?: string, establishmentId?: string) => ({
      pk: `DRAFT#${accountId}`,
      sk: `OPERATING#${establishmentId}`,
    }),
  },
  memberConsents: {
    schema: async () => (await import('../../domain/establishment/member-consents.ts')).MemberConsents,
    keyOf: ({ establishmentId }: RecordKinds['memberConsents']) => [establishmentId] as const,
    place: (id?: string) => ({ pk: `ESTABLISHMENT#${id}`, sk: 'CONSENTS' }),
  },
};
