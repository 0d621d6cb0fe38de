import type { Listed, Places, Schemas } from '../partition.ts';

type Here = 'informationRequest';

/** Families' requests to an information place, without what they say. */
export const places: Places<Here> = {
  informationRequest: {
    keyOf: (request) => [request.habilitationId, request.id],
    place: (habilitationId, id) => ({ pk: `LINF#${habilitationId}`, sk: `REQUEST#${id}` }),
    // By the day of erasure, which follows that of transmission; those that nobody has retrieved apart: they are few.
    index: ({ firstRetrieved, eraseOn, id }) => ({
      gsi1pk: firstRetrieved ? 'LINF#RETRIEVED' : 'LINF#AWAITED',
      gsi1sk: `${eraseOn}#${id}`,
    }),
  },
};

export const schemas: Schemas<Here> = {
  informationRequest: async () =>
    (await import('../../../domain/linf/information-request.ts')).InformationRequest,
};

export const listings: Listed<
  'informationRequestsOf' | 'informationRequestsSince' | 'requestsAwaited' | 'requestsToErase'
> = {
  informationRequestsOf: ({ habilitationId }) => ({ pk: `LINF#${habilitationId}`, begins: 'REQUEST#' }),
  // No identifier sorts after `~`: the one that the mark names is left out.
  informationRequestsSince: ({ habilitationId, after }) => ({
    pk: `LINF#${habilitationId}`,
    begins: after === undefined ? 'REQUEST#' : `REQUEST#${after}~`,
    below: 'REQUEST#~',
  }),
  requestsAwaited: () => ({ pk: 'LINF#AWAITED', index: true }),
  requestsToErase: ({ through, retrieved }) => ({
    pk: retrieved ? 'LINF#RETRIEVED' : 'LINF#AWAITED',
    index: true,
    below: `${through}#~`,
  }),
};
