import type { Places, Schemas } from '../partition.ts';

type Here = 'informationExport';

/** Exports of families' requests under way. */
export const places: Places<Here> = {
  informationExport: {
    keyOf: (one) => [one.accountId, one.id],
    place: (accountId, id) => ({ pk: `EXPORT#${accountId}`, sk: `EXPORT#${id}` }),
  },
};

export const schemas: Schemas<Here> = {
  informationExport: async () =>
    (await import('../../../domain/linf/information-export.ts')).InformationExport,
};
