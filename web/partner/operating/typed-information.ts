import * as z from 'zod';
import type { OwnEstablishment } from '../../../contract/partner.ts';
import { ageUnits } from '../../../domain/establishment/age-range.ts';
import { isSupplied } from '../../../domain/establishment/operating-fields.ts';
import {
  type Day,
  days,
  type OperatingField,
  OperatingInformation,
  operatingFields,
} from '../../../domain/establishment/operating-information.ts';
import { formatPhone } from '../../design/format.ts';

/** A range as it is typed: either hour may still be missing. */
const TypedRange = z.object({ from: z.string().optional(), to: z.string().optional() });
export type TypedRange = z.infer<typeof TypedRange>;
type TypedHours = Partial<Record<Day, TypedRange[]>>;

/** Boxes left empty are no ranges, and a week without ranges says nothing of the hours. */
function withoutBlankRanges(hours: TypedHours | undefined): TypedHours | undefined {
  const kept = days.flatMap((day) => {
    const ranges = (hours?.[day] ?? []).filter((range) => range.from || range.to);
    return ranges.length > 0 ? [[day, ranges] as const] : [];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** A line left empty is no closing; one day alone is both its first and its last. */
const withoutBlankClosings = (lines: { from?: string; until?: string }[] | undefined) =>
  lines
    ?.filter(({ from, until }) => from || until)
    .map(({ from, until }) => ({ from: from || until, until: until || from }));

/** A box that is not ticked says nothing: no field is due (PUB-05). */
const ticked = z
  .boolean()
  .optional()
  .transform((value) => value || undefined);

type YesOrNo = {
  [Field in OperatingField]-?: NonNullable<OperatingInformation[Field]> extends boolean ? Field : never;
}[OperatingField];
const boxes: Record<YesOrNo, typeof ticked> = { avip: ticked, byAppointment: ticked };

const TypedAge = z.object({
  value: z.union([z.number(), z.string()]).optional(),
  unit: z.enum(ageUnits).optional(),
});

/** An age without its number is no age. */
function withoutBlankAges(ages: { youngest?: TypedAge; oldest?: TypedAge } | undefined) {
  const said = (['youngest', 'oldest'] as const).flatMap((end) => {
    const age = ages?.[end];
    return age && isSupplied(age.value) ? [[end, age] as const] : [];
  });
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}
type TypedAge = z.infer<typeof TypedAge>;

/** The operating information as the form holds it while one types, and what comes out of it once it is right. */
const TypedInformation = OperatingInformation.extend({
  openingHours: z
    .partialRecord(z.enum(days), z.array(TypedRange).optional())
    .optional()
    .transform(withoutBlankRanges)
    .pipe(OperatingInformation.shape.openingHours),
  ages: z
    .object({ youngest: TypedAge.optional(), oldest: TypedAge.optional() })
    .optional()
    .transform(withoutBlankAges)
    .pipe(OperatingInformation.shape.ages),
  closingDates: z
    .array(z.object({ from: z.string().optional(), until: z.string().optional() }))
    .optional()
    .transform(withoutBlankClosings)
    .pipe(OperatingInformation.shape.closingDates),
  ...boxes,
});

const workingDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

/**
 * What the form sends, but for the commitments: they come after, once all is read again. With `sameHours` the hours of
 * Monday are those of the working days.
 */
export const TypedSubmission = z
  .object({
    basedOn: z.number().int().min(0),
    sameHours: z.boolean(),
    information: TypedInformation,
  })
  .transform(({ basedOn, sameHours, information }) => {
    const { openingHours } = information;
    const monday = openingHours?.monday;
    if (!sameHours || !openingHours || !monday) return { basedOn, information };
    const working = Object.fromEntries(workingDays.map((day) => [day, monday]));
    return { basedOn, information: { ...information, openingHours: { ...openingHours, ...working } } };
  });
export type TypedSubmission = z.input<typeof TypedSubmission>;
export type CheckedSubmission = z.output<typeof TypedSubmission>;

/** What the form starts with. Working days that share their hours are typed once. */
export function typedToStartWith(establishment: OwnEstablishment): TypedSubmission {
  const information = informationToStartFrom(establishment);
  const hours = information.openingHours ?? {};
  const sameHours = workingDays.every((day) => said(hours[day]) === said(hours.monday));
  return {
    basedOn: versionSeen(establishment),
    sameHours,
    information: {
      ...information,
      phone: formatPhone(information.phone ?? ''),
      secondPhone: formatPhone(information.secondPhone ?? ''),
      ages: {
        youngest: information.ages?.youngest ?? { unit: 'months' },
        oldest: information.ages?.oldest ?? { unit: 'years' },
      },
      openingHours: sameHours ? withoutOtherWorkingDays(hours) : hours,
    },
  };
}

/** The hours with Monday alone for the working days. */
export const withoutOtherWorkingDays = ({ monday, saturday, sunday }: TypedHours): TypedHours => ({
  monday,
  saturday,
  sunday,
});

/** The hours with those of Monday on each working day. */
export const withMondayOnWorkingDays = (hours: TypedHours): TypedHours => ({
  ...hours,
  ...Object.fromEntries(workingDays.map((day) => [day, hours.monday])),
});

/** What was typed without people who have left since: a draft kept in the browser may still name them (AVN-07). */
export function namingPartiesAlone(
  { basedOn, information }: CheckedSubmission,
  { parties }: OwnEstablishment,
): CheckedSubmission {
  const members = information.members?.filter((one) =>
    parties.some(({ accountId }) => accountId === one.accountId),
  );
  return { basedOn, information: { ...information, members } };
}

/** Name under which the draft of an establishment is kept. */
export const operatingDraft = (establishmentId: string): string => `fonctionnement:${establishmentId}`;

/** Version of the submission that the agent has before the eyes; 0 for none. */
export const versionSeen = ({ submission }: OwnEstablishment): number => submission?.version ?? 0;

/** What one starts from: the version returned or waiting, if there is one, else the one in force. */
export const informationToStartFrom = ({ submission, operating }: OwnEstablishment): OperatingInformation =>
  submission?.information ?? operating?.information ?? {};

/** The fields that two versions say differently, in the order of the form. */
export const changedFields = (before: OperatingInformation, after: OperatingInformation): OperatingField[] =>
  operatingFields.filter((field) => saidOf(before, field) !== saidOf(after, field));

const saidOf = (information: OperatingInformation, field: OperatingField): string =>
  field === 'phone' || field === 'secondPhone'
    ? formatPhone(information[field] ?? '')
    : said(information[field]);

/** One text per meaning: the order of keys and what is blank do not count. */
function said(value: unknown): string {
  if (value === undefined || value === null || value === '' || value === false) return '';
  if (Array.isArray(value)) return value.map(said).join('|');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([name, inside]) => [name, said(inside)])
    .filter(([, inside]) => inside !== '')
    .map(([name, inside]) => `${name}=${inside}`)
    .sort()
    .join('&');
}
