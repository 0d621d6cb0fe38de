import type { Listed, Places, Schemas } from '../partition.ts';

type Here = 'account' | 'session';

/** People, and the sessions they opened. */
export const places: Places<Here> = {
  account: {
    keyOf: (account) => [account.id],
    place: (id) => ({ pk: `ACCOUNT#${id}`, sk: 'ACCOUNT' }),
    index: (account) =>
      ({
        'caf-agent': {
          gsi1pk: 'CAF#AGENTS',
          gsi1sk: `${account.cafCode}#${account.lastName}#${account.id}`,
        },
        'cnaf-admin': { gsi1pk: 'CAF#ADMINISTRATORS', gsi1sk: `${account.lastName}#${account.id}` },
        partner: undefined,
      })[account.role],
  },
  session: {
    keyOf: (session) => [session.accountId, session.keyHash],
    place: (accountId, keyHash) => ({ pk: `ACCOUNT#${accountId}`, sk: `SESSION#${keyHash}` }),
  },
};

export const schemas: Schemas<Here> = {
  account: async () => (await import('../../../domain/accounts/account.ts')).Account,
  session: async () => (await import('../../../domain/accounts/account.ts')).Session,
};

export const listings: Listed<'accountsOfCaf' | 'administrators' | 'accountsOfEveryCaf'> = {
  accountsOfCaf: ({ cafCode }) => ({ pk: 'CAF#AGENTS', begins: `${cafCode}#`, index: true }),
  administrators: () => ({ pk: 'CAF#ADMINISTRATORS', index: true }),
  accountsOfEveryCaf: () => ({ pk: 'CAF#AGENTS', index: true }),
};
