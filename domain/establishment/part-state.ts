import type { EstablishmentType } from './establishment-type.ts';
import { fieldsOfSection, isSupplied, type OperatingSection } from './operating-fields.ts';
import type { OperatingField, OperatingInformation } from './operating-information.ts';
import { sameContent } from './same-content.ts';

/** How a part of the operating information stands, for who enters it. */
export const partStates = ['returned', 'waiting', 'online', 'withdrawn', 'empty'] as const;
export type PartState = (typeof partStates)[number];

/** What is needed of the records of an establishment to tell. */
export interface PartsInHand {
  type: EstablishmentType;
  operating?: { information: OperatingInformation; withdrawn?: unknown } | undefined;
  submission?:
    | {
        state: 'waiting' | 'returned';
        information: OperatingInformation;
        /** The fields that the Caf sent back, where it said which. */
        returnedFields?: readonly OperatingField[] | undefined;
      }
    | undefined;
}

/**
 * How one field stands. `returned`: the Caf sent it back, the provider has to act; `waiting`: something else than what
 * is in force waits at the Caf; `online`, `withdrawn`: what was validated; `empty`: never filled in.
 */
export function fieldState(field: OperatingField, { operating, submission }: PartsInHand): PartState {
  if (submission) {
    const differs = !sameContent(operating?.information[field], submission.information[field]);
    const sentBack = submission.returnedFields ? submission.returnedFields.includes(field) : differs;
    if (submission.state === 'returned' && sentBack) return 'returned';
    if (submission.state === 'waiting' && differs) return 'waiting';
  }
  if (!operating || !isSupplied(operating.information[field])) return 'empty';
  return operating.withdrawn ? 'withdrawn' : 'online';
}

/** How a part stands: as the one of its fields that most calls for something to be done. */
export function partState(section: OperatingSection, inHand: PartsInHand): PartState {
  const states = fieldsOfSection(section, inHand.type).map((field) => fieldState(field, inHand));
  return partStates.find((state) => states.includes(state)) ?? 'empty';
}
