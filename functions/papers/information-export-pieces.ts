import type { RenderDocument } from '../../adapters/pdf/render-document.ts';
import { documentEnd, documentStart, writeRequest } from '../../adapters/xml/information-requests.ts';
import { directoryOfZip, fileInZip, type StoredFile, storedFile } from '../../adapters/zip/stored-files.ts';
import type { Deps } from '../../domain/deps.ts';
import type { MadeFile } from '../../domain/linf/information-export.ts';
import { type ExportPiece, keepMadePiece } from '../../domain/linf/take-export-piece.ts';
import type { Problem } from '../../domain/problem.ts';
import { done, type Result } from '../../domain/result.ts';
import { informationRequestDocumentOf } from './information-request-document-of.ts';

/** One piece of an XML document: the first begins it, the last ends it. */
export function xmlPiece({ of, requests, first, last }: ExportPiece): Uint8Array {
  const start = first ? documentStart({ producedAt: new Date(of.startedAt) }) : '';
  return Buffer.from(start + requests.map(writeRequest).join('') + (last ? documentEnd : ''));
}

/** The file of a request in an archive: its name says nothing of the family. */
const inArchive = ({ reference, crc, size }: MadeFile): StoredFile => ({
  name: `demande-${reference}.pdf`,
  crc,
  size,
});

/** One piece of a ZIP: a PDF for each request, made one after the other; the last piece ends with the directory. */
export async function zipPiece(
  deps: Deps,
  { of, piece, requests, last }: ExportPiece,
  render: RenderDocument,
): Promise<Result<Uint8Array, Problem>> {
  const at = new Date(of.startedAt);
  const chunks: Uint8Array[] = [];
  const files: MadeFile[] = [];
  for (const exported of requests) {
    const bytes = await render(informationRequestDocumentOf(exported, at));
    const { reference } = exported.request;
    const { crc, size } = storedFile('', bytes);
    const file: MadeFile = { reference, crc, size };
    files.push(file);
    chunks.push(fileInZip(inArchive(file), bytes, at));
  }
  const kept = await keepMadePiece(deps, { of, piece, files });
  if (!kept.ok) return kept;
  if (last) chunks.push(directoryOfZip(kept.value.made.flat().map(inArchive), at));
  return done(Buffer.concat(chunks));
}
