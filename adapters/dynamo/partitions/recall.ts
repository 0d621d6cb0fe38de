import type { Places, Schemas } from '../partition.ts';

type Here = 'informationRecall';

/** Recalls of information places that left requests unread. */
export const places: Places<Here> = {
  informationRecall: {
    keyOf: ({ habilitationId, to }) => [habilitationId, to],
    place: (habilitationId, to) => ({ pk: `RECALL#${habilitationId}`, sk: `RECALL#${to}` }),
  },
};

export const schemas: Schemas<Here> = {
  informationRecall: async () =>
    (await import('../../../domain/linf/retrieval-reminders.ts')).InformationRecall,
};
