import * as z from 'zod';
import { habilitationKinds } from '../habilitation/request.ts';
import { habilitationStates } from '../habilitation/transitions.ts';

const count = z.number().int().min(0);

/** What councils whose convention is in force send (CSV-03). */
export const CouncilCount = z.object({
  /** Each council is one of these three: its first file is late, that of the month is, or neither. */
  onTime: count,
  firstLate: count,
  monthlyLate: count,
  /** Those that never sent anything, late or not. */
  silent: count,
  /** Reminders that left about the files awaited now. */
  reminders: count,
  /** Files that wait for an importer of the Caf. */
  toImport: count,
});
export type CouncilCount = z.infer<typeof CouncilCount>;

export const noCouncils: CouncilCount = {
  onTime: 0,
  firstLate: 0,
  monthlyLate: 0,
  silent: 0,
  reminders: 0,
  toImport: 0,
};

/** What is counted of one Caf on a day: numbers alone, from which nobody can be told (RGT-03). */
export const CafCount = z.object({
  /** Agents whose access is open, and those of them who may import files. */
  agents: count,
  importers: count,
  /** Establishments of its reference list. */
  establishments: count,
  /** Requests and conventions, by state. */
  requests: z.record(z.enum(habilitationStates), count),
  /** Since when the oldest of the requests that wait for the Caf is there. */
  oldestWaitingSince: z.iso.datetime().optional(),
  /** Conventions in force, by kind. */
  inForce: z.record(z.enum(habilitationKinds), count),
  /** Persons named in a convention in force whose access is open: each once, whatever the number of conventions. */
  persons: count,
  /** Establishments whose validated operating information is online. */
  withInformation: count,
  /** EAJE of the list, and those that have places, or none left, declared for that day. */
  eaje: count,
  eajeWithAvailability: count,
  /** Days from request to activation of each convention activated in the last twelve months, shortest first. */
  activationDays: z.array(count),
  /** Absent from the counts of before councils were counted: the next night counts them. */
  councils: CouncilCount.default(noCouncils),
});
export type CafCount = z.infer<typeof CafCount>;

/** The last count of a Caf. */
export const CafFigures = CafCount.extend({
  cafCode: z.string(),
  /** Day in Paris that the figures are of. */
  day: z.iso.date(),
  countedAt: z.iso.datetime(),
});
export type CafFigures = z.infer<typeof CafFigures>;
