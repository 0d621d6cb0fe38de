import { sendUploadPiece as contract } from '../../../contract/caf-files.ts';
import { pieceKey } from '../../../domain/files/upload.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { privateFiles } from '../../runtime/private-files.ts';

// A piece leaves no trace: it is nothing until an act takes it, and that act is in the journal.
export const handler = endpoint(contract, async ({ params, body, actor }) => {
  const key = pieceKey(actor.accountId, params.upload, Number(params.piece));
  await privateFiles().write(key, Buffer.from(body.bytes, 'base64'), 'application/octet-stream');
  return done({});
});
