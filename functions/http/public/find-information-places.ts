import { findInformationPlaces as contract } from '../../../contract/information-places.ts';
import { findInformationPlaces } from '../../../domain/directory/find-information-places.ts';
import { done } from '../../../domain/result.ts';
import { edge } from '../../runtime/edge.ts';
import { published } from '../../runtime/published.ts';

export const handler = edge(contract, async ({ query }) => {
  const places = await findInformationPlaces({ published: published(), now: () => new Date() }, query);
  return done({ body: { places } });
});
