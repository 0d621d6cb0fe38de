import { AccountId, HabilitationId } from '../../domain/identifiers.ts';
import type { RecordKinds } from '../../domain/records.ts';
import { EditorId } from '../../domain/software/editor.ts';

const at = '2026-11-21T09:30:00.000Z';
/** Seconds since 1970, far ahead: nothing here has lapsed. */
const later = 4_102_444_800;
const hash = 'f'.repeat(64);
const editorId = EditorId.parse('E-7KQ3M9TX');
const accountId = AccountId.parse('P26-0A1B2C');
const given = {
  editorId,
  habilitationId: HabilitationId.parse('S26-7KQ3-M9TX'),
  givenAt: at,
  givenBy: accountId,
};
const establishmentId = '26-EAJE-1';

/** One of each record on software editors and their mandates. */
export const softwareRecords = {
  editor: {
    id: editorId,
    name: 'Planicrèche',
    company: 'Les Ateliers du Planning',
    email: 'api@planicreche.example',
    website: 'https://planicreche.example',
    createdAt: at,
    createdBy: AccountId.parse('N00-0A1B2C'),
    secretHash: hash,
    secretIssuedAt: at,
    epoch: 2,
    closed: { at, by: AccountId.parse('N00-0A1B2C') },
    version: 3,
    lastCommand: 'intent-0001',
  },
  editorToken: { tokenHash: hash, editorId, epoch: 2, expiresAt: later },
  editorUsage: { editorId, minute: '2026-11-21T09:30', calls: 4, version: 12, expiresAt: later },
  mandate: {
    establishmentId,
    current: given,
    past: [{ ...given, endedAt: at, endedBy: accountId, how: 'cut', reason: 'Des places fausses.' }],
    version: 3,
    lastCommand: 'intent-0001',
  },
  delivery: {
    keyHash: hash,
    editorId,
    contentHash: hash,
    outcomes: [
      { index: 0, establishmentId, version: 4 },
      {
        index: 1,
        refusal: 'invalid-item',
        flaws: [{ pointer: '/items/1/periods', fr: 'Renseignez ce champ.', en: 'Invalid input' }],
      },
    ],
    version: 2,
    expiresAt: later,
  },
  deliveredItem: { keyHash: hash, establishmentId, deliveredVersion: 4, expiresAt: later },
} satisfies Partial<RecordKinds>;
