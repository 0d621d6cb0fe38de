import { searchPlaces as contract } from '../../../contract/search.ts';
import { done } from '../../../domain/result.ts';
import { edge } from '../../runtime/edge.ts';
import { geocoder } from '../../runtime/geocoder.ts';

/** Places suggested at once. */
const limit = 8;

export const handler = edge(contract, async ({ query }) =>
  done({ body: { places: await geocoder().findPlaces(query.q, limit) } }),
);
