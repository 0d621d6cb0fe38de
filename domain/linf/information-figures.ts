import * as z from 'zod';
import { CommuneCode } from '../territory/communes.ts';
import { Month } from './destruction-attestation.ts';
import { longestCounted } from './retrieval-days.ts';

const count = z.number().int().min(0);

/** Where a request stands, for whoever counts: under way, or gone without a trace of the family. */
export const countedStates = [
  'received',
  'retrieved',
  'contacted',
  'answered',
  'closed',
  'erased',
  'withdrawn',
] as const;
export type CountedState = (typeof countedStates)[number];

/** What a department's information places received over a year, in numbers (LIN-06): no family can be told from them. */
export const InformationCount = z.object({
  /** Requests transmitted in the last twelve months; the same by state. */
  received: count,
  states: z.record(z.enum(countedStates), count),
  /** Those that wait to be retrieved, and those of them whose last day is over. */
  waiting: count,
  overdue: count,
  /** Those erased at six months without anybody having retrieved them. */
  missed: count,
  /** How many were retrieved after 0 days, 1 day, … 60 and more. */
  retrievalDays: z.array(count).length(longestCounted + 1),
  /** The twelve months up to the present one. */
  months: z.array(z.object({ month: Month, received: count, inTime: count, late: count, waiting: count })),
});
export type InformationCount = z.infer<typeof InformationCount>;

const AttestationCount = z.object({ due: count, late: count, signed: count });

/** The figures of one information place. */
export const PlaceFigures = z.object({
  habilitationId: z.string(),
  name: z.string(),
  /** Whether its convention is in force: one that ended is counted for the year that follows. */
  inForce: z.boolean(),
  received: count,
  waiting: count,
  overdue: count,
  missed: count,
  /** Half were retrieved within so many days; absent when none was. */
  medianDays: count.optional(),
  attestations: AttestationCount,
});
export type PlaceFigures = z.infer<typeof PlaceFigures>;

/** One request whose last day to be retrieved is over, as the Caf sees it (LIN-04). */
export const OverdueRequest = z.object({
  habilitationId: z.string(),
  id: z.string(),
  reference: z.string(),
  transmittedOn: z.iso.date(),
  retrieveBy: z.iso.date(),
});
export type OverdueRequest = z.infer<typeof OverdueRequest>;

/** Overdue requests that are listed one by one; all of them are counted. */
export const mostOverdueListed = 300;

/** The last count of a Caf's information places. */
export const InformationFigures = InformationCount.extend({
  cafCode: z.string(),
  /** Day in Paris that the figures are of. */
  day: z.iso.date(),
  countedAt: z.iso.datetime(),
  places: z.array(PlaceFigures),
  /** Communes that a place in force covers; absent from older counts. */
  communesCovered: count.optional(),
  /** Requests by commune, those covered by an information place without any included. */
  communes: z.array(z.object({ code: CommuneCode, received: count })),
  /** The oldest first. */
  overdueList: z.array(OverdueRequest).max(mostOverdueListed),
});
export type InformationFigures = z.infer<typeof InformationFigures>;
