import type { Listed, Places, Schemas } from '../partition.ts';

type Here = 'habilitation' | 'agenda' | 'amendment';

/** A request that becomes a convention, with its avenants and its agenda. */
export const places: Places<Here> = {
  habilitation: {
    keyOf: (habilitation) => [habilitation.id],
    place: (id) => ({ pk: `HABILITATION#${id}`, sk: 'HABILITATION' }),
    index: (habilitation) => ({
      gsi1pk: `CAF#${habilitation.cafCode}#HABILITATIONS`,
      gsi1sk: `${habilitation.submittedAt}#${habilitation.id}`,
    }),
  },
  agenda: {
    keyOf: (entry) => [entry.habilitationId],
    place: (habilitationId) => ({ pk: `HABILITATION#${habilitationId}`, sk: 'AGENDA' }),
    index: (entry) => ({ gsi1pk: 'AGENDA#DUE', gsi1sk: `${entry.on}#${entry.habilitationId}` }),
  },
  amendment: {
    keyOf: (amendment) => [amendment.habilitationId, String(amendment.number)],
    place: (habilitationId, number) => ({
      pk: `HABILITATION#${habilitationId}`,
      sk: `AVENANT#${number?.padStart(3, '0')}`,
    }),
  },
};

export const schemas: Schemas<Here> = {
  habilitation: async () => (await import('../../../domain/habilitation/habilitation.ts')).Habilitation,
  agenda: async () => (await import('../../../domain/convention/agenda.ts')).AgendaEntry,
  amendment: async () => (await import('../../../domain/convention/amendment.ts')).Amendment,
};

export const listings: Listed<'habilitationsOfCaf' | 'agendaThrough' | 'amendmentsOf'> = {
  habilitationsOfCaf: ({ cafCode }) => ({ pk: `CAF#${cafCode}#HABILITATIONS`, index: true }),
  // Every identifier sorts before `~`: the whole last day counts.
  agendaThrough: ({ through }) => ({ pk: 'AGENDA#DUE', index: true, below: `${through}#~` }),
  amendmentsOf: ({ habilitationId }) => ({ pk: `HABILITATION#${habilitationId}`, begins: 'AVENANT#' }),
};
