import type { EstablishmentType } from './establishment-type.ts';
import { informationOnline } from './fields-to-decide.ts';
import { fieldsOfSection, isSupplied } from './operating-fields.ts';
import type { OperatingField, OperatingInformation } from './operating-information.ts';
import type { OperatingSection } from './operating-sections.ts';
import { sameContent } from './same-content.ts';

/** How a part of the operating information stands, for who enters it. */
const partStates = ['returned', 'waiting', 'online', 'withdrawn', 'empty'] as const;
export type PartState = (typeof partStates)[number];

/** What is needed of the records of an establishment to tell. */
export interface PartsInHand {
  type: EstablishmentType;
  operating?: { information: OperatingInformation; withdrawn?: unknown } | undefined;
  submission?:
    | {
        information: OperatingInformation;
        /** The fields that the Caf sent back, with the reasons. */
        returned?: { fields: Partial<Record<OperatingField, string>> } | undefined;
      }
    | undefined;
}

/**
 * How one field stands. `returned`: the Caf sent it back, the provider has to act; `waiting`: something else than what
 * is online waits at the Caf; `online`, `withdrawn`: what was validated; `empty`: never filled in.
 */
function fieldState(field: OperatingField, { operating, submission }: PartsInHand): PartState {
  if (submission?.returned?.fields[field] !== undefined) return 'returned';
  const online = informationOnline(operating)[field];
  if (submission && !sameContent(online, submission.information[field])) return 'waiting';
  if (isSupplied(online)) return 'online';
  return isSupplied(operating?.information[field]) ? 'withdrawn' : 'empty';
}

/** How a part stands: as the one of its fields that most calls for something to be done. */
export function partState(section: OperatingSection, inHand: PartsInHand): PartState {
  const states = fieldsOfSection(section, inHand.type).map((field) => fieldState(field, inHand));
  return partStates.find((state) => states.includes(state)) ?? 'empty';
}
