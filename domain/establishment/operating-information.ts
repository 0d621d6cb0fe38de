import * as z from 'zod';
import { AccountId } from '../identifiers.ts';
import { mostPlaces } from '../reference-list/reference-establishment.ts';
import { email, line, optionalParagraph, phone, website } from '../text.ts';
import { AgeRange } from './age-range.ts';
import {
  accessibilities,
  funds,
  holidays,
  languages,
  mealKinds,
  nappyKinds,
  schoolTimes,
  schoolZones,
} from './choices.ts';
import { ClosingDates } from './closing-dates.ts';
import { Position } from './position.ts';

export const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Day = (typeof days)[number];

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'time' });

/** One range of opening in a day, from before to. */
export const TimeRange = z
  .object({ from: time, to: time })
  .refine((range) => range.from < range.to, { error: 'range-backwards', path: ['to'] });

const ranges = z
  .array(TimeRange)
  .max(4)
  .refine(
    (all) => {
      const sorted = [...all].sort((a, b) => (a.from < b.from ? -1 : 1));
      return sorted.every((range, index) => index === 0 || (sorted[index - 1]?.to ?? '') <= range.from);
    },
    { error: 'ranges-overlap' },
  );

export const closingPeriods = ['never', 'july', 'august', 'christmas'] as const;

const blank = z.literal('');

/** An assistant maternel of a MAM, as families read it: surname and first name, nothing else (S3 art. 3). */
export const ShownMember = z.object({ firstName: line(80), lastName: line(80) });
export type ShownMember = z.infer<typeof ShownMember>;

/** The same with the account that tells who it is among the parties, whatever becomes of the name. */
export const Member = ShownMember.extend({ accountId: AccountId });
export type Member = z.infer<typeof Member>;

/** Several values of a list, each once, in the order of the list. */
const several = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .array(z.enum(values))
    .max(values.length)
    .overwrite((chosen) => values.filter((value): value is Values[number] => chosen.includes(value)));

/**
 * The operating information of an establishment, as the public sheet shows it. Every field is optional: supplying it
 * is voluntary (PUB-05, S0 art. 1). Which fields concern a type, and how they are grouped: `operating-fields.ts`.
 */
export const OperatingInformation = z.object({
  phone: phone.or(blank).optional(),
  secondPhone: phone.or(blank).optional(),
  email: email.or(blank).optional(),
  website: website.or(blank).optional(),
  /** Ranges of each day; a day without ranges is closed. Absent: not said. */
  openingHours: z.partialRecord(z.enum(days), ranges).optional(),
  byAppointment: z.boolean().optional(),
  /** How to make an appointment. */
  appointments: optionalParagraph(1000),
  /** When, around school, an ALSH welcomes children. */
  schoolTimes: several(schoolTimes).optional(),
  /** The school holidays during which an ALSH is open. */
  holidays: several(holidays).optional(),
  schoolZone: z.enum(schoolZones).optional(),
  closingPeriods: several(closingPeriods)
    .refine((all) => !all.includes('never') || all.length === 1, { error: 'never-and-sometimes' })
    .optional(),
  closingDates: ClosingDates.optional(),
  ages: AgeRange.optional(),
  /** Children welcomed at once. */
  capacity: z.int().min(1).max(mostPlaces).optional(),
  /** Among them, places kept for emergencies. */
  emergencyPlaces: z.int().min(0).max(mostPlaces).optional(),
  meals: z.enum(mealKinds).optional(),
  nappies: z.enum(nappyKinds).optional(),
  /** Languages spoken besides French. */
  languages: several(languages).optional(),
  handicap: optionalParagraph(4000),
  /** What the premises have for those who move, see or hear with difficulty. */
  accessibility: several(accessibilities).optional(),
  /** EAJE « à vocation d'insertion professionnelle ». */
  avip: z.boolean().optional(),
  tariffs: optionalParagraph(4000),
  /** How the EAJE is paid for, on which what a family pays depends. */
  funding: z.enum(funds).optional(),
  admission: optionalParagraph(4000),
  enrolment: optionalParagraph(4000),
  educationalProject: optionalParagraph(4000),
  manager: optionalParagraph(1000),
  team: optionalParagraph(4000),
  /** MAM alone: which of the parties to its convention the sheet names (PUB-10). */
  members: z.array(Member).max(20).optional(),
  /** Communes served, by INSEE code, with the name shown. */
  communesServed: z
    .array(z.object({ code: z.string().regex(/^(\d{2}|2[AB])\d{3}$/), name: line(80) }))
    .max(80)
    .optional(),
  /** Where the entrance is, if the provider puts right what the Caf's list says. */
  position: Position.optional(),
});
export type OperatingInformation = z.infer<typeof OperatingInformation>;
export type OperatingField = keyof OperatingInformation;

/** The same as whoever reads a sheet gets it: members without their accounts. */
export type ShownInformation = Omit<OperatingInformation, 'members'> & {
  members?: ShownMember[] | undefined;
};

/** The fields in the order in which forms, comparisons and sheets show them. */
export const operatingFields = Object.keys(OperatingInformation.shape) as OperatingField[];
