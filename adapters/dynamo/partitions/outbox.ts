import type { Listed, Places, Schemas } from '../partition.ts';

type Here = 'outbox';

/** What is to be told, until it has been. */
export const places: Places<Here> = {
  outbox: {
    keyOf: (entry) => [entry.id],
    place: (id) => ({ pk: `OUTBOX#${id}`, sk: 'EVENT' }),
    index: (entry) =>
      entry.handledAt === undefined
        ? { gsi1pk: 'OUTBOX#UNSENT', gsi1sk: `${entry.at}#${entry.id}` }
        : undefined,
  },
};

export const schemas: Schemas<Here> = {
  outbox: async () => (await import('../../../domain/outbox/event.ts')).OutboxEvent,
};

export const listings: Listed<'unsentEvents'> = {
  unsentEvents: ({ before }) => ({ pk: 'OUTBOX#UNSENT', index: true, below: before }),
};
