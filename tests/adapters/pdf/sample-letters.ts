import type { PrintedDocumentOf } from '../../../adapters/pdf/printed-document.ts';
import { sampleConvention, sampleCouncil, sampleLinf, sampleMam } from './samples.ts';

/** The Caf ends a convention; the letter is still to be posted. */
export const sampleTermination: PrintedDocumentOf<'termination-letter'> = {
  document: 'termination-letter',
  kind: 'structures',
  number: sampleConvention.number,
  writtenOn: '2027-08-16',
  caf: sampleConvention.caf,
  provider: sampleConvention.provider,
  conventionSignedOn: '2026-12-01',
  letterNumber: '1A 198 402 7731 4',
  termination: { kind: 'ordinary', effectiveOn: '2027-12-01', lastDay: '2027-09-01' },
};

/** The same, received a day too late: the year after. */
export const sampleLateTermination: PrintedDocumentOf<'termination-letter'> = {
  ...sampleTermination,
  kind: 'council',
  provider: sampleCouncil.provider,
  number: sampleCouncil.number,
  writtenOn: '2027-09-03',
  termination: {
    kind: 'ordinary',
    receivedOn: '2027-09-02',
    effectiveOn: '2028-12-01',
    lastDay: '2028-09-01',
    missed: { anniversary: '2027-12-01', lastDay: '2027-09-01' },
  },
};

export const sampleBreach: PrintedDocumentOf<'termination-letter'> = {
  ...sampleTermination,
  kind: 'linf',
  number: sampleLinf.number,
  caf: sampleLinf.caf,
  provider: sampleLinf.provider,
  conventionSignedOn: '2026-12-14',
  termination: {
    kind: 'breach',
    effectiveOn: '2027-09-15',
    reason:
      'Le 3 août 2027, des demandes de familles ont servi à l’envoi d’une publicité pour un réseau de micro-crèches.\nMalgré notre courrier du 9 août 2027, un second envoi a eu lieu le 12 août 2027.',
  },
};

/** The partner ends its convention in time. */
export const sampleTerminationAcknowledgement: PrintedDocumentOf<'termination-acknowledgement'> = {
  document: 'termination-acknowledgement',
  kind: 'mam',
  number: sampleMam.number,
  writtenOn: '2027-07-06',
  caf: sampleMam.caf,
  provider: sampleMam.provider,
  conventionSignedOn: '2026-12-11',
  letterNumber: '2C 174 550 1288 9',
  termination: { receivedOn: '2027-07-05', effectiveOn: '2027-12-11', lastDay: '2027-09-11' },
};

export const sampleRequestAcknowledgement: PrintedDocumentOf<'request-acknowledgement'> = {
  ...sampleConvention,
  document: 'request-acknowledgement',
  kind: 'structures',
  writtenOn: '2026-11-10',
  receivedOn: '2026-11-09',
};

export const sampleAttestation: PrintedDocumentOf<'destruction-attestation'> = {
  document: 'destruction-attestation',
  kind: 'linf',
  number: sampleLinf.number,
  writtenOn: '2027-09-15',
  caf: sampleLinf.caf,
  provider: sampleLinf.provider,
  conventionSignedOn: '2026-12-14',
  occasion: { kind: 'convention-end', endedOn: '2027-09-15' },
  dueOn: '2027-10-15',
};

export const sampleHalfYearAttestation: PrintedDocumentOf<'destruction-attestation'> = {
  ...sampleAttestation,
  occasion: { kind: 'six-months', from: '2027-01-01', to: '2027-01-31', requests: 14 },
};

/** What is signed at the end of a convention, behind a private link. */
export const sampleEndAttestation: PrintedDocumentOf<'destruction-attestation'> = {
  ...sampleAttestation,
  references: ['F26-7KQ3-M9TX'],
  signed: {
    name: 'Solène Le Gwen',
    function: 'Responsable du relais',
    on: '2027-09-20',
    words: ['Tout ce que nous avons reçu est détruit.'],
  },
};

/** The same, as a person of the LINF signed it on the site. */
export const sampleSignedAttestation: PrintedDocumentOf<'destruction-attestation'> = {
  ...sampleHalfYearAttestation,
  references: ['F26-7KQ3-M9TX', 'F26-0B1C-2D3E', 'F26-ZZ90-8YWV'],
  signed: {
    name: 'Solène Le Gwen',
    function: 'Responsable du relais',
    on: '2027-08-04',
    by: 'P26-4Q7M2K',
    words: ['Les données sont détruites.', 'Personne n’en garde de copie.'],
  },
};
