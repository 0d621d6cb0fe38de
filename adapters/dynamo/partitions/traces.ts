import { parisDay } from '../../../domain/paris-day.ts';
import { isConnectionAction } from '../../../domain/traces/connection-actions.ts';
import type { Listed, Places, Schemas } from '../partition.ts';

type Here = 'trace';

/** Month of a trace in Paris, as its readers count: `2026-11`. */
const monthOf = (isoDate: string): string => parisDay(new Date(isoDate)).slice(0, 7);

/** The journal of a department: a partition a month keeps it from growing without end. */
export const places: Places<Here> = {
  trace: {
    keyOf: (trace) => [trace.cafCode, trace.at, trace.id],
    place: (cafCode, at, id) => ({ pk: `TRACES#${cafCode}#${monthOf(at ?? '')}`, sk: `${at}#${id}` }),
    // A department's connections of a month together, a person's side by side; failures at no known account are nobody's.
    index: ({ cafCode, at, id, action, subject }) =>
      subject?.kind === 'account' && isConnectionAction(action)
        ? { gsi1pk: `CAF#${cafCode}#CONNECTIONS#${monthOf(at)}`, gsi1sk: `${subject.id}#${at}#${id}` }
        : undefined,
  },
};

export const schemas: Schemas<Here> = {
  trace: async () => (await import('../../../domain/traces/trace.ts')).Trace,
};

export const listings: Listed<'tracesOfCaf' | 'connectionsOfCaf'> = {
  tracesOfCaf: ({ cafCode, month, before }) => ({
    pk: `TRACES#${cafCode}#${month}`,
    ...(before && { below: before }),
  }),
  connectionsOfCaf: ({ cafCode, month, accountId }) => ({
    pk: `CAF#${cafCode}#CONNECTIONS#${month}`,
    index: true,
    ...(accountId && { begins: `${accountId}#` }),
  }),
};
