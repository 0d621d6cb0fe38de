import * as z from 'zod';
import { AvailabilityPeriod } from '../availability/availability.ts';
import { establishmentTypes } from '../establishment/establishment-type.ts';
import { OperatingInformation, ShownMember } from '../establishment/operating-information.ts';
import { ValidatedParts } from '../establishment/publication.ts';
import { AvailabilityListing } from './listing.ts';

const address = z.object({
  street: z.string().optional(),
  postcode: z.string().optional(),
  commune: z.string(),
  communeCode: z.string().optional(),
});

/** One establishment in a department's shard: what a list or a map shows (PUB-11). */
export const ListedEstablishment = z.object({
  id: z.string(),
  type: z.enum(establishmentTypes),
  name: z.string(),
  address,
  position: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  /** The position is that of the commune's centre, for want of better. */
  approximate: z.literal(true).optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  website: z.string().optional(),
  avip: z.boolean(),
  handicap: z.boolean(),
  /** When the Caf validated what the provider says; absent when the Caf's list alone speaks. */
  updatedAt: z.iso.datetime().optional(),
  /** As declared: whether it is still to be shown is worked out by whoever reads (see `shown.ts`). */
  availability: AvailabilityListing.omit({ establishmentId: true }).optional(),
});
export type ListedEstablishment = z.infer<typeof ListedEstablishment>;

/** `directory/<caf>.json` in the published bucket. */
export const DirectoryShard = z.object({
  cafCode: z.string(),
  establishments: z.array(ListedEstablishment),
});
export type DirectoryShard = z.infer<typeof DirectoryShard>;

/** `sheets/<id>.json` in the published bucket: all that the public may read of an establishment (PUB-11). */
export const PublicSheet = ListedEstablishment.omit({
  availability: true,
  avip: true,
  handicap: true,
  updatedAt: true,
}).extend({
  cafCode: z.string(),
  manager: z.string().optional(),
  operating: OperatingInformation.extend({
    /** Names alone (PUB-10): the parse drops the accounts. */
    members: z.array(ShownMember).optional(),
    updatedAt: z.iso.datetime(),
    validatedParts: ValidatedParts.optional(),
  }).optional(),
  availability: z
    .object({
      periods: z.array(AvailabilityPeriod),
      declaredAt: z.iso.datetime(),
      confirmedAt: z.iso.datetime(),
    })
    .optional(),
});
export type PublicSheet = z.infer<typeof PublicSheet>;
