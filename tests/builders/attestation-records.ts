import { AccountId, HabilitationId } from '../../domain/identifiers.ts';
import type { DestructionAttestation } from '../../domain/linf/destruction-attestation.ts';
import type { InformationFigures } from '../../domain/linf/information-figures.ts';
import { countDays } from '../../domain/linf/retrieval-days.ts';

const habilitationId = HabilitationId.parse('L26-7KQ3-M9TX');
const at = '2026-12-01T04:00:00.000Z';

/** An attestation signed on the site. */
const attestationRecord: DestructionAttestation = {
  habilitationId,
  cafCode: '26',
  month: '2026-11',
  number: 1,
  references: ['F26-7KQ3-M9TX', 'F26-0B1C-2D3E'],
  from: '2026-05-03',
  to: '2026-05-28',
  preparedAt: at,
  dueOn: '2026-12-31',
  reminded: [{ about: 'near', at: '2026-12-24T06:00:00.000Z' }],
  signed: {
    name: 'Solène Le Gwen',
    function: 'Responsable du relais',
    committed: true,
    at: '2026-12-28T09:12:00.000Z',
    by: AccountId.parse('P26-0A1B2C'),
    version: '2026-1',
    file: {
      key: 'attestations/L26-7KQ3-M9TX/2026-11-1/P26-0A1B2C-intent-0001.pdf',
      name: 'attestation-2026-11.pdf',
      contentType: 'application/pdf',
      bytes: 41_000,
      sha256: 'a'.repeat(64),
    },
  },
  version: 3,
  lastCommand: 'intent-0001',
};

/** The figures of a department with one information place. */
const informationFiguresRecord: InformationFigures = {
  cafCode: '26',
  day: '2026-11-22',
  countedAt: '2026-11-22T00:12:00.000Z',
  received: 12,
  states: { received: 2, retrieved: 3, contacted: 2, answered: 1, closed: 2, erased: 1, withdrawn: 1 },
  waiting: 2,
  overdue: 1,
  missed: 0,
  retrievalDays: countDays([1, 2, 2, 4, 7, 9, 12, 15, 18]),
  months: [{ month: '2026-11', received: 12, inTime: 8, late: 1, waiting: 2 }],
  places: [
    {
      habilitationId,
      name: 'Relais petite enfance des Trois Becs',
      inForce: true,
      received: 12,
      waiting: 2,
      overdue: 1,
      missed: 0,
      medianDays: 7,
      attestations: { due: 1, late: 0, signed: 4 },
    },
  ],
  communes: [{ code: '26108', received: 12 }],
  overdueList: [
    {
      habilitationId,
      id: '0mh2k3l4p-0123456789ABCDEF',
      reference: 'F26-7KQ3-M9TX',
      transmittedOn: '2026-11-01',
      retrieveBy: '2026-11-16',
    },
  ],
};

/** One of each record that time brings about for information places. */
export const attestationRecords = {
  informationRecall: {
    habilitationId,
    to: 'agents' as const,
    on: '2026-11-22',
    version: 2,
    expiresAt: 4_102_444_800,
  },
  destructionAttestation: attestationRecord,
  informationFigures: informationFiguresRecord,
};
