import { readInformationExportPiece, startInformationExport } from '../../../contract/information-exports.ts';
import type { ExportFormat } from '../../../domain/linf/information-export.ts';
import { call } from '../../api/client.ts';

/** Takes requests away as one file: begins an export, then asks for its pieces one after the other. */
export async function takeExport(
  { id, requests, format }: { id: string; requests: readonly string[]; format: ExportFormat },
  onPiece: (share: number) => void,
): Promise<{ file: Blob; name: string; count: number }> {
  const started = await call(
    startInformationExport,
    { params: { id }, body: { format, requests: [...requests] } },
    { idempotencyKey: crypto.randomUUID() },
  );
  const { exportId, pieces, name } = started;
  const parts: Blob[] = [];
  for (let piece = 0; piece < pieces; piece += 1) {
    onPiece(piece / pieces);
    parts.push(await call(readInformationExportPiece, { params: { id, exportId, piece: String(piece) } }));
  }
  const type = format === 'zip' ? 'application/zip' : 'application/xml';
  return { file: new Blob(parts, { type }), name, count: started.requests };
}
