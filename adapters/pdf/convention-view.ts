import { conventionTemplates } from '../../documents/convention-templates.ts';
import { frenchDate } from '../../documents/french-dates.ts';
import { shortened } from '../../documents/plain-text.ts';
import type { ConventionDocument, Signatory } from './convention-document.ts';
import { printableText } from './printable-text.ts';

/** Room of a name in a signature block, and of a line in the window of an envelope. */
const SIGNATURE_NAME = 140;
const ENVELOPE_LINE = 76;
const RUNNING_NUMBER = 40;

function printable(lines: string[]): string[] {
  return lines.map(printableText).filter((line) => line !== '');
}

function signatoryView(signatory: Signatory) {
  const name = printable([signatory.civility, signatory.firstName, signatory.lastName]).join(' ');
  const full = printable([name, signatory.role]).join(', ');
  return {
    full,
    short: shortened(full, SIGNATURE_NAME),
    salutation: signatory.civility === '' ? 'Madame, Monsieur' : signatory.civility,
  };
}

/**
 * What the template reads: the convention's data as finished French texts, every one of them printable.
 * The template only sets them: it neither computes nor interprets.
 */
export function conventionView(document: ConventionDocument) {
  const { provider, caf, signature } = document;
  const number = printableText(document.number);
  const providerName = printableText(provider.name);
  const providerAddress = printable(provider.address);
  const providerSignatory = signatoryView(provider.representative);
  return {
    version: conventionTemplates[document.kind].version,
    number,
    runningNumber: shortened(number, RUNNING_NUMBER),
    draftedOn: frenchDate(document.draftedOn),
    draftedOnDigits: document.draftedOn.split('-').map(Number),
    provider: {
      name: providerName,
      shortName: shortened(providerName, SIGNATURE_NAME),
      address: providerAddress.join(', '),
      envelope: [providerName, providerSignatory.full, ...providerAddress].map((line) =>
        shortened(line, ENVELOPE_LINE),
      ),
      signatory: providerSignatory,
    },
    caf: {
      name: printableText(caf.name),
      fullName: printableText(caf.fullName),
      address: printable(caf.address).join(', '),
      addressLines: printable(caf.address),
      place: printableText(caf.place),
      signatory: signatoryView(caf.representative),
    },
    establishments: document.establishments.map(({ type, name, address, operating, availability }) => ({
      type,
      name: printableText(name),
      address: printableText(address),
      operating: operating ? 'oui' : 'non',
      availability: type === 'EAJE' ? (availability ? 'oui' : 'non') : 'sans objet',
    })),
    persons: document.persons.map((person) => ({
      lastName: printableText(person.lastName),
      firstName: printableText(person.firstName),
      email: printableText(person.email),
      function: printableText(person.function),
    })),
    signature:
      signature === undefined
        ? null
        : { signedOn: frenchDate(signature.signedOn), place: printableText(signature.place) },
  };
}
