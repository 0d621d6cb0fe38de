import { documentRenderer } from '../../../adapters/pdf/render-document.ts';
import { readInformationExportPiece as contract } from '../../../contract/information-exports.ts';
import { takeExportPiece } from '../../../domain/linf/take-export-piece.ts';
import { done } from '../../../domain/result.ts';
import { xmlPiece, zipPiece } from '../../papers/information-export-pieces.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { once } from '../../runtime/once.ts';
import { keptCommunes } from '../../runtime/reference.ts';
import { linfDeps } from '../../runtime/request-keys.ts';
import { tellUnreadable } from '../../runtime/tell-unreadable.ts';

const renderer = once(() => documentRenderer());

export const handler = endpoint(contract, async ({ params, actor, call }) => {
  const { id: habilitationId, exportId } = params;
  const input = { habilitationId, exportId, piece: Number(params.piece), communes: await keptCommunes() };
  const taken = await takeExportPiece(linfDeps(), input, actor, call);
  if (!taken.ok) return taken;
  const { of, requests, unreadable } = taken.value;
  tellUnreadable(unreadable);
  const bytes =
    of.format === 'xml' ? done(xmlPiece(taken.value)) : await zipPiece(linfDeps(), taken.value, renderer());
  if (!bytes.ok) return bytes;
  return done({
    file: { bytes: bytes.value, name: `${exportId}.part` },
    headers: {
      'x-requests-given': String(requests.length),
      'x-requests-unreadable': String(unreadable.length),
    },
  });
});
