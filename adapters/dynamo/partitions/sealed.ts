import type { Places, Schemas } from '../partition.ts';

type Here = 'sealedRequest';

/** What a family wrote, sealed. Not beside what is known without a key: whoever counts requests is not given it (LIN-06). */
export const places: Places<Here> = {
  sealedRequest: {
    keyOf: (sealed) => [sealed.requestId],
    place: (requestId) => ({ pk: `SEALED#${requestId}`, sk: 'SEALED' }),
  },
};

export const schemas: Schemas<Here> = {
  sealedRequest: async () => (await import('../../../domain/linf/information-request.ts')).SealedRequest,
};
