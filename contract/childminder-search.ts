import * as z from 'zod';
import { PublishedChildminder } from '../domain/childminders/published.ts';
import { operation } from './operation.ts';
import { aroundQuery, SearchedCentre } from './search-around.ts';

/** `1234_Zm9v…`: distance and opaque identifier of the last one of the page before. */
const Cursor = z
  .string()
  .max(40)
  .regex(/^\d{1,6}_[A-Za-z0-9_-]{16,24}$/);

/** A childminder as the search shows one: what may be shown, and nothing else (PUB-11). */
export const FoundChildminderNearby = PublishedChildminder.extend({
  /** The Caf whose file it is: whom to ask for a rectification. */
  cafCode: z.string(),
  /** Metres from the centre. */
  distance: z.number().int(),
}).meta({ id: 'FoundChildminderNearby' });
export type FoundChildminderNearby = z.infer<typeof FoundChildminderNearby>;

export const searchChildminders = operation({
  id: 'searchChildminders',
  area: 'public',
  method: 'GET',
  path: '/api/public/childminders',
  summary: 'Childminders around a position, a commune or a postcode, nearest first; never without a place',
  access: { kind: 'public' },
  query: z.object({
    ...aroundQuery,
    /** At home, or in a house of childminders; both if absent. */
    place: z.enum(['home', 'mam']).optional(),
    after: Cursor.optional(),
  }),
  response: {
    status: 200,
    schema: z.object({
      centre: SearchedCentre,
      /** How many there are in all; pages stop at the two hundredth. */
      total: z.number().int(),
      /** Twenty at most. */
      childminders: z.array(FoundChildminderNearby),
      /** Where the data come from: every council whose department the circle touches and that has a file online. */
      sources: z.array(
        z.object({
          cafCode: z.string(),
          councilName: z.string(),
          /** Day on which the file shown arrived. */
          receivedOn: z.iso.date(),
        }),
      ),
      next: Cursor.optional(),
    }),
  },
  problems: [],
});
