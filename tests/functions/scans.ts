import { randomUUID } from 'node:crypto';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { recordSignature } from '../../contract/caf.ts';
import { sendUploadPiece } from '../../contract/caf-files.ts';
import type { sendOwnUploadPiece } from '../../contract/partner-files.ts';
import { pieceBytes, piecesOf, type SentFile } from '../../domain/files/upload.ts';
import { pdf } from '../builders/scans.ts';
import type { Browser } from './browser.ts';
import type { Stage } from './driver.ts';
import { habilitation, signature } from './habilitations.ts';

/** Sends a file piece by piece, as a page of the Caf or of a partner does, and gives what an act names it by. */
export async function sentFile(
  stage: Stage,
  as: Browser,
  content: Uint8Array = pdf(),
  name = 'Retour signé.pdf',
  route: typeof sendUploadPiece | typeof sendOwnUploadPiece = sendUploadPiece,
): Promise<SentFile> {
  const id = randomUUID();
  for (let piece = 0; piece < piecesOf(content.length); piece += 1) {
    const bytes = content.subarray(piece * pieceBytes, (piece + 1) * pieceBytes);
    await stage.done(route, {
      as,
      params: { upload: id, piece: String(piece) },
      body: { bytes: Buffer.from(bytes).toString('base64') },
    });
  }
  return { id, name, bytes: content.length };
}

/** How many files lie in the private bucket for a convention, whatever the records say of it. */
export async function copiesFor(stage: Stage, id: string, under = 'scans'): Promise<number> {
  const { Contents = [] } = await stage.own.clients.s3.send(
    new ListObjectsV2Command({ Bucket: stage.own.env.PRIVATE_BUCKET, Prefix: `${under}/${id}/` }),
  );
  return Contents.length;
}

/** A convention that came back signed, with its scan. */
export async function scanned(
  stage: Stage,
  as: Browser,
  content?: Uint8Array,
): Promise<{ id: string; version: number }> {
  const { id, version } = await habilitation(stage, as, 'accepted');
  const body = { version, signature: { ...signature, scan: await sentFile(stage, as, content) } };
  return stage.done(recordSignature, { as, params: { id }, body });
}
