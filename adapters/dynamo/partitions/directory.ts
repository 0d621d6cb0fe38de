import { cafCodeOfEstablishment } from '../../../domain/identifiers.ts';
import type { Listed, Places, Schemas } from '../partition.ts';

type Here =
  | 'reference'
  | 'operatingListing'
  | 'availabilityListing'
  | 'location'
  | 'informationPlace'
  | 'republication';

const inDirectory = (part: string) => (id?: string) => ({
  pk: `DIRECTORY#${cafCodeOfEstablishment(id ?? '')}`,
  sk: `${id}#${part}`,
});

/** What the public directory of a department is made of: side by side, so that it is one consistent query. */
export const places: Places<Here> = {
  reference: {
    keyOf: (reference) => [reference.id],
    place: inDirectory('REFERENCE'),
  },
  operatingListing: {
    keyOf: (listing) => [listing.establishmentId],
    place: inDirectory('OPERATING'),
  },
  availabilityListing: {
    keyOf: (listing) => [listing.establishmentId],
    place: inDirectory('AVAILABILITY'),
  },
  location: {
    keyOf: (location) => [location.establishmentId],
    place: inDirectory('LOCATION'),
  },
  informationPlace: {
    keyOf: (listing) => [listing.cafCode, listing.habilitationId],
    place: (cafCode, id) => ({ pk: `DIRECTORY#${cafCode}`, sk: `INFORMATION-PLACE#${id}` }),
  },
  republication: {
    keyOf: (mark) => [mark.cafCode],
    place: (cafCode) => ({ pk: `DIRECTORY#${cafCode}`, sk: 'REPUBLICATION' }),
  },
};

export const schemas: Schemas<Here> = {
  reference: async () =>
    (await import('../../../domain/reference-list/reference-establishment.ts')).ReferenceRecord,
  operatingListing: async () => (await import('../../../domain/directory/listing.ts')).OperatingListing,
  availabilityListing: async () => (await import('../../../domain/directory/listing.ts')).AvailabilityListing,
  location: async () => (await import('../../../domain/directory/location.ts')).Location,
  informationPlace: async () =>
    (await import('../../../domain/directory/information-place.ts')).InformationPlaceListing,
  republication: async () => (await import('../../../domain/directory/listing.ts')).Republication,
};

export const listings: Listed<'referencesOfCaf'> = {
  referencesOfCaf: ({ cafCode }) => ({ pk: `DIRECTORY#${cafCode}` }),
};
