import type { Listed, Places, Schemas } from '../partition.ts';

type Here = 'informationCall' | 'addressSalt';

/** How often families' forms are opened and sent. */
export const places: Places<Here> = {
  informationCall: {
    keyOf: (one) => [one.counter, one.id],
    place: (counter, id) => ({ pk: `FAMILYRATE#${counter}`, sk: `CALL#${id}` }),
  },
  addressSalt: {
    keyOf: (salt) => [salt.day],
    place: (day) => ({ pk: `FAMILYRATE#${day}`, sk: 'SALT' }),
  },
};

export const schemas: Schemas<Here> = {
  informationCall: async () => (await import('../../../domain/linf/information-rate.ts')).InformationCall,
  addressSalt: async () => (await import('../../../domain/linf/information-rate.ts')).AddressSalt,
};

export const listings: Listed<'informationCallsOf'> = {
  informationCallsOf: ({ counter }) => ({ pk: `FAMILYRATE#${counter}` }),
};
