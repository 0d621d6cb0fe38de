import type { Listed, Places, Schemas } from '../partition.ts';

type Here = 'history';

/** What was online, part by part and day by day. */
export const places: Places<Here> = {
  history: {
    keyOf: (entry) => [entry.establishmentId, entry.part, entry.at, String(entry.version)],
    place: (establishmentId, part, at, version) => ({
      pk: `HISTORY#${establishmentId}`,
      sk: `${part}#${at}#${version}`,
    }),
  },
};

export const schemas: Schemas<Here> = {
  history: async () => (await import('../../../domain/establishment/history.ts')).HistoryEntry,
};

export const listings: Listed<'historyOfEstablishment'> = {
  historyOfEstablishment: ({ establishmentId, part, before }) => ({
    pk: `HISTORY#${establishmentId}`,
    ...(before ? { below: `${part}#${before}`, begins: `${part}#` } : { begins: `${part}#` }),
  }),
};
