import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { PrivateFiles } from '../files/private-files.ts';
import { partBytes } from '../files/stored-file.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import { habilitationOfCaf } from './decide.ts';

/**
 * Gives one part of the scan of a signed convention, or of one of its avenants, to an agent of its Caf (ACT-04, AVN-01,
 * ACT-01). Every part is in the
 * journal before it leaves: half a scan cannot be read unseen (CTL-01).
 */
export async function readScan(
  deps: Deps & { files: PrivateFiles },
  { id, part, amendment }: { id: string; part: number; amendment?: string | undefined },
  actor: Actor,
  call: Call,
): Promise<Result<Uint8Array, Problem>> {
  const habilitation = await habilitationOfCaf(deps, id, actor);
  if (!habilitation) return refused({ code: 'not-found' });
  const signed = amendment ? await deps.records.get('amendment', [id, amendment]) : habilitation.convention;
  const scan = signed?.signature?.scan;
  const bytes = scan && (await deps.files.read(scan.key, { from: part * partBytes, length: partBytes }));
  if (!bytes) return refused({ code: 'not-found' });
  await deps.records.commit([
    traceWrite(deps, actor, call, {
      cafCode: habilitation.cafCode,
      action: 'scan-downloaded',
      subject: { kind: 'habilitation', id },
    }),
  ]);
  return done(bytes);
}
