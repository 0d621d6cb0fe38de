import { sendUploadPiece as contract } from '../../../contract/caf-files.ts';
import { keepPiece } from '../../../domain/files/keep-piece.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { privateFiles } from '../../runtime/private-files.ts';

export const handler = endpoint(contract, async ({ params, body, actor }) => {
  await keepPiece(privateFiles(), actor, { ...params, ...body });
  return done({});
});
