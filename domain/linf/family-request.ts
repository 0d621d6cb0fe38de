import * as z from 'zod';
import { addMonths } from '../convention/dates.ts';
import type { FieldError } from '../problem.ts';
import { CommuneCode } from '../territory/communes.ts';
import { email, line, optionalLine, optionalParagraph, phone } from '../text.ts';

/** Ways of looking after a child that a family asks about (S1 art. 1). */
export const careModes = ['collective', 'childminder', 'home'] as const;
export type CareMode = (typeof careModes)[number];
export const CareModes = z
  .array(z.enum(careModes))
  .min(1, { error: 'no-care-mode' })
  .max(careModes.length)
  .overwrite((modes) => careModes.filter((mode) => modes.includes(mode)));

/** Version of the information notice that a family reads and accepts before it sends. */
export const informationNoticeVersion = '2026-11';

/** The most that the mask of a week can be: fourteen half-days, Monday morning first (`maskBit`). */
const wholeWeek = 2 ** 14 - 1;

/**
 * All that is personal in a family's request (LIN-01). It is kept sealed, with a key of its own (ADR 38), and no field
 * of it is ever written anywhere else.
 */
export const FamilyRequest = z.object({
  firstName: line(80),
  lastName: line(80),
  email,
  phone: phone.optional(),
  preferredChannel: z.enum(['email', 'phone']),
  preferredHours: optionalLine(120),
  /** Whether the family draws benefits of the Caf (*allocataire*). */
  beneficiary: z.enum(['yes', 'no', 'unknown']),
  homeCommune: CommuneCode,
  workCommune: CommuneCode.optional(),
  child: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('born'), birthDate: z.iso.date() }),
    z.object({ kind: z.literal('expected'), dueDate: z.iso.date() }),
  ]),
  /** The day from which care is wished for. */
  startDate: z.iso.date().optional(),
  /** Half-days of the week, as bits: `maskBit` of domain/availability/free-masks.ts. */
  halfDays: z.number().int().min(0).max(wholeWeek),
  atypicalHours: optionalParagraph(500),
  /** What the child's health or handicap asks for; sensitive, and never required. */
  specialNeeds: optionalParagraph(1000),
  siblings: z.number().int().min(0).max(20).optional(),
  comment: optionalParagraph(2000),
  noticeVersion: z.literal(informationNoticeVersion, { error: 'notice' }),
});
export type FamilyRequest = z.infer<typeof FamilyRequest>;

/**
 * What the calendar has against a request on a day: a child is under six, or expected within ten months (LIN-01). A call
 * by telephone needs a number.
 * @returns errors with the paths of {@link FamilyRequest}'s own fields
 */
export function faultsOfFamilyRequest(
  { child, startDate, preferredChannel, phone: number }: FamilyRequest,
  today: string,
): FieldError[] {
  const errors: FieldError[] = [];
  if (preferredChannel === 'phone' && number === undefined) errors.push({ path: 'phone', message: 'phone' });
  if (child.kind === 'born') {
    if (child.birthDate > today) errors.push({ path: 'child.birthDate', message: 'birth-to-come' });
    if (child.birthDate <= addMonths(today, -72))
      errors.push({ path: 'child.birthDate', message: 'child-too-old' });
  } else {
    // A child that was due some days ago may not be born yet.
    if (child.dueDate < addMonths(today, -1)) errors.push({ path: 'child.dueDate', message: 'day-gone-by' });
    if (child.dueDate > addMonths(today, 10))
      errors.push({ path: 'child.dueDate', message: 'birth-too-far' });
  }
  if (startDate !== undefined && startDate < today)
    errors.push({ path: 'startDate', message: 'day-gone-by' });
  return errors;
}
