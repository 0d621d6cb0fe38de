import * as z from 'zod';
import { largestFile } from './stored-file.ts';

/**
 * A file comes in pieces, each a call of its own: a call of the API holds six megabytes at most, the session and the
 * role are looked at each time, and what a bad connection broke goes on from the piece it broke at.
 */
export const pieceBytes = 512 * 1024;

/** What a browser calls the sending of one file: made by it, at random, and worth nothing to anybody else. */
export const UploadId = z.uuid();

/** The number of a piece, from 0, as the path of a call says it: twenty of them make {@link largestFile}. */
export const PieceNumber = z.string().regex(/^(?:\d|1\d)$/);

/** A file that was sent, as the form that goes with it names it. */
export const SentFile = z.object({
  id: UploadId,
  /** As the person's computer names it. */
  name: z.string().max(400),
  bytes: z.number().int().min(1, { error: 'file-empty' }).max(largestFile, { error: 'file-too-large' }),
});
export type SentFile = z.infer<typeof SentFile>;

/** How many pieces a file of so many bytes comes in. */
export const piecesOf = (bytes: number): number => Math.ceil(bytes / pieceBytes);

/**
 * Where a piece waits: under who sent it, so that nobody can take what another sent. The bucket forgets what lies there
 * after a day.
 */
export const pieceKey = (accountId: string, upload: string, piece: number): string =>
  `uploads/${accountId}/${upload}/${String(piece).padStart(2, '0')}`;
