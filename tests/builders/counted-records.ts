import type { RecordKinds } from '../../domain/records.ts';

const at = '2026-11-21T09:30:00.000Z';

/** What is kept of a Caf as dates and numbers, with every field that the kinds know. */
export const countedRecords: Pick<RecordKinds, 'latestLoad' | 'cafFigures'> = {
  latestLoad: { cafCode: '26', at },
  cafFigures: {
    cafCode: '26',
    day: '2026-11-21',
    countedAt: at,
    agents: 2,
    importers: 1,
    establishments: 340,
    requests: {
      submitted: 3,
      'corrections-requested': 1,
      refused: 1,
      accepted: 2,
      signed: 1,
      active: 12,
      ending: 1,
      ended: 4,
    },
    oldestWaitingSince: at,
    inForce: { structures: 9, linf: 1, mam: 2, council: 1 },
    persons: 31,
    withInformation: 120,
    eaje: 88,
    eajeWithAvailability: 40,
    councils: { onTime: 1, firstLate: 0, monthlyLate: 1, silent: 0, reminders: 2, toImport: 1 },
    activationDays: [12, 20, 41],
  },
};
