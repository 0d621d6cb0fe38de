import type { Position } from '../establishment/position.ts';
import { type Centres, centreOfAddress, holds } from '../territory/centres.ts';
import type { AddressToLocate } from '../territory/geocoder.ts';
import { publicIdOf } from './identity.ts';
import { settledMasks } from './masks.ts';
import { addressMarkOf, type FoundAddresses } from './positions.ts';
import type { PublishedChildminder } from './published.ts';
import { type AnyRight, isHidden, type RightsInForce } from './rights-in-force.ts';
import type { Maskable, StagedPerson } from './staged-person.ts';

/** A person as families would see one, before the place on the map: undefined for whoever is not shown. */
export type ShownPerson = Omit<PublishedChildminder, 'id' | 'position' | 'approximate'>;

/**
 * What may be shown of a person of a file: a function of the file and of the rights that hold (CSV-07, RGT-01).
 * Undefined when the file leaves the person out, or a right keeps the person off. A rectification holds as long as the
 * file still says what was rectified.
 */
export function shownOf(person: StagedPerson, rights: RightsInForce): ShownPerson | undefined {
  if (person.leftOut) return undefined;
  const own = rights.of(person);
  if (isHidden(person, own)) return undefined;
  const { lastName, firstName, street, postcode, phone, email, mamName } = rectified(person, own);
  const { masked } = settledMasks(person, own);
  const seen = (what: Maskable): boolean => !masked.includes(what);
  return {
    lastName,
    firstName,
    commune: person.commune,
    communeCode: person.communeCode,
    ...(street && seen('address') && { street }),
    ...(postcode && seen('address') && { postcode }),
    ...(phone && seen('phone') && { phone }),
    ...(email && seen('email') && { email }),
    ...(masked.length > 0 && { masked }),
    place: person.place,
    ...(mamName && { mamName }),
    ...(person.agrementEndsOn && { agrementEndsOn: person.agrementEndsOn }),
  };
}

function rectified(person: StagedPerson, rights: readonly AnyRight[]): StagedPerson {
  let told = person;
  // In the order in which they were recorded: the last one about a field is what the person asked last.
  const asked = rights.filter(({ rectification }) => rectification).sort((a, b) => (a.at < b.at ? -1 : 1));
  for (const { rectification } of asked) {
    if (rectification && (person[rectification.field] ?? '') === rectification.from) {
      told = { ...told, [rectification.field]: rectification.to };
    }
  }
  return told;
}

/**
 * What families are shown of a person's address, and what may be asked about it: undefined for whoever is not shown, and
 * for an address that is masked or that the file does not give.
 */
export function shownAddressOf(person: StagedPerson, rights: RightsInForce): AddressToLocate | undefined {
  const shown = shownOf(person, rights);
  if (!shown?.street) return undefined;
  const { street, postcode, commune, communeCode } = shown;
  return { street, postcode, commune, communeCode };
}

/**
 * The same with an identifier and a place on the map: the address where it is known and not masked, else the centre of
 * the commune. Undefined too when nothing tells where the commune is, or it lies out of the department, where no search
 * would look.
 * @param found where addresses were found to be (see `positions.ts`)
 */
export function publishedOf(
  person: StagedPerson,
  rights: RightsInForce,
  { salt, cafCode, centres, found }: PublishedWith,
): PublishedChildminder | undefined {
  const shown = shownOf(person, rights);
  if (!shown) return undefined;
  const box = centres.boxes.get(cafCode);
  const known = knownPositionOf(person, shown, { salt, found });
  const centre = centreOfAddress(centres, shown);
  const position = known && (!box || holds(box, known)) ? known : centre;
  if (!position || (box && !holds(box, position))) return undefined;
  return {
    id: publicIdOf(salt, person),
    ...shown,
    position: { latitude: position.latitude, longitude: position.longitude },
    ...(position !== known && { approximate: true }),
  };
}

interface PublishedWith {
  salt: string;
  cafCode: string;
  centres: Centres;
  found: FoundAddresses;
}

/** Where the address that is shown is: as its file says, unless the street was rectified since; else as it was found. */
function knownPositionOf(
  { position, street }: StagedPerson,
  shown: ShownPerson,
  { salt, found }: Pick<PublishedWith, 'salt' | 'found'>,
): Position | undefined {
  if (shown.street === undefined) return undefined;
  if (position && shown.street === street) return position;
  return found.size === 0 ? undefined : found.get(addressMarkOf(salt, shown))?.position;
}
