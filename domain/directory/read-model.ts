import type { Availability } from '../availability/availability.ts';
import type { Position } from '../establishment/position.ts';
import type { Publication } from '../establishment/publication.ts';
import type { Listings, RecordKinds } from '../records.ts';
import type { ReferenceEstablishment } from '../reference-list/reference-establishment.ts';
import { withoutBlanks as emptyFieldsDropped } from '../text.ts';
import { canonicalJson, revisionOf } from './canonical-json.ts';
import type { AvailabilityListing, OperatingListing } from './listing.ts';
import { type Location, stillAbout } from './location.ts';
import { publishedPosition } from './position.ts';
import { DirectoryShard, type ListedEstablishment, PublicSheet } from './published.ts';
import { placesKey, shardKey, type Wanted } from './published-objects.ts';
import { InformationPlaces } from './published-places.ts';

/** One line of a department's directory, as the table lists it. */
export type DirectoryLine = {
  [K in Listings['referencesOfCaf']['of']]: { kind: K; record: RecordKinds[K] };
}[Listings['referencesOfCaf']['of']];

/** What a sheet is made of. */
export interface SheetSources {
  reference: RecordKinds['reference'] | undefined;
  publication: Publication | undefined;
  availability: Availability | undefined;
  location: Location | undefined;
}

/**
 * What is published of a department, from all the lines of its directory: the shard that searches read, and its
 * information places. A function of the lines alone, to the byte. The parses drop whatever the public may not read.
 */
export function departmentObjects(cafCode: string, lines: readonly DirectoryLine[]): Wanted {
  const operating = new Map<string, OperatingListing>();
  const availability = new Map<string, AvailabilityListing>();
  const locations = new Map<string, Location>();
  for (const line of lines) {
    if (line.kind === 'operatingListing') operating.set(line.record.establishmentId, line.record);
    if (line.kind === 'location') locations.set(line.record.establishmentId, line.record);
    if (line.kind === 'availabilityListing') availability.set(line.record.establishmentId, line.record);
  }
  const establishments = lines.flatMap((line) =>
    line.kind === 'reference'
      ? [
          {
            ...listed(line.record, operating.get(line.record.id), availability.get(line.record.id)),
            ...placed(line.record, operating.get(line.record.id), locations.get(line.record.id)),
          },
        ]
      : [],
  );
  // Of a department of which nothing is known nothing is published.
  if (lines.every(({ kind }) => kind === 'republication')) {
    return new Map([
      [shardKey(cafCode), undefined],
      [placesKey(cafCode), undefined],
    ]);
  }
  const places = lines.flatMap((line) => (line.kind === 'informationPlace' ? [line.record] : []));
  const ofEstablishments = lines.filter(
    ({ kind }) => kind !== 'informationPlace' && kind !== 'republication',
  );
  return new Map([
    [shardKey(cafCode), published(DirectoryShard.parse({ cafCode, establishments }), ofEstablishments)],
    [placesKey(cafCode), published(InformationPlaces.parse({ cafCode, places }), places)],
  ]);
}

/** An establishment's sheet: what was withdrawn is absent (PUB-07, PUB-11). Undefined for one that no list names. */
export function sheetText(sources: SheetSources): string | undefined {
  const { reference, publication, availability, location } = sources;
  if (!reference) return undefined;
  const operating = publication && !publication.withdrawn ? publication : undefined;
  const sheet = PublicSheet.parse({
    ...identity(reference),
    ...contact(reference, operating?.information),
    ...placed(reference, operating?.information, location),
    cafCode: reference.cafCode,
    manager: reference.manager,
    ...(operating && {
      operating: {
        ...operating.information,
        updatedAt: operating.approvedAt,
        validatedParts: operating.validatedParts,
      },
    }),
    ...(availability && !availability.withdrawn && { availability }),
  });
  return published(sheet, [reference, publication, availability, location]);
}

/** The text of an object, with the name of the state that it was made of. */
const published = (content: object, sources: readonly unknown[]): string =>
  canonicalJson({ ...content, revision: revisionOf(sources) });

function listed(
  reference: ReferenceEstablishment,
  operating: OperatingListing | undefined,
  availability: AvailabilityListing | undefined,
): ListedEstablishment {
  return {
    ...identity(reference),
    ...contact(reference, operating),
    avip: operating?.avip ?? false,
    handicap: operating?.handicap ?? false,
    ...(operating && { updatedAt: operating.updatedAt }),
    ...(availability && { availability }),
  };
}

const identity = ({ id, type, name, address }: ReferenceEstablishment) => ({ id, type, name, address });

/** Where it is, if that is known: a search puts what is not at the centre of its commune. */
function placed(
  reference: ReferenceEstablishment,
  said: { position?: Position | undefined } | undefined,
  location: Location | undefined,
) {
  const position = publishedPosition({
    reference,
    said,
    location: stillAbout(location, reference.address),
  });
  return position && { position };
}

/** What the provider says of itself, validated, comes before what the Caf's list says. */
function contact(
  reference: ReferenceEstablishment,
  said: { phone?: string | undefined; email?: string | undefined; website?: string | undefined } | undefined,
) {
  return emptyFieldsDropped({
    phone: said?.phone || reference.phone,
    email: said?.email || reference.email,
    website: said?.website || reference.website,
  });
}
