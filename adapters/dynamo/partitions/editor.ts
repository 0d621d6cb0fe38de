import type { Listed, Places, Schemas } from '../partition.ts';

type Here = 'editor';

/** Software editors. */
export const places: Places<Here> = {
  editor: {
    keyOf: (editor) => [editor.id],
    place: (id) => ({ pk: `EDITOR#${id}`, sk: 'EDITOR' }),
    index: (editor) => ({ gsi1pk: 'EDITOR#ALL', gsi1sk: `${editor.name}#${editor.id}` }),
  },
};

export const schemas: Schemas<Here> = {
  editor: async () => (await import('../../../domain/software/editor.ts')).Editor,
};

export const listings: Listed<'editors'> = {
  editors: () => ({ pk: 'EDITOR#ALL', index: true }),
};
