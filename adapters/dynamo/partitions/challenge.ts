import type { Places, Schemas } from '../partition.ts';

type Here = 'challenge';

/** What proves that a form was filled in by somebody. */
export const places: Places<Here> = {
  challenge: {
    keyOf: (challenge) => [challenge.id],
    place: (id) => ({ pk: `CHALLENGE#${id}`, sk: 'CHALLENGE' }),
  },
};

export const schemas: Schemas<Here> = {
  challenge: async () => (await import('../../../domain/accounts/challenge.ts')).Challenge,
};
