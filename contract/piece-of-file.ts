import * as z from 'zod';
import { PieceNumber, pieceBytes, UploadId } from '../domain/files/upload.ts';

/** Which piece of which sending: the same in every area that sends files. */
export const pieceParams = z.object({ upload: UploadId, piece: PieceNumber });

export const pieceBody = z.object({
  /** Half a megabyte in base 64; the last piece is what remains. */
  bytes: z
    .base64()
    .min(1)
    .max(Math.ceil(pieceBytes / 3) * 4),
});
