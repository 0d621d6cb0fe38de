import * as z from 'zod';
import { AvailabilityPeriod } from '../availability/availability.ts';
import { maskCount } from '../availability/free-masks.ts';
import { Position } from '../establishment/position.ts';

/**
 * What a list of establishments needs of the validated operating information and of the availability: small records
 * kept side by side, so that a department's shard is rebuilt in one consistent query.
 */
export const OperatingListing = z.object({
  establishmentId: z.string(),
  phone: z.string().optional(),
  email: z.string().optional(),
  website: z.string().optional(),
  position: Position.optional(),
  handicap: z.boolean(),
  avip: z.boolean(),
  updatedAt: z.iso.datetime(),
  /** Version of the publication: whatever changes in it reaches the publisher, even what no list shows. */
  publicationVersion: z.number().int().optional(),
});
export type OperatingListing = z.infer<typeof OperatingListing>;

/** What a search needs of some days: whether there is room, and on which half-days (see `free-masks.ts`). */
export const ListedPeriod = AvailabilityPeriod.omit({ cells: true }).extend({
  free: z.array(z.number().int()).length(maskCount),
});
export type ListedPeriod = z.infer<typeof ListedPeriod>;

export const AvailabilityListing = z.object({
  establishmentId: z.string(),
  periods: z.array(ListedPeriod),
  declaredAt: z.iso.datetime(),
  confirmedAt: z.iso.datetime(),
});
export type AvailabilityListing = z.infer<typeof AvailabilityListing>;

/** A wish that a whole department be published anew (see `mark-republication.ts`). */
export const Republication = z.object({ cafCode: z.string(), askedAt: z.iso.datetime() });
export type Republication = z.infer<typeof Republication>;
