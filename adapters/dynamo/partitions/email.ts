import type { Places, Schemas } from '../partition.ts';

type Here = 'emailOwner';

/** Which account an address belongs to. */
export const places: Places<Here> = {
  emailOwner: {
    keyOf: (owner) => [owner.email],
    place: (email) => ({ pk: `EMAIL#${email}`, sk: 'OWNER' }),
  },
};

export const schemas: Schemas<Here> = {
  emailOwner: async () => (await import('../../../domain/accounts/account.ts')).EmailOwner,
};
