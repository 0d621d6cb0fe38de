import * as z from 'zod';
import { CommuneCode } from '../../domain/territory/communes.ts';
import { codeOfAddresses, isInCommune } from '../../domain/territory/districts.ts';
import type { AddressToLocate, Geocoder, Place } from '../../domain/territory/geocoder.ts';
import { isLikeEnough, isPrecise } from './likeness.ts';

interface Options {
  /** Where the State's geocoder answers: `https://data.geopf.fr/geocodage`. */
  url: string;
  /** Who answers when it does not: nobody waits for it, and nothing fails for want of it. */
  otherwise: Geocoder;
}

/** Milliseconds that it is waited for. */
const patience = 1500;

/** Most characters that it takes, and fewest. */
const mostCharacters = 200;
const fewestCharacters = 3;

/** One find: longitude comes before latitude. */
const Feature = z.object({
  geometry: z.object({ coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]) }),
  properties: z.object({
    label: z.string().max(300),
    type: z.string(),
    score: z.number().optional(),
    citycode: CommuneCode.optional(),
    postcode: z.string().max(20).optional(),
  }),
});
type Feature = z.infer<typeof Feature>;
const Found = z.object({ features: z.array(z.unknown()) });

/**
 * {@link Geocoder} of the State (Géoplateforme, base adresse nationale). Communes and postcodes are answered from our
 * own index first: faster, and nobody else learns of them. When it is late, down or odd, `otherwise` answers alone.
 */
export function stateGeocoder({ url, otherwise }: Options): Geocoder {
  /** What it finds; undefined when it does not answer as it should. */
  async function ask(parameters: Record<string, string>): Promise<Feature[] | undefined> {
    try {
      const response = await fetch(`${url}/search?${new URLSearchParams(parameters)}`, {
        signal: AbortSignal.timeout(patience),
        redirect: 'error',
      });
      if (!response.ok) return undefined;
      const { features } = Found.parse(await response.json());
      return features.flatMap((feature) => Feature.safeParse(feature).data ?? []);
    } catch {
      return undefined;
    }
  }

  return {
    async findPlaces(text, limit) {
      const typed = readable(text);
      const own = await otherwise.findPlaces(text, limit);
      // An address has a number or several words; a commune known by that very name needs nobody else.
      if (
        typed.length < fewestCharacters ||
        own.some(({ approximate, kind }) => kind === 'postcode' || !approximate)
      ) {
        return own;
      }
      const found = await ask({ q: typed, limit: String(limit), autocomplete: '1' });
      const places = (found ?? []).filter(({ properties }) => isPrecise(properties.type)).map(placeOf);
      return places.length > 0 ? places.slice(0, limit) : own;
    },
    async locate(address) {
      const [found, own] = await Promise.all([ask(questionOf(address)), otherwise.locate(address)]);
      if (!found) return own;
      const best = found.find(
        ({ properties: { type, score = 0, citycode } }) =>
          isLikeEnough(type, score) &&
          (!address.communeCode || (citycode !== undefined && isInCommune(citycode, address.communeCode))),
      );
      if (!best) return own && { ...own, by: 'addresses' };
      const [longitude, latitude] = best.geometry.coordinates;
      return { latitude, longitude, approximate: false, by: 'addresses' };
    },
  };
}

/** What may be asked: one line, no character that nobody can see, not too long. */
const readable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, mostCharacters)
    .toWellFormed();

const questionOf = ({ street, postcode, commune, communeCode }: AddressToLocate): Record<string, string> => ({
  q: readable([street, postcode, commune].filter(Boolean).join(' ')),
  limit: '3',
  ...(communeCode && { citycode: codeOfAddresses({ communeCode, postcode }) }),
});

function placeOf({ geometry, properties: { label, citycode, postcode } }: Feature): Place {
  const [longitude, latitude] = geometry.coordinates;
  return {
    kind: 'address',
    label,
    latitude,
    longitude,
    approximate: false,
    ...(citycode && { communeCode: citycode }),
    ...(postcode && { postcode }),
  };
}
