import type { Places, Schemas } from '../partition.ts';

type Here = 'editorToken' | 'feedToken';

/** Tokens of programs, by their hash. */
export const places: Places<Here> = {
  editorToken: {
    keyOf: (token) => [token.tokenHash],
    place: (tokenHash) => ({ pk: `TOKEN#${tokenHash}`, sk: 'TOKEN' }),
  },
  feedToken: {
    keyOf: (token) => [token.tokenHash],
    place: (tokenHash) => ({ pk: `TOKEN#${tokenHash}`, sk: 'FEED' }),
  },
};

export const schemas: Schemas<Here> = {
  editorToken: async () => (await import('../../../domain/software/editor.ts')).EditorToken,
  feedToken: async () => (await import('../../../domain/linf/feed-client.ts')).FeedToken,
};
