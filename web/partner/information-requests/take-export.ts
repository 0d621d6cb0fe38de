import { readInformationExportPiece, startInformationExport } from '../../../contract/information-exports.ts';
import type { ExportFormat } from '../../../domain/linf/information-export.ts';
import { call } from '../../api/client.ts';

/** A file of requests, and how many it really holds. */
export interface TakenExport {
  file: Blob;
  name: string;
  given: number;
  /** Asked for, and not there any more: families took them back. */
  gone: number;
  /** Kept, and that nobody could open. */
  unreadable: number;
}

/** Takes requests away as one file: begins an export, then asks for its pieces one after the other. */
export async function takeExport(
  { id, requests, format }: { id: string; requests: readonly string[]; format: ExportFormat },
  onPiece: (share: number) => void,
): Promise<TakenExport> {
  const started = await call(
    startInformationExport,
    { params: { id }, body: { format, requests: [...requests] } },
    { idempotencyKey: crypto.randomUUID() },
  );
  const { exportId, pieces, name } = started;
  const parts: Blob[] = [];
  let given = 0;
  let unreadable = 0;
  const count = (headers: Headers) => {
    given += Number(headers.get('x-requests-given'));
    unreadable += Number(headers.get('x-requests-unreadable'));
  };
  for (let piece = 0; piece < pieces; piece += 1) {
    onPiece(piece / pieces);
    const params = { id, exportId, piece: String(piece) };
    parts.push(await call(readInformationExportPiece, { params }, { onHeaders: count }));
  }
  const type = format === 'zip' ? 'application/zip' : 'application/xml';
  const gone = requests.length - given - unreadable;
  return { file: new Blob(parts, { type }), name, given, gone, unreadable };
}
