import type { CommitmentRequest } from '../../domain/commitments/commitment-request.ts';
import { AccountId, HabilitationId } from '../../domain/identifiers.ts';

const at = '2026-11-21T09:30:00.000Z';

/** A request for a subcontractor's commitment with every field that it knows. */
export const commitmentRecord: CommitmentRequest = {
  habilitationId: HabilitationId.parse('L26-7KQ3-M9TX'),
  number: 2,
  askedAt: at,
  askedBy: AccountId.parse('C26-0A1B2C'),
  subcontractor: 'Hébergements du Vercors',
  reason: 'Un contrôle de la Caf.',
  dueOn: '2026-12-21',
  filed: {
    at,
    by: AccountId.parse('P26-0A1B2C'),
    file: {
      key: 'commitments/L26-7KQ3-M9TX/2/sending/digest',
      name: 'Engagement.pdf',
      contentType: 'application/pdf',
      bytes: 1200,
      sha256: 'a'.repeat(64),
    },
  },
  replacedKey: 'commitments/L26-7KQ3-M9TX/2/sending-before/digest',
  version: 3,
  lastCommand: 'intent-0001',
};
