import type { Listed, Places, Schemas } from '../partition.ts';

type Here = 'feedClient';

/** Accesses of partners' programs. */
export const places: Places<Here> = {
  feedClient: {
    keyOf: (client) => [client.habilitationId, client.id],
    place: (habilitationId, id) => ({ pk: `FEED#${habilitationId}`, sk: `CLIENT#${id}` }),
  },
};

export const schemas: Schemas<Here> = {
  feedClient: async () => (await import('../../../domain/linf/feed-client.ts')).FeedClient,
};

export const listings: Listed<'feedClientsOf'> = {
  feedClientsOf: ({ habilitationId }) => ({ pk: `FEED#${habilitationId}` }),
};
