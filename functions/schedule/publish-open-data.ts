import { S3Client } from '@aws-sdk/client-s3';
import { s3OpenFiles } from '../../adapters/s3/open-files.ts';
import { publishOpenData } from '../../domain/open-data/publish-open-data.ts';
import { environment } from '../runtime/environment.ts';
import { log } from '../runtime/log.ts';
import { publishedObjects } from '../runtime/published-objects.ts';

/** Every morning: publishes the open data of the day. */
export async function handler(): Promise<void> {
  const { files } = await publishOpenData({
    objects: publishedObjects(),
    files: s3OpenFiles({ client: new S3Client(), bucket: environment('PUBLISHED_BUCKET') }),
    now: () => new Date(),
    siteUrl: environment('SITE_URL'),
  });
  const counts = Object.fromEntries(
    files.flatMap(({ path, count }) => (count === undefined ? [] : [[path, count]])),
  );
  log.info('open data published', { counts });
}
