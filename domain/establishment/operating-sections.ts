import type { OperatingField } from './operating-information.ts';

/**
 * The parts of the operating information, in the order in which forms, comparisons and sheets show them, with their
 * fields. Every field is in one part and in one only. Nothing but types is imported: families' pages take this table
 * without the schemas.
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

/** The fields of a part, whatever the type of establishment. */
export const fieldsIn = (section: OperatingSection): readonly OperatingField[] => operatingSections[section];

type FieldInSomePart = (typeof operatingSections)[OperatingSection][number];
const sectionByField = Object.fromEntries(
  operatingSectionNames.flatMap((section) => fieldsIn(section).map((field) => [field, section])),
) as Record<FieldInSomePart, OperatingSection>;

/** The part in which a field stands. A new field that stands in none does not compile here. */
export const sectionOf = (field: OperatingField): OperatingSection => sectionByField[field];
