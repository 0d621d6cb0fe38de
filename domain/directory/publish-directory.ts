import type { Availability } from '../availability/availability.ts';
import type { Deps } from '../deps.ts';
import type { Publication } from '../establishment/publication.ts';
import { listAll } from '../records.ts';
import type { ReferenceEstablishment } from '../reference-list/reference-establishment.ts';
import { withoutBlanks as emptyFieldsDropped } from '../text.ts';
import type { AvailabilityListing, OperatingListing } from './listing.ts';
import { DirectoryShard, type ListedEstablishment, PublicSheet } from './published.ts';
import { InformationPlaces } from './published-places.ts';
import type { PublishedStore } from './published-store.ts';

type PublishDeps = Deps & { published: PublishedStore };

/**
 * Replaces a department's shard and its information places by what the table says now. The table is read in one consistent listing, so replaying
 * a change, or many at once, ends in the same bytes.
 */
export async function publishDepartment(
  deps: PublishDeps,
  cafCode: string,
): Promise<{ establishments: string[] }> {
  const lines = await listAll(deps.records, 'referencesOfCaf', { cafCode });
  const operating = new Map<string, OperatingListing>();
  const availability = new Map<string, AvailabilityListing>();
  for (const line of lines) {
    if (line.kind === 'operatingListing') operating.set(line.record.establishmentId, line.record);
    if (line.kind === 'availabilityListing') availability.set(line.record.establishmentId, line.record);
  }
  const establishments = lines.flatMap((line) =>
    line.kind === 'reference'
      ? [listed(line.record, operating.get(line.record.id), availability.get(line.record.id))]
      : [],
  );
  await deps.published.writeShard(DirectoryShard.parse({ cafCode, establishments }));
  const places = lines.flatMap((line) => (line.kind === 'informationPlace' ? [line.record] : []));
  await deps.published.writeInformationPlaces(InformationPlaces.parse({ cafCode, places }));
  return { establishments: establishments.map((one) => one.id) };
}

/** Replaces an establishment's sheet by what the table says now: what was withdrawn is absent (PUB-07, PUB-11). */
async function publishSheet(deps: PublishDeps, establishmentId: string): Promise<void> {
  const key = [establishmentId] as const;
  const [reference, publication, availability] = await deps.records.getAll([
    { kind: 'reference', key },
    { kind: 'publication', key },
    { kind: 'availability', key },
  ]);
  if (!reference) return;
  await deps.published.writeSheet(sheetOf(reference, publication, availability));
}

/** Sheets written at the same time: enough to be quick, few enough to be polite. */
const sheetsAtOnce = 20;

/** Replaces many sheets. */
export async function publishSheets(deps: PublishDeps, establishmentIds: readonly string[]): Promise<void> {
  for (let start = 0; start < establishmentIds.length; start += sheetsAtOnce) {
    const batch = establishmentIds.slice(start, start + sheetsAtOnce);
    await Promise.all(batch.map((id) => publishSheet(deps, id)));
  }
}

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
    ...(availability && { availability }),
  };
}

/** The parse drops whatever the public may not read: identification numbers, versions, reasons. */
function sheetOf(
  reference: ReferenceEstablishment,
  publication: Publication | undefined,
  availability: Availability | undefined,
): PublicSheet {
  const operating = publication && !publication.withdrawn ? publication : undefined;
  return PublicSheet.parse({
    ...identity(reference),
    ...contact(reference, operating?.information),
    cafCode: reference.cafCode,
    manager: reference.manager,
    ...(operating && { operating: { ...operating.information, updatedAt: operating.approvedAt } }),
    ...(availability && !availability.withdrawn && { availability }),
  });
}

const identity = ({ id, type, name, address, position }: ReferenceEstablishment) => ({
  id,
  type,
  name,
  address,
  ...(position && { position }),
});

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
