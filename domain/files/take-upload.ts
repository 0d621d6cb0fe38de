import { createHash } from 'node:crypto';
import type { Actor } from '../actor.ts';
import { done, type Result, refused } from '../result.ts';
import { examineFile, type FileRefusal } from './examine-file.ts';
import { fileNameOf } from './file-name.ts';
import type { PrivateFiles } from './private-files.ts';
import type { StoredFile } from './stored-file.ts';
import { pieceBytes, pieceKey, piecesOf, type SentFile } from './upload.ts';

/**
 * Takes a file that the actor sent: puts its pieces together, sees what it really is, and keeps it for good under
 * `folder`. The record that will speak of it holds what this returns.
 *
 * The name under which it is kept is made of its content. Whoever tries again, or clicks twice, writes the same bytes to
 * the same place; nobody can put other bytes in the place of a file that a record speaks of.
 * @param folder `scans/` or `commitments/`, and the number of the convention
 */
export async function takeUpload(
  files: PrivateFiles,
  actor: Pick<Actor, 'accountId'>,
  { id, name, bytes }: SentFile,
  folder: `${'scans' | 'commitments'}/${string}`,
): Promise<Result<StoredFile, FileRefusal | 'file-not-arrived'>> {
  const pieces = await Promise.all(
    Array.from({ length: piecesOf(bytes) }, (_, piece) => files.read(pieceKey(actor.accountId, id, piece))),
  );
  const whole = putTogether(pieces, bytes);
  if (!whole) return refused('file-not-arrived');
  const examined = examineFile(whole);
  if (!examined.ok) return examined;
  const { contentType, end } = examined.value;
  const kept = whole.subarray(0, end);
  const sha256 = createHash('sha256').update(kept).digest('hex');
  const key = `${folder}/${sha256}`;
  await files.write(key, kept, contentType);
  return done({ key, name: fileNameOf(name, contentType), contentType, bytes: kept.length, sha256 });
}

/** The pieces as one, when all are there and each has its length. */
function putTogether(pieces: readonly (Uint8Array | undefined)[], bytes: number): Uint8Array | undefined {
  const whole = new Uint8Array(bytes);
  for (const [index, piece] of pieces.entries()) {
    const from = index * pieceBytes;
    if (piece?.length !== Math.min(pieceBytes, bytes - from)) return undefined;
    whole.set(piece, from);
  }
  return whole;
}
