import type { AgeGroup, Care } from '../../../domain/availability/availability.ts';
import type { EstablishmentType } from '../../../domain/establishment/establishment-type.ts';
import type { Day } from '../../../domain/establishment/operating-information.ts';
import { keysOf, typeWords } from '../../establishment/words.ts';

/** How far one looks, in kilometres. */
export const radii = [1, 2, 5, 10, 30] as const;
export type Radius = (typeof radii)[number];
export const usualRadius: Radius = 10;

/**
 * A family's whole search, as the address of the results says it in plain words: sending the address to somebody, or
 * going back, finds the same search again.
 */
export type Search = {
  /** INSEE code of a commune, with `nom`. */
  commune?: string;
  'code-postal'?: string;
  /** `44.728,5.021`: around a point, an address found or the browser's position. */
  autour?: string;
  /** What the place is called, for the title; nothing is searched by it. */
  nom?: string;
  rayon?: Radius;
  /** `EAJE,MAM` */
  types?: string;
  age?: AgeName;
  /** `lundi,mardi` */
  jours?: string;
  accueil?: CareName;
  /** First day for which a place is sought, `2026-12-01`; today unless said. */
  'a-partir-du'?: string;
  handicap?: 'oui';
  avip?: 'oui';
  vue?: 'carte';
};

/** What the address calls the ages, the days and the kinds of care. */
export const ageNames = {
  'moins-de-1': 'under-1',
  '1-2': '1-2',
  '2-3': '2-3',
  '3-et-plus': '3-and-over',
} as const satisfies Record<string, AgeGroup>;
export type AgeName = keyof typeof ageNames;

export const dayNames = {
  lundi: 'monday',
  mardi: 'tuesday',
  mercredi: 'wednesday',
  jeudi: 'thursday',
  vendredi: 'friday',
  samedi: 'saturday',
  dimanche: 'sunday',
} as const satisfies Record<string, Day>;
export type DayName = keyof typeof dayNames;

export const careNames = {
  regulier: 'regular',
  occasionnel: 'occasional',
  urgence: 'emergency',
} as const satisfies Record<string, Care>;
export type CareName = keyof typeof careNames;

/** Reads the address of the results; what makes no sense is left out, and what is usual is not said. */
export function readSearch(said: Record<string, unknown>): Search {
  const text = (name: string) => String(said[name] ?? '').trim();
  const radius = radii.find((each) => String(each) === text('rayon'));
  const types = typesIn(text('types') || text('type'));
  const days = daysIn(text('jours'));
  return {
    ...placeIn(text),
    ...(radius !== undefined && radius !== usualRadius && { rayon: radius }),
    ...(types.length > 0 && { types: types.join() }),
    ...(isKey(ageNames, text('age')) && { age: text('age') as AgeName }),
    ...(days.length > 0 && { jours: days.join() }),
    ...(isKey(careNames, text('accueil')) && { accueil: text('accueil') as CareName }),
    ...(isDay(text('a-partir-du')) && { 'a-partir-du': text('a-partir-du') }),
    ...(text('handicap') === 'oui' && { handicap: 'oui' as const }),
    ...(text('avip') === 'oui' && { avip: 'oui' as const }),
    ...(text('vue') === 'carte' && { vue: 'carte' as const }),
  };
}

/** One way alone of saying where. */
function placeIn(text: (name: string) => string): Search {
  const commune = text('commune').toUpperCase();
  const name = text('nom').slice(0, 120);
  const named = name !== '' && { nom: name };
  if (/^(?:\d{2}|2[AB])\d{3}$/u.test(commune)) return { commune, ...named };
  if (/^\d{5}$/u.test(text('code-postal'))) return { 'code-postal': text('code-postal') };
  const point = pointIn(text('autour'));
  return point ? { autour: `${point.latitude},${point.longitude}`, ...named } : {};
}

/** The point of `autour`, rounded to a hundred metres or so: no closer than a street. */
export function pointIn(text: string | undefined): { latitude: number; longitude: number } | undefined {
  const [latitude, longitude, ...more] = (text ?? '').split(',').map(Number);
  if (latitude === undefined || longitude === undefined || more.length > 0) return undefined;
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return undefined;
  return { latitude: toStreet(latitude), longitude: toStreet(longitude) };
}

/** Degrees to three decimals. */
const toStreet = (degrees: number) => Math.round(degrees * 1000) / 1000;

/** The types wanted, in the order of the screens; none means all. */
export const typesIn = (text: string | undefined): EstablishmentType[] => listed(typeWords, text);

/** The days wanted, in the order of the week. */
export const daysIn = (text: string | undefined): DayName[] => listed(dayNames, text);

const listed = <Name extends string>(names: Record<Name, unknown>, text: string | undefined): Name[] => {
  const said = (text ?? '').split(',');
  return keysOf(names).filter((name) => said.includes(name));
};

const isKey = (names: object, text: string) => Object.hasOwn(names, text);

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text));

/** Whether the address says where to search. */
export const hasPlace = (search: Search): boolean =>
  search.commune !== undefined || search['code-postal'] !== undefined || search.autour !== undefined;

/** The same search without what narrows it: place, radius and view stay. */
export const withoutFilters = ({ commune, autour, nom, rayon, vue, ...others }: Search): Search => ({
  commune,
  autour,
  nom,
  rayon,
  vue,
  'code-postal': others['code-postal'],
});

/** How many things narrow the search, for the button that hides them on a telephone. */
export const filtersIn = (search: Search): number =>
  [
    search.types,
    search.age,
    search.jours,
    search.accueil,
    search['a-partir-du'],
    search.handicap,
    search.avip,
  ].filter(Boolean).length;

/** Whether only establishments with a place are sought: a crèche alone announces places. */
export const wantsPlace = (search: Search): boolean =>
  Boolean(search.age || search.jours || search.accueil || search['a-partir-du']);

/** The search as the operation is asked it. */
export function queryOf(search: Search) {
  const point = pointIn(search.autour);
  return {
    commune: search.commune,
    postcode: search['code-postal'],
    lat: point && String(point.latitude),
    lon: point && String(point.longitude),
    radius: String(search.rayon ?? usualRadius),
    types: search.types,
    age: search.age && ageNames[search.age],
    days:
      daysIn(search.jours)
        .map((day) => dayNames[day])
        .join() || undefined,
    care: search.accueil && careNames[search.accueil],
    from: search['a-partir-du'],
    handicap: search.handicap && ('true' as const),
    avip: search.avip && ('true' as const),
  };
}
