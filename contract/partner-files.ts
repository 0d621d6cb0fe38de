import { operation } from './operation.ts';
import { pieceBody, pieceParams } from './piece-of-file.ts';

export const sendOwnUploadPiece = operation({
  id: 'sendOwnUploadPiece',
  area: 'partner',
  method: 'PUT',
  path: '/api/partner/uploads/{upload}/pieces/{piece}',
  summary: 'Send one piece of a file, which an act then takes (LIN-09); the same piece again replaces it',
  access: { kind: 'signed-in', roles: ['partner'] },
  params: pieceParams,
  body: pieceBody,
  response: { status: 204 },
  problems: [],
});
