import * as z from 'zod';
import { ageGroups, cares } from '../domain/availability/availability.ts';
import { ListedEstablishment } from '../domain/directory/published.ts';
import { establishmentTypes } from '../domain/establishment/establishment-type.ts';
import { days } from '../domain/establishment/operating-information.ts';
import { Position } from '../domain/establishment/position.ts';
import { placeKinds } from '../domain/territory/geocoder.ts';
import { operation } from './operation.ts';
import { aroundQuery, SearchedCentre } from './search-around.ts';

const anyone = { kind: 'public' } as const;

/** Some of the values, between commas: `EAJE,MAM`. */
const some = <const V extends readonly [string, ...string[]]>(values: V) =>
  z
    .string()
    .regex(new RegExp(`^(${values.join('|')})(,(${values.join('|')}))*$`))
    .transform((text) => [...new Set(text.split(','))] as V[number][]);

const yes = z.literal('true').transform(() => true as const);

/** `1234_26-EAJE-1`: distance and identifier of the last establishment of the page before. */
const Cursor = z
  .string()
  .max(80)
  .regex(/^\d{1,6}_[0-9AB]{2,3}-[A-Za-z0-9_-]{1,40}$/);

/** An establishment as every search shows it on that day, wherever from. */
export const ShownEstablishment = ListedEstablishment.extend({ position: Position });

export const FoundEstablishment = ShownEstablishment.extend({
  /** Metres from the centre. */
  distance: z.number().int(),
}).meta({ id: 'FoundEstablishment' });
export type FoundEstablishment = z.infer<typeof FoundEstablishment>;

/** What a search answers, but for the establishments. */
export const FoundInAll = z.object({
  centre: SearchedCentre,
  /** How many there are in all; pages stop at the five hundredth. */
  total: z.number().int(),
  /** To be given as `after` for the page that follows; absent on the last. */
  next: Cursor.optional(),
});

export const searchEstablishments = operation({
  id: 'searchEstablishments',
  area: 'public',
  method: 'GET',
  path: '/api/public/establishments',
  summary: 'Establishments around a position, a commune or a postcode, nearest first',
  access: anyone,
  query: z.object({
    ...aroundQuery,
    types: some(establishmentTypes).optional(),
    /** With places for a child of this age, and on these days: the morning or the afternoon of each. */
    age: z.enum(ageGroups).optional(),
    days: some(days).optional(),
    care: z.enum(cares).optional(),
    /** With places on that day; today if absent, when one of the three above is there. */
    from: z.iso.date().optional(),
    handicap: yes.optional(),
    avip: yes.optional(),
    after: Cursor.optional(),
  }),
  response: {
    status: 200,
    schema: FoundInAll.extend({
      /** Twenty at most. */
      establishments: z.array(FoundEstablishment),
    }),
  },
  problems: [],
});

export const PlaceView = Position.extend({
  kind: z.enum(placeKinds),
  label: z.string(),
  /** Known less precisely than it was asked for. */
  approximate: z.boolean(),
  communeCode: z.string().optional(),
  postcode: z.string().optional(),
}).meta({ id: 'Place' });
export type PlaceView = z.infer<typeof PlaceView>;

export const searchPlaces = operation({
  id: 'searchPlaces',
  area: 'public',
  method: 'GET',
  path: '/api/public/places',
  summary: 'Communes, postcodes and addresses that answer what is being typed',
  access: anyone,
  query: z.object({ q: z.string().min(1).max(200) }),
  response: { status: 200, schema: z.object({ places: z.array(PlaceView) }) },
  problems: [],
});

export const listDepartment = operation({
  id: 'listDepartment',
  area: 'public',
  method: 'GET',
  path: '/api/public/departments/{cafCode}/establishments',
  summary:
    'Establishments of the list of a Caf, by words of their name or commune, for the forms that name one',
  access: anyone,
  params: z.object({ cafCode: z.string().regex(/^(\d{2,3}|2[AB])$/) }),
  query: z.object({
    text: z.string().max(80).optional(),
    type: z.enum(establishmentTypes).optional(),
    after: z.coerce.number().int().min(0).max(100_000).optional(),
  }),
  response: {
    status: 200,
    schema: z.object({
      establishments: z.array(ListedEstablishment),
      /** How many match in all; `after` + 50 is the next page. */
      total: z.number().int(),
    }),
  },
  problems: [],
});
