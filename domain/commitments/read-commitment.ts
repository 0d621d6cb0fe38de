import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { PrivateFiles } from '../files/private-files.ts';
import { partBytes } from '../files/stored-file.ts';
import { habilitationOfCaf } from '../habilitation/decide.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { commitmentTrace } from './commitment-trace.ts';

/**
 * Gives one part of a commitment that was filed to an agent of the convention's Caf (LIN-09, ACT-01). Every part is in
 * the journal before it leaves (CTL-01).
 * @returns the bytes; `conflict` when another file was filed since the version named
 */
export async function readCommitment(
  deps: Deps & { files: PrivateFiles },
  { id, number, version, part }: { id: string; number: number; version: number; part: number },
  actor: Actor,
  call: Call,
): Promise<Result<Uint8Array, Problem>> {
  const convention = await habilitationOfCaf(deps, id, actor);
  if (!convention) return refused({ code: 'not-found' });
  const request = await deps.records.get('commitmentRequest', [id, String(number)]);
  const file = request?.filed?.file;
  if (file && request.version !== version) return refused({ code: 'conflict' });
  const bytes = file && (await deps.files.read(file.key, { from: part * partBytes, length: partBytes }));
  if (!bytes) return refused({ code: 'not-found' });
  await deps.records.commit([
    commitmentTrace(deps, actor, call, convention, number, 'commitment-downloaded'),
  ]);
  return done(bytes);
}
