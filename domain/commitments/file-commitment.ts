import type { Actor, Call } from '../actor.ts';
import { ownConvention } from '../convention/own-convention.ts';
import type { Deps } from '../deps.ts';
import type { PrivateFiles } from '../files/private-files.ts';
import { takeUpload } from '../files/take-upload.ts';
import type { SentFile } from '../files/upload.ts';
import { announce } from '../outbox/announce.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import type { CommitmentRequest } from './commitment-request.ts';
import { commitmentTrace } from './commitment-trace.ts';

interface Input {
  id: string;
  number: number;
  /** The version of the request that the person had before the eyes. */
  version: number;
  file: SentFile;
}

/**
 * Files the commitment that the Caf asked for (LIN-09, S1 art. 2), by a person whom a convention in force names. Filing
 * again is allowed: the file before is erased, and each filing is in the journal. The Caf is told.
 *
 * A file lies under the request and the sending that brought it, so that no erasure can touch what another filing keeps.
 * @returns the request, or `invalid-request` under `file`
 */
export async function fileCommitment(
  deps: Deps & { files: PrivateFiles },
  { id, number, version, file }: Input,
  actor: Actor,
  call: Call,
): Promise<Result<CommitmentRequest, Problem>> {
  const convention = await ownConvention(deps, id, actor);
  const seen = convention && (await deps.records.get('commitmentRequest', [id, String(number)]));
  if (!seen) return refused({ code: 'not-found' });
  if (seen.lastCommand === call.commandId) return finished(deps, seen);
  if (seen.version !== version) return refused({ code: 'conflict' });
  // What an earlier filing was kept from erasing, and has no other trace than this record.
  await eraseReplaced(deps, seen);

  const taken = await takeUpload(deps.files, actor, file, `commitments/${id}/${number}/${file.id}`);
  if (!taken.ok) {
    return refused({ code: 'invalid-request', errors: [{ path: 'file', message: taken.problem }] });
  }
  const { replacedKey: _, ...rest } = seen;
  const before = seen.filed?.file.key;
  const next: CommitmentRequest = {
    ...rest,
    filed: { at: deps.now().toISOString(), by: actor.accountId, file: taken.value },
    ...(before !== undefined && before !== taken.value.key && { replacedKey: before }),
    version: seen.version + 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: 'replace', kind: 'commitmentRequest', record: next },
    commitmentTrace(deps, actor, call, convention, number, 'commitment-filed'),
    announce(deps, { type: 'commitment-filed', habilitationId: convention.id, number }),
  ]);
  return committed.ok ? finished(deps, next) : overtaken(deps, next);
}

async function finished(
  deps: Deps & { files: PrivateFiles },
  request: CommitmentRequest,
): Promise<Result<CommitmentRequest, Problem>> {
  await eraseReplaced(deps, request);
  return done(request);
}

async function eraseReplaced(
  { files }: { files: PrivateFiles },
  { replacedKey }: CommitmentRequest,
): Promise<void> {
  if (replacedKey !== undefined) await files.erase(replacedKey);
}

/** Somebody filed a moment earlier: what was taken here is erased, unless it is the very file that they filed. */
async function overtaken(
  { records, files }: Deps & { files: PrivateFiles },
  { habilitationId, number, filed }: CommitmentRequest,
): Promise<Result<CommitmentRequest, Problem>> {
  const kept = await records.get('commitmentRequest', [habilitationId, String(number)]);
  if (filed && kept?.filed?.file.key !== filed.file.key) await files.erase(filed.file.key);
  return refused({ code: 'conflict' });
}
