import { AccountId, HabilitationId } from '../../domain/identifiers.ts';
import type { FamilyRequest } from '../../domain/linf/family-request.ts';
import { informationNoticeVersion } from '../../domain/linf/family-request.ts';
import type { ErasedRequest, InformationRequest } from '../../domain/linf/information-request.ts';

const at = '2026-11-21T09:30:00.000Z';
/** Seconds since 1970, far ahead: nothing here has lapsed. */
const later = 4_102_444_800;
const id = '0mwr1aft0-PAPBWAWPY926DHTV';
const linkHash = 'e'.repeat(64);
const habilitationId = HabilitationId.parse('L26-7KQ3-M9TX');
const agent = AccountId.parse('P26-0A1B2C');

/** A family's request with every field that it can have. */
export const familyRequest: FamilyRequest = {
  firstName: 'Maëlle',
  lastName: 'Orsatelli',
  email: 'maelle.orsatelli@familles.example',
  phone: '0475250042',
  preferredChannel: 'phone',
  preferredHours: 'Après 17 h, sauf le mercredi',
  beneficiary: 'yes',
  homeCommune: '26108',
  workCommune: '26362',
  child: { kind: 'born', birthDate: '2025-09-14' },
  startDate: '2027-01-04',
  halfDays: 0b11_0011_0011,
  atypicalHours: 'Un samedi sur deux, dès 6 h.',
  specialNeeds: 'Allergie à l’arachide.',
  siblings: 2,
  comment: 'Nous arrivons dans la commune en janvier.',
  noticeVersion: informationNoticeVersion,
};

export const informationRequestRecord: InformationRequest = {
  id,
  reference: 'F26-7KQ3-M9TX',
  habilitationId,
  cafCode: '26',
  communeCode: '26108',
  modes: ['collective', 'home'],
  state: 'contacted',
  transmittedAt: at,
  retrieveBy: '2026-12-06',
  eraseOn: '2027-05-21',
  firstRetrieved: { at, by: agent, how: 'read' },
  followUps: [{ at, by: agent, state: 'contacted' }],
  linkHash,
  version: 3,
  lastCommand: 'intent-0001',
  expiresAt: later,
};

export const erasedRequestRecord: ErasedRequest = {
  id,
  reference: 'F26-7KQ3-M9TX',
  habilitationId,
  cafCode: '26',
  communeCode: '26108',
  modes: ['collective', 'home'],
  state: 'closed',
  transmittedAt: at,
  retrievedAt: at,
  erasedAt: '2027-05-21T03:00:00.000Z',
  erasedOn: '2027-05-21',
  cause: 'six-months',
};

/** One of each record on families' requests. */
export const linfRecords = {
  informationRequest: informationRequestRecord,
  sealedRequest: { requestId: id, parts: { family: 'AAAA', link: 'AAAA' }, expiresAt: later },
  informationLink: { linkHash, habilitationId, requestId: id, expiresAt: later },
  submittedInformation: {
    commandId: 'intent-0001',
    habilitationId,
    requestId: id,
    withdrawn: { reference: 'F26-7KQ3-M9TX', erasedAt: at },
    expiresAt: later,
  },
  informationCall: { counter: 'sent#2026-11-21T09:30', id: '0mi8jikn4-7KQ3M9TX7KQ3M9TX', expiresAt: later },
  addressSalt: { day: '2026-11-21', salt: 'c2VsLWR1LWpvdXI', expiresAt: later },
  erasedRequest: erasedRequestRecord,
};
