import type { S3Event } from 'aws-lambda';
import { checkDroppedFile } from '../../domain/childminders/check-dropped-file.ts';
import { HabilitationId } from '../../domain/identifiers.ts';
import { checkDeps } from '../runtime/check-deps.ts';
import { log } from '../runtime/log.ts';

/**
 * Checks the files that councils have just sent (CSV-04). The bucket may tell twice of one file; what fails is told
 * again, then kept as a dead letter, and the schedule takes it up.
 */
export async function handler(event: S3Event): Promise<void> {
  for (const { s3 } of event.Records) {
    const key = decodeURIComponent(s3.object.key.replaceAll('+', ' '));
    const [, council, id = ''] = /^drops\/([^/]+)\/([^/]+)$/u.exec(key) ?? [];
    const habilitationId = HabilitationId.safeParse(council);
    const started = performance.now();
    const outcome = habilitationId.success
      ? await checkDroppedFile(checkDeps(), { habilitationId: habilitationId.data, id })
      : 'unknown';
    log.info('council file checked', {
      outcome,
      ...(habilitationId.success && { habilitationId: habilitationId.data, fileId: id }),
      bytes: s3.object.size,
      milliseconds: Math.round(performance.now() - started),
    });
  }
}
