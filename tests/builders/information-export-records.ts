import { AccountId, HabilitationId } from '../../domain/identifiers.ts';
import { type FeedClient, FeedClientId } from '../../domain/linf/feed-client.ts';
import type { InformationExport } from '../../domain/linf/information-export.ts';

const at = '2026-11-21T09:30:00.000Z';
/** Seconds since 1970, far ahead: nothing here has lapsed. */
const expiresAt = 4_102_444_800;
const accountId = AccountId.parse('P26-0A1B2C');
const habilitationId = HabilitationId.parse('L26-7KQ3-M9TX');
const clientId = FeedClientId.parse('L26-7KQ3-M9TX-4FA30B17');

const informationExport: InformationExport = {
  id: 'e'.repeat(24),
  accountId,
  habilitationId,
  format: 'zip',
  requests: ['0mwr1aft0-PAPBWAWPY926DHTV'],
  startedAt: at,
  made: [[{ reference: 'F26-7KQ3-M9TX', crc: 123_456, size: 52_258 }]],
  version: 2,
  lastCommand: 'intent-0001',
  expiresAt,
};

const feedClient: FeedClient = {
  id: clientId,
  habilitationId,
  cafCode: '26',
  name: 'Gestion du relais',
  accountId,
  passwordIssue: 1,
  createdAt: at,
  madeBy: 'intent-0001',
  secretHash: 'a'.repeat(64),
  revoked: { at, by: accountId },
  version: 2,
  lastCommand: 'intent-0002',
};

/** One of each record on what takes families' requests away. */
export const informationExportRecords = {
  informationExport,
  feedClient,
  feedToken: { tokenHash: 'b'.repeat(64), clientId, expiresAt },
};
