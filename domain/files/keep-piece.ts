import type { Actor } from '../actor.ts';
import type { PrivateFiles } from './private-files.ts';
import { pieceKey } from './upload.ts';

/**
 * Puts one piece of a file aside, under whoever sends it, until an act takes the file. It leaves no trace: a piece is
 * nothing until an act takes it, and that act is in the journal.
 * @param bytes in base 64
 */
export const keepPiece = (
  files: PrivateFiles,
  actor: Pick<Actor, 'accountId'>,
  { upload, piece, bytes }: { upload: string; piece: string; bytes: string },
): Promise<void> =>
  files.write(
    pieceKey(actor.accountId, upload, Number(piece)),
    Buffer.from(bytes, 'base64'),
    'application/octet-stream',
  );
