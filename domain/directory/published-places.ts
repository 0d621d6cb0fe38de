import * as z from 'zod';
import { InformationPlaceListing } from './information-place.ts';

/** One information place as the public side reads it. `until` is for the reader: from that day on it is not shown. */
export const PublishedPlace = InformationPlaceListing.omit({ cafCode: true, version: true });
export type PublishedPlace = z.infer<typeof PublishedPlace>;

/** `information-places/<caf>.json` in the published bucket: places whose convention is in force, by habilitation. */
export const InformationPlaces = z.object({ cafCode: z.string(), places: z.array(PublishedPlace) });
export type InformationPlaces = z.infer<typeof InformationPlaces>;
