import type { Availability } from '../availability/availability.ts';
import { freeMasks } from '../availability/free-masks.ts';
import type { Publication } from '../establishment/publication.ts';
import { withoutBlanks } from '../text.ts';
import type { AvailabilityListing, OperatingListing } from './listing.ts';

/** What lists show of the operating information in force. */
export const operatingListingOf = ({
  establishmentId,
  information,
  approvedAt,
  version,
}: Publication): OperatingListing =>
  withoutBlanks({
    establishmentId,
    phone: information.phone,
    email: information.email,
    website: information.website,
    position: information.position,
    handicap: Boolean(information.handicap),
    avip: information.avip === true,
    updatedAt: approvedAt,
    publicationVersion: version,
  });

/** What lists show of the availability declared. */
export const availabilityListingOf = ({
  establishmentId,
  periods,
  declaredAt,
  confirmedAt,
}: Availability): AvailabilityListing => ({
  establishmentId,
  periods: periods.map(({ from, until, state, cells }) => ({ from, until, state, free: freeMasks(cells) })),
  declaredAt,
  confirmedAt,
});
