import * as z from 'zod';
import { Position } from '../establishment/position.ts';
import { CommuneCode } from '../territory/communes.ts';

/** What a file may say that a person exercises (CSV-07). */
export const statedRights = ['opposition', 'access', 'rectification', 'deletion'] as const;
export type StatedRight = (typeof statedRights)[number];

/** What a person may ask to hide: the address, and either the e-mail or the telephone (CASF R. 421-39). */
export const maskable = ['address', 'phone', 'email'] as const;
export type Maskable = (typeof maskable)[number];

/** Why a line without fault does not go online: no compulsory training, or an agrément that had ended (CSV-01). */
export const leftOutReasons = ['no-training', 'agrement-ended'] as const;

/** One person of a checked file, as `people.ndjson.gz` holds them: one line of JSON each, tidied, in the file's order. */
export const StagedPerson = z.object({
  /** Line of the file on which the person begins. */
  line: z.int().min(1),
  lastName: z.string().min(1),
  firstName: z.string().min(1),
  /** Number and street; absent when the file gives a commune alone. */
  street: z.string().optional(),
  postcode: z.string().optional(),
  communeCode: CommuneCode,
  commune: z.string().min(1),
  /** E.164. */
  phone: z.string().optional(),
  email: z.string().optional(),
  agrementNumber: z.string().optional(),
  /** Last day of the agrément. */
  agrementEndsOn: z.iso.date().optional(),
  place: z.enum(['home', 'mam']),
  mamName: z.string().optional(),
  right: z.enum(statedRights).optional(),
  masks: z.array(z.enum(maskable)).optional(),
  leftOut: z.enum(leftOutReasons).optional(),
  /** Where the address is, when it is known better than by its commune. */
  position: Position.optional(),
  /** Cells as they were written, by the name of their column, where tidying changed them. */
  original: z.record(z.string(), z.string()).optional(),
});
export type StagedPerson = z.infer<typeof StagedPerson>;

/** A line of which no person was made: as much as tells whose it is, for the day on which it is to be forgotten. */
export type UnreadLine = Pick<StagedPerson, 'line' | 'lastName' | 'firstName' | 'agrementNumber'>;
