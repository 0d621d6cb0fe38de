import type { PrintedDocumentOf } from '../../../adapters/pdf/printed-document.ts';
import {
  member,
  sampleConvention,
  sampleCouncil,
  sampleFirstCouncil,
  sampleLinf,
  sampleMam,
} from './samples.ts';

const [firstPerson, secondPerson, thirdPerson] = sampleConvention.persons;
const [, firstCreche, , lastCreche] = sampleConvention.establishments;
if (!firstPerson || !secondPerson || !thirdPerson || !firstCreche || !lastCreche) throw new Error('Too few');

/**
 * The second avenant of the sample: one person leaves, whose access is closed already, one comes, one changes function;
 * one establishment is struck out, one gets the right to availability; the party moves.
 */
export const sampleAmendment: PrintedDocumentOf<'amendment'> = {
  document: 'amendment',
  template: 'structures-2026-1',
  number: sampleConvention.number,
  sequence: 2,
  draftedOn: '2027-03-08',
  conventionSignature: { signedOn: '2026-12-01', place: 'Valence' },
  caf: sampleConvention.caf,
  before: {
    ...sampleConvention,
    persons: [
      { ...firstPerson, closed: { on: '2027-03-01', reason: 'end-of-mission' } },
      secondPerson,
      thirdPerson,
    ],
  },
  after: {
    ...sampleConvention,
    provider: { ...sampleConvention.provider, address: ['2 place de la République', '26400 CREST'] },
    persons: [
      { ...secondPerson, function: 'Responsable du relais petite enfance' },
      thirdPerson,
      {
        lastName: 'Lacoste-Brunel',
        firstName: 'Ombeline',
        email: 'ombeline.lacoste-brunel@trois-becs.example',
        function: 'Cheffe du service enfance et jeunesse',
      },
    ],
    establishments: [
      ...sampleConvention.establishments.filter((one) => one !== firstCreche && one !== lastCreche),
      { ...lastCreche, availability: true },
    ],
  },
};

/** A member of the MAM leaves, another comes. */
export const sampleMamAmendment: PrintedDocumentOf<'amendment'> = {
  document: 'amendment',
  template: 'mam-2026-1',
  number: sampleMam.number,
  sequence: 1,
  draftedOn: '2027-05-17',
  conventionSignature: { signedOn: '2026-12-11', place: 'Montbrison' },
  caf: sampleMam.caf,
  before: sampleMam,
  after: { ...sampleMam, persons: [...sampleMam.persons.slice(1), member('Chalayer', 'Solène')] },
};

/** A whole EPCI is added, one commune goes, and the place gets another name. */
export const sampleLinfAmendment: PrintedDocumentOf<'amendment'> = {
  document: 'amendment',
  template: 'linf-2026-1',
  number: sampleLinf.number,
  sequence: 1,
  draftedOn: '2027-04-02',
  conventionSignature: { signedOn: '2026-12-14', place: 'Bordeaux' },
  caf: sampleLinf.caf,
  before: sampleLinf,
  after: {
    ...sampleLinf,
    place: {
      name: 'Relais petite enfance des Jalles',
      address: ['4 rue de la Morandière', '33185 LE HAILLAN'],
    },
    communes: [
      ...sampleLinf.communes.slice(1),
      ...['Blanquefort', 'Bruges', 'Ludon-Médoc', 'Parempuyre', 'Le Taillan-Médoc', 'Macau', 'Cantenac'].map(
        (name, index) => ({ code: `330${index + 10}`, name }),
      ),
    ],
  },
};

/** The council changes its president; the convention is one of the first: an avenant without annex. */
export const sampleFirstCouncilAmendment: PrintedDocumentOf<'amendment'> = {
  document: 'amendment',
  template: sampleFirstCouncil.template,
  number: sampleCouncil.number,
  sequence: 1,
  draftedOn: '2027-06-01',
  conventionSignature: { signedOn: '2027-01-04', place: 'Saint-Étienne' },
  caf: sampleCouncil.caf,
  before: sampleFirstCouncil,
  after: {
    ...sampleFirstCouncil,
    provider: {
      ...sampleCouncil.provider,
      representative: { civility: 'Madame', firstName: 'Aude', lastName: 'Jacquemont', role: 'Présidente' },
    },
  },
};

/** Somebody else drops the files from now on. */
export const sampleCouncilAmendment: PrintedDocumentOf<'amendment'> = {
  ...sampleFirstCouncilAmendment,
  template: sampleCouncil.template,
  before: sampleCouncil,
  after: {
    ...sampleCouncil,
    persons: [
      ...sampleCouncil.persons.slice(1),
      {
        lastName: 'Pupier',
        firstName: 'Salomé',
        email: 'salome.pupier@loire.example',
        function: 'Gestionnaire des agréments',
      },
    ],
  },
};
