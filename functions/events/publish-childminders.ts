import type { DynamoDBStreamEvent } from 'aws-lambda';
import { publishChildminders } from '../../domain/childminders/publish-childminders.ts';
import { deposits } from '../runtime/deposits.ts';
import { deps } from '../runtime/deps.ts';
import { log } from '../runtime/log.ts';
import { publishedObjects } from '../runtime/published-objects.ts';
import { readCentres } from '../runtime/reference.ts';
import { idInKey } from './id-in-key.ts';

/**
 * Rewrites what families search of the childminders of the departments in which a file went online or off, or a right
 * was recorded or lifted (CSV-06). Whatever fails, the whole batch is done again: it only replaces.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<void> {
  const cafCodes = new Set(event.Records.map(({ dynamodb }) => idInKey(dynamodb?.Keys?.pk?.S)));
  const publishDeps = {
    ...deps(),
    deposits: deposits(),
    objects: publishedObjects(),
    centres: readCentres,
  };
  for (const cafCode of cafCodes) await publishChildminders(publishDeps, cafCode);
  log.info('childminders published', { departments: [...cafCodes] });
}
