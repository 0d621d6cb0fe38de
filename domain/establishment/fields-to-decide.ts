import { type OperatingField, type OperatingInformation, operatingFields } from './operating-information.ts';
import { sameContent } from './same-content.ts';

interface Published {
  information: OperatingInformation;
  withdrawn?: unknown;
}
interface Sent {
  information: OperatingInformation;
  returned?: { fields: Partial<Record<OperatingField, string>> } | undefined;
}

/** What families read now. Nothing of what was withdrawn: it must be validated anew to come back (PUB-07). */
export const informationOnline = (publication: Published | undefined): OperatingInformation =>
  publication && !publication.withdrawn ? publication.information : {};

/** The fields whose content differs between what is in force and what is submitted, in the order of the form. */
export function changedFields(
  before: OperatingInformation | undefined,
  after: OperatingInformation,
): OperatingField[] {
  return operatingFields.filter((field) => !sameContent(before?.[field], after[field]));
}

/** The fields that wait for the Caf: those that differ from what is online and were not sent back (PUB-02). */
export const fieldsToDecide = (submission: Sent, publication: Published | undefined): OperatingField[] =>
  changedFields(informationOnline(publication), submission.information).filter(
    (field) => submission.returned?.fields[field] === undefined,
  );

/** The information with these fields as `submitted` has them, those that it clears included. */
export function withFieldsOf(
  information: OperatingInformation,
  submitted: OperatingInformation,
  fields: readonly OperatingField[],
): OperatingInformation {
  const kept = Object.entries({ ...information, ...only(submitted, fields) }).filter(
    ([field]) =>
      !fields.includes(field as OperatingField) || submitted[field as OperatingField] !== undefined,
  );
  return Object.fromEntries(kept);
}

const only = (information: OperatingInformation, fields: readonly OperatingField[]): OperatingInformation =>
  Object.fromEntries(
    Object.entries(information).filter(([field]) => fields.includes(field as OperatingField)),
  );
