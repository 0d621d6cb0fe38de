import { type Centres, centreOfAddress } from '../../domain/territory/centres.ts';
import type { Commune, CommuneIndex } from '../../domain/territory/communes.ts';
import {
  codeOfAddresses,
  type District,
  districtCalled,
  districtOf,
} from '../../domain/territory/districts.ts';
import { foldPlaceName } from '../../domain/territory/fold-place-name.ts';
import type { Geocoder, Place } from '../../domain/territory/geocoder.ts';
import { type CommuneMatch, searchCommunes } from '../../domain/territory/search-communes.ts';

interface Options {
  communes: () => Promise<CommuneIndex>;
  centres: () => Promise<Centres>;
}

/**
 * {@link Geocoder} that knows the communes of France, the districts of Paris, Lyon and Marseille, and nothing else, and
 * asks nobody. An address is found at the centre of its commune or district, marked as approximate.
 */
export function centresGeocoder(options: Options): Geocoder {
  return {
    async findPlaces(text, limit) {
      const [communes, centres] = await Promise.all([options.communes(), options.centres()]);
      const found = placesNamed(text, communes, centres, limit);
      if (found.length > 0) return found;
      return communesIn(text, communes)
        .slice(0, limit)
        .flatMap((commune) => placeOf({ commune }, centres, text) ?? [])
        .map((place) => ({ ...place, approximate: true }));
    },
    async locate({ commune, communeCode, postcode }) {
      const [communes, centres] = await Promise.all([options.communes(), options.centres()]);
      const code = communeCode ?? communesIn(`${postcode ?? ''} ${commune}`, communes)[0]?.code;
      const centre = centreOfAddress(centres, { communeCode: code, postcode });
      if (!centre) return undefined;
      const { latitude, longitude } = centre;
      return { latitude, longitude, approximate: true, by: 'centres' };
    },
  };
}

/** Communes whose name or postcode is being typed; a whole postcode of several communes is a place too. */
function placesNamed(text: string, communes: CommuneIndex, centres: Centres, limit: number): Place[] {
  const postcode = text.trim();
  const served = communes.byPostcode.get(postcode) ?? [];
  const named = searchCommunes(communes, text, { limit }).flatMap(
    (match) => placeOf(match, centres, text) ?? [],
  );
  const around = served.length > 1 && largest(served);
  const centre = around && centres.byCode.get(around.code);
  if (!centre) return named;
  const { latitude, longitude } = centre;
  const whole: Place = {
    kind: 'postcode',
    label: `${postcode} (${served.length} communes)`,
    latitude,
    longitude,
    approximate: true,
    postcode,
  };
  return [whole, ...named].slice(0, limit);
}

const largest = (communes: readonly Commune[]): Commune | undefined =>
  communes.toSorted((a, b) => b.population - a.population)[0];

/** A commune, or the district of it that was typed: by its name, or by its postcode. */
function placeOf(match: CommuneMatch, centres: Centres, text: string): Place | undefined {
  const { commune } = match;
  const district = districtTyped(match, text);
  const own = district && centres.byCode.get(district.code);
  if (own) {
    const { code, name, postcode } = district;
    return { kind: 'commune', label: `${name} (${postcode})`, ...own, communeCode: code, postcode };
  }
  const centre = centres.byCode.get(commune.code);
  if (!centre) return undefined;
  const [postcode, ...others] = commune.postcodes;
  return {
    kind: 'commune',
    label: `${commune.name} (${others.length === 0 && postcode ? postcode : commune.department})`,
    ...centre,
    communeCode: commune.code,
    ...(others.length === 0 && postcode && { postcode }),
  };
}

function districtTyped({ commune, knownAs }: CommuneMatch, text: string): District | undefined {
  const [, digits] = wholePostcode.exec(text) ?? [];
  const called = knownAs === undefined ? digits : districtCalled(knownAs);
  const told = codeOfAddresses({ communeCode: commune.code, postcode: digits });
  return districtOf(called ?? '') ?? districtOf(told);
}

const wholePostcode = /(?<!\d)(\d{5})(?!\d)/;

/** Longest name of a commune, in words. */
const mostWords = 8;

/** The communes that a whole address names: by its postcode, with the name that follows if there is one; or by its end. */
function communesIn(address: string, { byPostcode, byName }: CommuneIndex): Commune[] {
  const folded = foldPlaceName(address.slice(0, 300));
  const [, postcode = ''] = /(?:^| )(\d{5})(?: |$)/.exec(folded) ?? [];
  const served = byPostcode.get(postcode) ?? [];
  const named = served.filter(({ name }) => ` ${folded} `.includes(` ${foldPlaceName(name)} `));
  if (served.length > 0) {
    return (named.length > 0 ? named : served).toSorted((a, b) => b.population - a.population);
  }
  const words = folded.split(' ');
  for (let start = Math.max(0, words.length - mostWords); start < words.length; start += 1) {
    const found = byName.get(words.slice(start).join(' '));
    if (found) return found.map(({ commune }) => commune).toSorted((a, b) => b.population - a.population);
  }
  return [];
}
