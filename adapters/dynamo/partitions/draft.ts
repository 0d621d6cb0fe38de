import type { Places, Schemas } from '../partition.ts';

type Here = 'operatingDraft';

/** What an agent has entered and not sent. Apart from the establishment: nobody but its author has a function that reads it. */
export const places: Places<Here> = {
  operatingDraft: {
    keyOf: ({ accountId, establishmentId }) => [accountId, establishmentId],
    place: (accountId, establishmentId) => ({
      pk: `DRAFT#${accountId}`,
      sk: `OPERATING#${establishmentId}`,
    }),
  },
};

export const schemas: Schemas<Here> = {
  operatingDraft: async () =>
    (await import('../../../domain/establishment/operating-draft.ts')).OperatingDraft,
};
