import { AccountId, HabilitationId } from '../../domain/identifiers.ts';
import type { RecordKinds } from '../../domain/records.ts';
import { cells } from './operating-information.ts';

const at = '2026-11-21T09:30:00.000Z';
/** Seconds since 1970, far ahead: nothing here has lapsed. */
const expiresAt = 4_102_444_800;
const about = { establishmentId: '26-EAJE-1', accountId: AccountId.parse('P26-0A1B2C') };

/** One of each record on the weekly mails about places. */
export const availabilityRecords = {
  availabilityLink: {
    ...about,
    secretHash: 'a1'.repeat(32),
    act: 'unchanged',
    basedOn: 7,
    until: '2026-11-26T09:30:00.000Z',
    usedAt: at,
    version: 2,
    lastCommand: 'intent-0001',
    expiresAt,
  },
  availabilityTemplates: {
    establishmentId: about.establishmentId,
    templates: [{ name: 'Semaine type', cells }],
    version: 3,
    lastCommand: 'intent-0001',
  },
  availabilityInvitation: {
    habilitationId: HabilitationId.parse('S26-7KQ3-M9TX'),
    accountId: about.accountId,
    number: 1,
    at,
    expiresAt,
  },
  availabilityReminder: { ...about, confirmedAt: at, rank: 'first', at, expiresAt },
} satisfies Partial<RecordKinds>;
