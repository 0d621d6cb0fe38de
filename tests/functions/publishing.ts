import type { DynamoDBStreamEvent } from 'aws-lambda';
import { s3PublishedObjects } from '../../adapters/s3/published-objects.ts';
import type { PublishedObjects } from '../../domain/directory/published-objects.ts';
import type { Stage } from './driver.ts';

/** The published bucket of a stage, and the reaction that writes there: what is given to it comes when a test says so. */
export async function publishingOf(stage: Stage): Promise<{
  objects: PublishedObjects;
  publish: (event: DynamoDBStreamEvent) => Promise<void>;
}> {
  const bucket = String(stage.own.env.PUBLISHED_BUCKET);
  const { handler } = await import('../../functions/events/publish.ts');
  return { objects: s3PublishedObjects({ client: stage.own.clients.s3, bucket }), publish: handler };
}
