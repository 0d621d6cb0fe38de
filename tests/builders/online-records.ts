import { freeMasks } from '../../domain/availability/free-masks.ts';
import { AccountId, EstablishmentId, HabilitationId } from '../../domain/identifiers.ts';
import type { RecordKinds } from '../../domain/records.ts';
import { cells, information } from './operating-information.ts';

const at = '2026-11-21T09:30:00.000Z';
const accountId = AccountId.parse('P26-0A1B2C');
const habilitationId = HabilitationId.parse('S26-7KQ3-M9TX');
const establishmentId = '26-EAJE-1';
const lastCommand = 'intent-0001';
const week = { state: 'available' as const, from: '2026-11-23', until: '2026-12-20', cells };
const periods = [week];

/** One of each record on what an establishment puts online. */
export const onlineRecords = {
  submission: {
    establishmentId,
    establishmentName: 'Multi-accueil Les Fougères',
    cafCode: '26',
    habilitationId,
    state: 'waiting',
    information,
    submittedBy: accountId,
    submittedAt: at,
    version: 5,
    lastCommand,
  },
  publication: {
    establishmentId,
    information,
    submittedBy: accountId,
    submittedAt: at,
    approvedBy: AccountId.parse('C26-0A1B2C'),
    approvedAt: at,
    withdrawn: { reason: 'À revoir.', at, by: AccountId.parse('C26-0A1B2C') },
    version: 6,
    lastCommand,
  },
  availability: {
    establishmentId,
    periods,
    declaredAt: at,
    declaredBy: accountId,
    confirmedAt: at,
    source: { kind: 'mail-link' },
    announced: { year: '2026', days: 20, late: 1 },
    version: 7,
    lastCommand,
  },
  operatingListing: {
    establishmentId,
    phone: '0475250000',
    email: 'accueil@trois-becs.example',
    website: 'https://trois-becs.example',
    handicap: true,
    avip: false,
    updatedAt: at,
  },
  availabilityListing: {
    establishmentId,
    periods: [{ from: week.from, until: week.until, state: 'available', free: freeMasks(cells) }],
    declaredAt: at,
    confirmedAt: at,
  },
  location: {
    establishmentId,
    asked: '4 rue des Trois Becs, 26400, Crest, 26108',
    position: { latitude: 44.7291, longitude: 5.0213 },
    locatedAt: at,
  },
  informationPlace: {
    cafCode: '26',
    habilitationId: HabilitationId.parse('L26-7KQ3-M9TX'),
    name: 'Relais petite enfance des Trois Becs',
    establishmentId: EstablishmentId.parse('26-RPE-1'),
    address: { street: '2 place du Marché', complement: 'Rez-de-jardin', postcode: '26400', city: 'Crest' },
    email: 'relais@trois-becs.example',
    phone: '0475250001',
    communes: ['26108'],
    until: '2027-11-20',
    version: 4,
  },
  republication: { cafCode: '26', askedAt: at },
  history: {
    establishmentId,
    part: 'availability',
    at,
    by: accountId,
    availability: { periods, unchanged: true },
    version: 7,
  },
} satisfies Partial<RecordKinds>;
