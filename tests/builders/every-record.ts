import { AccountId, HabilitationId } from '../../domain/identifiers.ts';
import type { RecordKinds } from '../../domain/records.ts';
import { amendmentRecord } from './amendment-record.ts';
import { attestationRecords } from './attestation-records.ts';
import { availabilityRecords } from './availability-records.ts';
import { cafRecords } from './caf-records.ts';
import { childminderRecords } from './childminder-records.ts';
import { commitmentRecord } from './commitment-record.ts';
import { countedRecords } from './counted-records.ts';
import { referenceEstablishment } from './establishments.ts';
import { informationExportRecords } from './information-export-records.ts';
import { linfRecords } from './linf-records.ts';
import { onlineRecords } from './online-records.ts';
import { operatingRecords } from './operating-records.ts';
import { cafProfileContent, person } from './persons.ts';
import { registerRecords } from './register-records.ts';
import { softwareRecords } from './software-records.ts';

const at = '2026-11-21T09:30:00.000Z';
/** Seconds since 1970, far ahead: nothing here has lapsed. */
const later = 4_102_444_800;
const accountId = AccountId.parse('P26-0A1B2C');
const habilitationId = HabilitationId.parse('S26-7KQ3-M9TX');
const establishmentId = '26-EAJE-1';
const lastCommand = 'intent-0001';
const { representative, address, place } = cafProfileContent('caf.example');
const annex = {
  provider: {
    name: 'Association Les Trois Becs',
    legalForm: 'association' as const,
    address: { street: '15 chemin des Tilleuls', postcode: '26400', city: 'Aouste-sur-Sye' },
    email: 'direction@trois-becs.example',
    representative,
  },
  place: {
    name: 'Relais petite enfance des Trois Becs',
    establishmentId: '26-RPE-1',
    address: { street: '2 place du Marché', postcode: '26400', city: 'Crest' },
    email: 'relais@trois-becs.example',
    phone: '0475250001',
  },
  establishments: [
    {
      establishmentId,
      operating: true,
      availability: true,
      type: 'EAJE' as const,
      name: 'Multi-accueil Les Fougères',
      address: '12 rue des Écoles, 26400 Crest',
    },
  ],
  communes: [{ code: '26108', name: 'Crest' }],
  persons: [
    {
      ...person(0, 'trois-becs.example'),
      accountId,
      address: { street: '2 place du Marché', postcode: '26400', city: 'Crest' },
      closed: { at, reason: 'leaked-codes' as const },
    },
  ],
};
/** A convention in its second year, which a letter ends. */
const duration = {
  effectiveOn: '2025-11-20',
  term: {
    number: 2,
    startsOn: '2026-11-20',
    endsOn: '2027-11-20',
    review: { openedAt: at, answered: { at, answer: 'change-asked' as const, words: 'Une personne part.' } },
    noticeRemindedAt: at,
  },
  renewedOn: ['2026-11-20'],
  termination: {
    kind: 'breach' as const,
    by: 'caf' as const,
    letterNumber: '2C 123 456 7890 1',
    receivedOn: '2026-11-21',
    effectiveOn: '2026-12-01',
    reason: 'Codes échangés.',
    recordedAt: at,
    recordedBy: accountId,
    remindedAt: at,
  },
  ending: {
    endedAt: at,
    withdrawnAt: at,
    attestation: { dueOn: '2027-01-01', received: { on: '2026-12-20', signatory: 'A. Vasseur' } },
  },
};

