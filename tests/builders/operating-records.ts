import { AccountId } from '../../domain/identifiers.ts';
import type { RecordKinds } from '../../domain/records.ts';

const at = '2026-11-21T09:30:00.000Z';
const accountId = AccountId.parse('P26-0A1B2C');
const lastCommand = 'intent-0001';

/** One of each record with which an agent enters operating information. */
export const operatingRecords = {
  operatingDraft: {
    accountId,
    establishmentId: '26-EAJE-1',
    content: '{"tariffs":"Selon le quotient"}',
    savedAt: at,
    expiresAt: 4_102_444_800,
    version: 3,
    lastCommand,
  },
  memberConsents: {
    establishmentId: '26-MAM-1',
    consents: [{ accountId, recordedBy: accountId, recordedAt: at }],
    version: 2,
    lastCommand,
  },
} satisfies Partial<RecordKinds>;
