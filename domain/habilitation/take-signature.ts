import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { PrivateFiles } from '../files/private-files.ts';
import { takeUpload } from '../files/take-upload.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import type { RecordedSignature, SentSignature } from './habilitation.ts';

/**
 * How a signed paper came back, as a record may hold it: the date is past, and the scan, where one was sent, is what it
 * says and is kept with the convention (ACT-04). Whatever is signed goes through here, conventions as avenants.
 * @returns what to record, or `invalid-request` under `signature.signedOn` or `signature.scan`
 */
export async function takeSignature(
  deps: Deps & { files: PrivateFiles },
  { scan: sent, ...said }: SentSignature,
  habilitationId: string,
  actor: Actor,
): Promise<Result<RecordedSignature, Problem>> {
  if (said.signedOn > parisDay(deps.now())) return wrong('signedOn', 'in-the-future');
  if (!sent) return done(said);
  const taken = await takeUpload(deps.files, actor, sent, `scans/${habilitationId}`);
  return taken.ok ? done({ ...said, scan: taken.value }) : wrong('scan', taken.problem);
}

const wrong = (field: string, message: string) =>
  refused({ code: 'invalid-request' as const, errors: [{ path: `signature.${field}`, message }] });
