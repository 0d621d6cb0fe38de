import type { Places, Schemas } from '../partition.ts';

type Here = 'editorUsage';

/** How often the programs of editors call. Not beside the editor: a program that is counted here may write nothing there. */
export const places: Places<Here> = {
  editorUsage: {
    keyOf: (usage) => [usage.editorId],
    place: (editorId) => ({ pk: `USAGE#${editorId}`, sk: 'USAGE' }),
  },
};

export const schemas: Schemas<Here> = {
  editorUsage: async () => (await import('../../../domain/software/editor.ts')).EditorUsage,
};
