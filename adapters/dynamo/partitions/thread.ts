import type { Listed, Places, Schemas } from '../partition.ts';

type Here = 'thread';

/** Messages about a case. Not beside it: a party that writes here may write nothing there (REQ-06). */
export const places: Places<Here> = {
  thread: {
    keyOf: (thread) => [thread.habilitationId],
    place: (habilitationId) => ({ pk: `THREAD#${habilitationId}`, sk: 'THREAD' }),
    index: (thread) =>
      thread.unread > 0
        ? { gsi1pk: `CAF#${thread.cafCode}#THREADS`, gsi1sk: thread.habilitationId }
        : undefined,
  },
};

export const schemas: Schemas<Here> = {
  thread: async () => (await import('../../../domain/habilitation/thread.ts')).Thread,
};

export const listings: Listed<'unreadThreadsOfCaf'> = {
  unreadThreadsOfCaf: ({ cafCode }) => ({ pk: `CAF#${cafCode}#THREADS`, index: true }),
};
