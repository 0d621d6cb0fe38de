import type { Kind } from './table.ts';

type OfExports = 'informationExport' | 'feedClient' | 'feedToken';

/** Where exports of families' requests and the accesses of programs lie. */
export const informationExportKinds: { [K in OfExports]: Kind<K> } = {
  informationExport: {
    schema: async () => (await import('../../domain/linf/information-export.ts')).InformationExport,
    keyOf: (one) => [one.accountId, one.id],
    place: (accountId, id) => ({ pk: `EXPORT#${accountId}`, sk: `EXPORT#${id}` }),
  },
  feedClient: {
    schema: async () => (await import('../../domain/linf/feed-client.ts')).FeedClient,
    keyOf: (client) => [client.habilitationId, client.id],
    place: (habilitationId, id) => ({ pk: `FEED#${habilitationId}`, sk: `CLIENT#${id}` }),
  },
  feedToken: {
    schema: async () => (await import('../../domain/linf/feed-client.ts')).FeedToken,
    keyOf: (token) => [token.tokenHash],
    place: (tokenHash) => ({ pk: `TOKEN#${tokenHash}`, sk: 'FEED' }),
  },
};
