import type { ChildminderRight } from '../../domain/childminders/childminder-right.ts';
import type { CouncilFile } from '../../domain/childminders/council-file.ts';
import type { ChildminderPointer } from '../../domain/childminders/pointer.ts';
import type { ChildminderPositions } from '../../domain/childminders/positions.ts';
import { AccountId, HabilitationId } from '../../domain/identifiers.ts';

const at = '2026-11-21T09:30:00.000Z';
const habilitationId = HabilitationId.parse('D26-7KQ3-M9TX');
const partner = AccountId.parse('P26-0A1B2C');
const agent = AccountId.parse('C26-0A1B2C');
const lastCommand = 'intent-0001';

const councilFile: CouncilFile = {
  id: '0mwr1aft0-PAPBWAWPY926DHTV',
  habilitationId,
  cafCode: '26',
  fileName: 'assistants-maternels.csv',
  bytes: 310_000,
  via: 'site',
  by: partner,
  announcedAt: at,
  personsInformed: { at, by: partner },
  state: 'previous',
  stateSince: at,
  receivedAt: at,
  checked: {
    at,
    sha256: 'a'.repeat(64),
    encoding: 'windows-1252',
    separator: ';',
    rows: 3100,
    kept: 3000,
    leftOut: 100,
    faults: 0,
    warnings: 2,
    countsByCode: [{ code: 'commune-elsewhere', count: 2 }],
    corrected: true,
    notCsv: 'spreadsheet',
  },
  imported: {
    at,
    by: agent,
    over: '0mwr1aft0-0000000000000000',
    added: 12,
    changed: 30,
    removed: 4,
    online: 2990,
  },
  rejected: { at, by: agent, reason: 'Il manque la moitié des communes.' },
  rolledBack: { at, by: agent, reason: 'Fichier d’essai.' },
  erasing: at,
  erasedAt: at,
  version: 6,
  lastCommand,
};

const shown = { fileId: councilFile.id, receivedAt: at, since: at };

const childminderPointer: ChildminderPointer = {
  cafCode: '26',
  habilitationId,
  councilName: 'Conseil départemental de la Drôme',
  current: shown,
  previous: { ...shown, fileId: '0mwr1aft0-0000000000000000' },
  rightsKey: `rights/${habilitationId}/${councilFile.id}-2.ndjson.gz`,
  withdrawn: { at },
  version: 2,
  lastCommand,
};

const childminderRight: ChildminderRight = {
  id: '0mwr1aft0-PAPBWAWPY926DHTV',
  cafCode: '26',
  habilitationId,
  kind: 'rectification',
  marks: { number: 'n'.repeat(22), nameCommune: 'c'.repeat(22), nameAddress: 'd'.repeat(22) },
  nameMark: 'e'.repeat(22),
  person: { lastName: 'Faurel', firstName: 'Camille', commune: 'Crest' },
  masks: ['address', 'phone'],
  rectification: { field: 'phone', from: '+33475250001', to: '+33475250002' },
  at,
  by: agent,
  lifts: 'f'.repeat(22),
  lifted: { at, by: agent },
  version: 2,
  lastCommand,
};

const childminderPositions: ChildminderPositions = {
  cafCode: '26',
  habilitationId,
  key: `positions/${habilitationId}/2-${councilFile.id}.ndjson.gz`,
  seen: 'r'.repeat(16),
  located: 2800,
  unknown: 150,
  pending: 40,
  attempts: 1,
  notBefore: at,
  at,
  version: 2,
};

/** One of each record on the files of councils and those whom they name. */
export const childminderRecords = {
  councilFile,
  councilFileForgetting: {
    habilitationId,
    fileId: councilFile.id,
    of: 'g'.repeat(22),
    at,
    again: true as const,
    expiresAt: 4_102_444_800,
  },
  councilReminder: { habilitationId, on: '2026-12-22', dueOn: '2026-12-29', at, expiresAt: 4_102_444_800 },
  childminderPointer,
  childminderRight,
  childminderPositions,
  childminderSalt: { cafCode: '26', salt: 's'.repeat(43), version: 2 },
};
