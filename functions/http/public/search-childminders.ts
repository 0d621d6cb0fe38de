import { S3Client } from '@aws-sdk/client-s3';
import { s3PublishedChildminders } from '../../../adapters/s3/published-childminders.ts';
import { searchChildminders as contract } from '../../../contract/childminder-search.ts';
import { childminderIndex } from '../../../domain/childminders/childminder-index.ts';
import { searchChildminders } from '../../../domain/childminders/search-childminders.ts';
import { done } from '../../../domain/result.ts';
import { edge } from '../../runtime/edge.ts';
import { environment } from '../../runtime/environment.ts';
import { once } from '../../runtime/once.ts';
import { keptCommunes, readCentres } from '../../runtime/reference.ts';
import { cursorOf, cursorText, placeOf } from './search-place.ts';

const now = () => new Date();
const childminders = once(() => {
  const store = s3PublishedChildminders({ client: new S3Client(), bucket: environment('PUBLISHED_BUCKET') });
  return childminderIndex({ ...store, now });
});

export const handler = edge(contract, async ({ query }) => {
  const where = placeOf(query);
  if (!where.ok) return where;
  const found = await searchChildminders(
    { childminders: childminders(), centres: readCentres, communes: keptCommunes, now },
    {
      ...where.value,
      radius: query.radius,
      place: query.place,
      after: query.after === undefined ? undefined : cursorOf(query.after),
    },
  );
  if (!found.ok) return found;
  const { next, ...rest } = found.value;
  return done({ body: { ...rest, ...(next && { next: cursorText(next) }) } });
});
