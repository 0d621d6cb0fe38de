import type { DynamoDBStreamEvent } from 'aws-lambda';
import { publishDepartment, publishSheets } from '../../domain/directory/publish-directory.ts';
import { deps } from '../runtime/deps.ts';
import { log } from '../runtime/log.ts';
import { publishedObjects } from '../runtime/published-objects.ts';
import { idInKey } from './id-in-key.ts';

/**
 * Brings the public read model up to date with what changed in the directory: the departments touched, and the sheet
 * of each establishment touched. Several may run at once (see `bringUpToDate`). Whatever fails, the whole batch is done
 * again: it only replaces.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<void> {
  const cafCodes = new Set<string>();
  const establishmentIds = new Set<string>();
  const whole = new Set<string>();
  for (const { dynamodb } of event.Records) {
    const cafCode = idInKey(dynamodb?.Keys?.pk?.S);
    const [part = ''] = (dynamodb?.Keys?.sk?.S ?? '').split('#');
    cafCodes.add(cafCode);
    if (part === 'REPUBLICATION') whole.add(cafCode);
    else if (part !== 'INFORMATION-PLACE') establishmentIds.add(part);
  }
  const publishDeps = { ...deps(), objects: publishedObjects() };
  for (const cafCode of cafCodes) {
    const { establishments } = await publishDepartment(publishDeps, cafCode);
    if (whole.has(cafCode)) for (const id of establishments) establishmentIds.add(id);
  }
  await publishSheets(publishDeps, [...establishmentIds]);
  log.info('published', { departments: [...cafCodes], sheets: establishmentIds.size });
}
