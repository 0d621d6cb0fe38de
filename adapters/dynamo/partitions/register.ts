import { awaitingAnswer } from '../../../domain/rights/transitions.ts';
import type { Listed, Places, Schemas } from '../partition.ts';

type Here = 'registerEntry' | 'registerReminder';

/** The register of rights and claims. */
export const places: Places<Here> = {
  registerEntry: {
    keyOf: (entry) => [entry.id],
    place: (id) => ({ pk: `REGISTER#${id}`, sk: 'ENTRY' }),
    // What waits for an answer lies by its last day, so that the nearest ones are one short query.
    index: (entry) => ({
      gsi1pk: `CAF#${entry.cafCode}#REGISTER`,
      gsi1sk: `${awaitingAnswer.has(entry.state) ? 'DUE' : 'DONE'}#${entry.limit.dueOn}#${entry.id}`,
    }),
  },
  registerReminder: {
    keyOf: (reminder) => [reminder.entryId, reminder.about, reminder.dueOn],
    place: (entryId, about, dueOn) => ({ pk: `REGISTER#${entryId}`, sk: `REMINDER#${about}#${dueOn}` }),
  },
};

export const schemas: Schemas<Here> = {
  registerEntry: async () => (await import('../../../domain/rights/register-entry.ts')).RegisterEntry,
  registerReminder: async () => (await import('../../../domain/rights/register-entry.ts')).RegisterReminder,
};

export const listings: Listed<'registerOfCaf'> = {
  registerOfCaf: ({ cafCode, dueBefore }) => ({
    pk: `CAF#${cafCode}#REGISTER`,
    index: true,
    ...(dueBefore && { begins: 'DUE#', below: `DUE#${dueBefore}` }),
  }),
};
