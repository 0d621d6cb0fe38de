import * as z from 'zod';
import { careModes } from '../../domain/linf/family-request.ts';
import { day, paragraphs, text } from './printed-texts.ts';

/** A family's request, for the information place that received it (LIN-03). */
export const informationRequest = z.object({
  document: z.literal('information-request'),
  reference: text,
  printedOn: day,
  /** The information place. */
  place: text,
  transmittedOn: day,
  /** The day by which the paper itself is to be destroyed (LIN-07). */
  eraseOn: day,
  modes: z.array(z.enum(careModes)),
  /** Where care is looked for, and the communes of the family, by name. */
  commune: text,
  homeCommune: text,
  workCommune: text.optional(),
  firstName: text,
  lastName: text,
  email: text,
  phone: text.optional(),
  preferredChannel: z.enum(['email', 'phone']),
  preferredHours: text.optional(),
  beneficiary: z.enum(['yes', 'no', 'unknown']),
  child: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('born'), birthDate: day }),
    z.object({ kind: z.literal('expected'), dueDate: day }),
  ]),
  startDate: day.optional(),
  /** Half-days of the week, as the mask of domain/linf/half-days.ts. */
  halfDays: z.number().int(),
  atypicalHours: paragraphs.optional(),
  specialNeeds: paragraphs.optional(),
  siblings: z.number().int().optional(),
  comment: paragraphs.optional(),
});
export type PrintedInformationRequest = z.infer<typeof informationRequest>;
