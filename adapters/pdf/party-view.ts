import { frenchDate } from '../../documents/french-dates.ts';
import { typeset } from '../../documents/french-typography.ts';
import { shortened } from '../../documents/plain-text.ts';
import type { HabilitationKind } from '../../domain/habilitation/request.ts';
import type { PrintedAnnex, PrintedCaf, PrintedPerson, PrintedProvider, Signatory } from './parties.ts';

/** Room of a name in a signature block, of a line in the window of an envelope, of a number in a running header. */
const SIGNATURE_NAME = 140;
const ENVELOPE_LINE = 76;
const RUNNING_NUMBER = 40;

const filled = (texts: (string | undefined)[]): string[] =>
  texts.filter((text) => text !== undefined && text !== '') as string[];

function signatoryView({ civility, firstName, lastName, role }: Signatory) {
  const name = filled([civility, firstName, lastName]).join(' ');
  const full = filled([name, role]).join(', ');
  return { full, short: shortened(full, SIGNATURE_NAME) };
}

/** The other party, as texts that a template sets as they are. A MAM's letters are for all its members (S3 art. 4-1). */
export function providerView({ name, address, representative }: PrintedProvider, kind: HabilitationKind) {
  const members = kind === 'mam' ? 'À tous les assistants maternels de la MAM' : undefined;
  const signatory = representative && signatoryView(representative);
  return {
    name,
    shortName: shortened(name, SIGNATURE_NAME),
    address: address.join(', '),
    envelope: filled([name, members, signatory?.full, ...address]).map((line) =>
      shortened(line, ENVELOPE_LINE),
    ),
    signatory: signatory ?? null,
    salutation: representative?.civility || (members ? 'Mesdames, Messieurs' : 'Madame, Monsieur'),
  };
}

/** The Caf, as texts that a template sets as they are; its names are ours, and get French apostrophes. */
export const cafView = ({ name, fullName, address, place, representative }: PrintedCaf) => ({
  name: typeset(name),
  fullName: typeset(fullName),
  address: address.join(', '),
  addressLines: address,
  place,
  signatory: signatoryView(representative),
});

/** A number, whole and as short as a running header needs it. */
export const numberView = (number: string) => ({ number, runningNumber: shortened(number, RUNNING_NUMBER) });

/** A day in words and, for the metadata of the file, in numbers. */
export const draftedView = (day: string) => ({
  draftedOn: frenchDate(day),
  draftedOnDigits: day.split('-').map(Number),
});

export const signatureView = (signature: { signedOn: string; place: string } | undefined) =>
  signature === undefined ? null : { signedOn: frenchDate(signature.signedOn), place: signature.place };

export const fullNameOf = ({ firstName, lastName }: Pick<PrintedPerson, 'firstName' | 'lastName'>): string =>
  filled([firstName, lastName]).join(' ');

/** What is granted on an establishment, in the words of the annex; availability is for EAJE alone (REQ-07). */
export const rightsView = ({ type, operating, availability }: PrintedAnnex['establishments'][number]) => ({
  operating: operating ? 'oui' : 'non',
  availability: type === 'EAJE' ? (availability ? 'oui' : 'non') : 'sans objet',
});

/** The other party and annex 1, as texts that a template sets as they are. */
export function annexView(annex: PrintedAnnex, kind: HabilitationKind) {
  const { provider, place, establishments, communes, persons } = annex;
  const workplace = (place?.address ?? provider.address).join(', ');
  return {
    provider: providerView(provider, kind),
    place: place === undefined ? null : { name: place.name, address: place.address.join(', ') },
    establishments: establishments.map((one) => ({
      type: one.type,
      name: one.name,
      address: one.address,
      ...rightsView(one),
    })),
    communes: communes.map(({ code, name }) => ({ code, name })),
    persons: persons.map((person) => ({
      name: fullNameOf(person),
      shortName: shortened(fullNameOf(person), SIGNATURE_NAME),
      lastName: person.lastName,
      firstName: person.firstName,
      email: person.email,
      function: person.function,
      address: person.address || workplace,
    })),
  };
}
