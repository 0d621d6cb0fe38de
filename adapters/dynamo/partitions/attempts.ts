import type { Places, Schemas } from '../partition.ts';

type Here = 'signInAttempts';

/** Failures of sign-in. */
export const places: Places<Here> = {
  signInAttempts: {
    keyOf: (attempts) => [attempts.emailHash],
    place: (emailHash) => ({ pk: `ATTEMPTS#${emailHash}`, sk: 'ATTEMPTS' }),
  },
};

export const schemas: Schemas<Here> = {
  signInAttempts: async () => (await import('../../../domain/accounts/account.ts')).SignInAttempts,
};