/** One record of every kind, with every field that the kind knows. */
export const everyRecord: { [K in keyof RecordKinds]: RecordKinds[K] } = {
  account: {
    id: accountId,
    role: 'partner',
    lastName: 'Faurel',
    firstName: 'Camille',
    email: 'camille.faurel@trois-becs.example',
    cafCode: '26',
    accesses: [{ habilitationId, until: '2027-11-20' }],
    password: { state: 'mailed', issue: 1, mailedAt: at },
    secondFactor: {
      state: 'enrolled',
      enrolledAt: at,
      enrolmentHash: 'f'.repeat(64),
      challengeHashes: ['0'.repeat(64)],
    },
    createdAt: at,
    sessionEpoch: 1,
    lastSignInAt: at,
    importer: {
      decidedOn: '2026-11-02',
      decidedBy: 'Hélène Aubrac',
      reference: 'DIR-2026-14',
      recordedAt: at,
      recordedBy: AccountId.parse('N00-0A1B2C'),
      ended: { on: '2026-11-20', at, by: AccountId.parse('N00-0A1B2C') },
    },
    closed: { at, by: AccountId.parse('N00-0A1B2C') },
    lastAct: lastCommand,
    version: 3,
    lastCommand,
  },
  emailOwner: { email: 'camille.faurel@trois-becs.example', accountId },
  session: {
    keyHash: 'a'.repeat(64),
    accountId,
    epoch: 1,
    stage: 'enrolment',
    openedAt: at,
    expiresAt: later,
  },
  signInAttempts: { emailHash: 'b'.repeat(64), failures: 3, notBefore: at, version: 3, expiresAt: later },
  challenge: {
    id: 'text-1',
    answerHash: 'c'.repeat(64),
    proof: { algorithm: 'SHA-256', salt: 'sel', challenge: 'd'.repeat(64), maxNumber: 60_000 },
    expiresAt: later,
  },
  ...cafRecords,
  ...countedRecords,
  habilitation: {
    id: habilitationId,
    kind: 'structures',
    cafCode: '26',
    state: 'signed',
    submittedAt: at,
    stateSince: at,
    ...annex,
    exchanges: [{ at, by: 'caf', act: 'requested-corrections', reason: 'Il manque une crèche.' }],
    round: 1,
    convention: {
      template: 'structures-1',
      draftedOn: '2026-11-10',
      annex,
      caf: { address, place, representative },
      signature: {
        signedOn: '2026-11-20',
        place,
        partnerSignatories: ['A. Vasseur'],
        scan: {
          key: 'scans/S26-0000-0000/digest',
          name: 'Retour.pdf',
          contentType: 'application/pdf',
          bytes: 1200,
          sha256: 'a'.repeat(64),
        },
        cafSignatory: 'H. Aubrac',
      },
    },
    activatedAt: at,
    assignee: AccountId.parse('C26-0A1B2C'),
    note: 'Rappeler lundi.',
    duration,
    version: 4,
    lastCommand,
  },
  agenda: { habilitationId, on: '2027-06-20' },
  amendment: amendmentRecord,
  commitmentRequest: commitmentRecord,
  submittedRequest: { commandId: lastCommand, habilitationId, expiresAt: later },
  privateLink: {
    secretHash: 'e'.repeat(64),
    purpose: 'correction',
    habilitationId,
    round: 1,
    expiresAt: later,
  },
  reference: {
    ...referenceEstablishment(establishmentId),
    website: 'https://trois-becs.example',
    version: 2,
  },
  referenceLoad: {
    id: '0mwr1aft0-PAPBWAWPY926DHTV',
    cafCode: '26',
    at,
    by: AccountId.parse('N00-0A1B2C'),
    lastCommand,
    created: 1,
    updated: 2,
    unchanged: 3,
    refused: 4,
    absent: 5,
  },
  ...onlineRecords,
  ...softwareRecords,
  ...operatingRecords,
  thread: {
    habilitationId,
    cafCode: '26',
    messages: [
      { at, by: 'caf', accountId: AccountId.parse('C26-0A1B2C'), text: 'Bonjour.', commandId: 'intent-0000' },
      { at, by: 'party', text: 'Bonjour à vous.', commandId: lastCommand },
    ],
    unread: 1,
    version: 2,
  },
  trace: {
    id: '0mwr1aft0-PAPBWAWPY926DHTV',
    cafCode: '26',
    at,
    who: { role: 'partner', accountId },
    action: 'availability-declared',
    subject: { kind: 'establishment', id: establishmentId },
    from: '203.0.113.7',
    detail: 'available',
    expiresAt: later,
  },
  ...availabilityRecords,
  ...registerRecords,
  ...linfRecords,
  ...attestationRecords,
  ...informationExportRecords,
  ...childminderRecords,
  outbox: {
    id: '0mwr1aft0-PAPBWAWPY926DHTV',
    at,
    event: { type: 'password-due', accountId, issue: 1 },
    version: 1,
  },
};
