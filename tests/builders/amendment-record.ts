import type { Amendment } from '../../domain/convention/amendment.ts';
import { AccountId, HabilitationId } from '../../domain/identifiers.ts';
import { annexOfKind, somebody, someCommune, someEstablishment } from './annexes.ts';

const at = '2026-11-21T09:30:00.000Z';
const by = AccountId.parse('C26-0A1B2C');

/** An avenant with every field that it knows. */
export const amendmentRecord: Amendment = {
  habilitationId: HabilitationId.parse('S26-7KQ3-M9TX'),
  number: 2,
  state: 'abandoned',
  requestedOn: '2026-11-20',
  requestForm: 'letter',
  changes: [
    { op: 'add-person', person: somebody(3) },
    { op: 'remove-person', email: somebody(0).email },
    { op: 'add-establishment', establishment: someEstablishment(3) },
    { op: 'remove-establishment', establishmentId: '26-EAJE-1' },
    { op: 'change-rights', establishmentId: '26-EAJE-2', operating: true, availability: false },
    { op: 'add-commune', commune: someCommune(1) },
    { op: 'remove-commune', code: '26108' },
    { op: 'change-party', party: annexOfKind('linf').provider },
  ],
  template: 'structures-2026-1',
  before: annexOfKind('structures'),
  after: annexOfKind('structures', { persons: 3 }),
  caf: {
    address: { street: '10 rue Marcel-Barbu', postcode: '26023', city: 'Valence Cedex 9' },
    place: 'Valence',
    representative: { civility: 'Madame', firstName: 'Hélène', lastName: 'Aubrac', role: 'Directrice' },
  },
  postedOn: '2026-11-20',
  signature: {
    signedOn: '2026-11-20',
    place: 'Valence',
    partnerSignatories: ['A. Vasseur'],
    cafSignatory: 'H. Aubrac',
  },
  inForceSince: at,
  abandoned: { at, by, reason: 'Demande retirée.' },
  createdAt: at,
  createdBy: by,
  version: 3,
  lastCommand: 'intent-0001',
};
