import type { Annex } from './annex.ts';
import type { Signature } from './habilitation.ts';

/** A MAM's convention binds all its assistants maternels: each one's signature is there (REQ-04, S3). */
export const everyMemberSigned = (
  { persons }: Pick<Annex, 'persons'>,
  { partnerSignatories }: Signature,
): boolean => persons.every((person) => partnerSignatories.includes(signatoryName(person)));

/** How a person is named among the signatories. */
export const signatoryName = ({ firstName, lastName }: { firstName: string; lastName: string }): string =>
  `${firstName} ${lastName}`;
