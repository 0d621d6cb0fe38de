import type { Listed, Places, Schemas } from '../partition.ts';

type Here = 'erasedRequest';

/** What is left of families' requests erased. */
export const places: Places<Here> = {
  erasedRequest: {
    keyOf: (erased) => [erased.habilitationId, erased.erasedOn, erased.reference],
    place: (habilitationId, erasedOn, reference) => ({
      pk: `TOMBSTONE#${habilitationId}`,
      sk: `${erasedOn}#${reference}`,
    }),
  },
};

export const schemas: Schemas<Here> = {
  erasedRequest: async () => (await import('../../../domain/linf/information-request.ts')).ErasedRequest,
};

export const listings: Listed<'erasedRequestsOf'> = {
  erasedRequestsOf: ({ habilitationId, from, through }) => ({
    pk: `TOMBSTONE#${habilitationId}`,
    begins: from ?? '0',
    below: `${through ?? '9'}#~`,
  }),
};
