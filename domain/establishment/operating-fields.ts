import { type EstablishmentType, establishmentTypes } from './establishment-type.ts';
import { type OperatingField, type OperatingInformation, operatingFields } from './operating-information.ts';

/**
 * The parts of the operating information, in the order in which forms, comparisons and sheets show them, with their
 * fields. Every field is in one part and in one only.
 */
export const operatingSections = {
  contact: ['phone', 'secondPhone', 'email', 'website'],
  hours: [
    'openingHours',
    'byAppointment',
    'appointments',
    'schoolTimes',
    'holidays',
    'schoolZone',
    'closingPeriods',
    'closingDates',
  ],
  welcome: ['ages', 'capacity', 'emergencyPlaces', 'meals', 'nappies', 'languages'],
  inclusion: ['handicap', 'accessibility', 'avip'],
  enrolment: ['tariffs', 'funding', 'admission', 'enrolment'],
  presentation: ['educationalProject', 'manager', 'team'],
  members: ['members'],
  place: ['communesServed', 'position'],
} as const satisfies Record<string, readonly OperatingField[]>;

export type OperatingSection = keyof typeof operatingSections;
export const operatingSectionNames = Object.keys(operatingSections) as OperatingSection[];

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
  operatingSections[section].filter((field) => concerns(field, type));

/** The parts that concern a type, in order. */
export const sectionsOf = (type: EstablishmentType): OperatingSection[] =>
  operatingSectionNames.filter((section) => fieldsOfSection(section, type).length > 0);

/** The part in which a field stands. */
export const sectionOf = (field: OperatingField): OperatingSection =>
  operatingSectionNames.find((section) =>
    (operatingSections[section] as readonly string[]).includes(field),
  ) ?? 'contact';

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
