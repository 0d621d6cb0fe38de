import type { searchCommunes } from '../../contract/public.ts';
import type { EstablishmentType } from '../../domain/establishment/establishment-type.ts';
import { call } from '../api/client.ts';
import { publicRoute } from '../api/route.ts';
import type { Found } from '../design/combobox.tsx';
import { typeWords } from '../establishment/words.ts';

/** Where one searches, as the address says it: a commune with the name shown, or a postcode; and one type, or all. */
export type Place = {
  commune?: string;
  nom?: string;
  'code-postal'?: string;
  type?: EstablishmentType;
};

/** Reads the address of the results; what makes no sense is left out. */
export function readPlace(search: Record<string, unknown>): Place {
  const text = (name: string) => String(search[name] ?? '').trim();
  const commune = text('commune').toUpperCase();
  const postcode = text('code-postal');
  const type = text('type');
  return {
    ...(/^(?:\d{2}|2[AB])\d{3}$/u.test(commune) && {
      commune,
      ...(text('nom') && { nom: text('nom').slice(0, 80) }),
    }),
    ...(!commune && /^\d{5}$/u.test(postcode) && { 'code-postal': postcode }),
    ...(isType(type) && { type }),
  };
}

const isType = (text: string): text is EstablishmentType => Object.hasOwn(typeWords, text);

/** An answer of the search box, and where it leads. */
export type FoundPlace = Found & { place: Place };

const communes = publicRoute<typeof searchCommunes>('GET', '/api/public/communes');

/**
 * Places that answer what is being typed, best first. A whole postcode that several communes share comes first as
 * itself, since a family does not care which of them a crèche stands in.
 */
export async function searchPlaces(typed: string, signal?: AbortSignal): Promise<FoundPlace[]> {
  const found = (await call(communes, { query: { q: typed } }, { signal })).communes;
  const places = found.map(({ code, name, postcodes }) => ({
    id: code,
    label: name,
    detail: postcodes.length > 3 ? `${postcodes.slice(0, 3).join(', ')}…` : postcodes.join(', '),
    place: { commune: code, nom: name },
  }));
  if (!/^\d{5}$/u.test(typed) || found.length < 2) return places;
  return [
    {
      id: `code-postal-${typed}`,
      label: typed,
      detail: `${found.length} communes`,
      place: { 'code-postal': typed },
    },
    ...places,
  ];
}

/** The place as an answer already given, for the box of the results page. */
export function foundAt(place: Place): FoundPlace | null {
  const label = place['code-postal'] ?? place.nom ?? place.commune;
  return label === undefined
    ? null
    : { id: place['code-postal'] ? `code-postal-${label}` : `${place.commune}`, label, place };
}
