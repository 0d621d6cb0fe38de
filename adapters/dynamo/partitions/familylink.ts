import type { Places, Schemas } from '../partition.ts';

type Here = 'informationLink';

/** Private links of families, by their hash. */
export const places: Places<Here> = {
  informationLink: {
    keyOf: (link) => [link.linkHash],
    place: (linkHash) => ({ pk: `FAMILYLINK#${linkHash}`, sk: 'LINK' }),
  },
};

export const schemas: Schemas<Here> = {
  informationLink: async () => (await import('../../../domain/linf/information-request.ts')).InformationLink,
};
