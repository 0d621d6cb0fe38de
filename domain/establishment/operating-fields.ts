import { type EstablishmentType, establishmentTypes } from './establishment-type.ts';
import { type OperatingField, type OperatingInformation, operatingFields } from './operating-information.ts';
import { fieldsIn, type OperatingSection, operatingSectionNames } from './operating-sections.ts';

/** Fields that concern some types alone; the others concern all. */
const typesOf: Partial<Record<OperatingField, readonly EstablishmentType[]>> = {
  appointments: ['RPE', 'LAEP'],
  schoolTimes: ['ALSH'],
  holidays: ['ALSH'],
  schoolZone: ['ALSH'],
  ages: ['EAJE', 'ALSH', 'LAEP', 'MAM'],
  capacity: ['EAJE', 'ALSH', 'MAM'],
  emergencyPlaces: ['EAJE'],
  meals: ['EAJE', 'ALSH', 'MAM'],
  nappies: ['EAJE', 'MAM'],
  avip: ['EAJE'],
  funding: ['EAJE'],
  members: ['MAM'],
};

/** Whether a field concerns establishments of a type. */
export const concerns = (field: OperatingField, type: EstablishmentType): boolean =>
  typesOf[field]?.includes(type) ?? true;

const fieldsByType = new Map(
  establishmentTypes.map((type) => [type, operatingFields.filter((field) => concerns(field, type))]),
);

/** The fields that concern a type, in the order of the form. */
export const fieldsOf = (type: EstablishmentType): readonly OperatingField[] => fieldsByType.get(type) ?? [];

/** The fields of a part that concern a type; none when the part does not. */
export const fieldsOfSection = (section: OperatingSection, type: EstablishmentType): OperatingField[] =>
  fieldsIn(section).filter((field) => concerns(field, type));

/** The parts that concern a type, in order. */
export const sectionsOf = (type: EstablishmentType): OperatingSection[] =>
  operatingSectionNames.filter((section) => fieldsOfSection(section, type).length > 0);

/** Whether something was supplied: an empty text, an empty list or nothing inside is no answer (PUB-05). */
export function isSupplied(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== 'object' || Object.values(value).some((inside) => inside !== undefined);
}

/** The fields of some information that hold something though they do not concern the type. */
export const strangersTo = (type: EstablishmentType, information: OperatingInformation): OperatingField[] =>
  operatingFields.filter((field) => isSupplied(information[field]) && !concerns(field, type));

/** The information with the fields that concern the type, and no other. */
export const concerningAlone = (
  type: EstablishmentType,
  information: OperatingInformation,
): OperatingInformation =>
  Object.fromEntries(
    fieldsOf(type).flatMap((field) =>
      information[field] === undefined ? [] : [[field, information[field]] as const],
    ),
  );
