import { join, resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { documentView } from '../../adapters/pdf/document-view.ts';
import { printedDocument } from '../../adapters/pdf/printed-document.ts';
import { documentRenderer } from '../../adapters/pdf/render-document.ts';
import { type ExportFormat, piecesOf } from '../../domain/linf/information-export.ts';
import { takeExportPiece } from '../../domain/linf/take-export-piece.ts';
import { xmlPiece, zipPiece } from '../../functions/papers/information-export-pieces.ts';
import { informationRequestDocumentOf } from '../../functions/papers/information-request-document-of.ts';
import { bareXml, elementsOf } from './bare-xml.ts';
import { actor, call, communes, exportedOf, heldExport } from './held.ts';

/** What one way of making an export costs, in a process of its own. */
export interface ExportCost {
  /** Of the processor: whatever else the machine is at, it counts for little. */
  milliseconds: number;
  peakMegabytes: number;
}

const [way = 'ours', format = 'zip', count = '100'] = process.argv.slice(2) as [
  string?,
  ExportFormat?,
  string?,
];

/** Every piece as the function makes it: read, opened, retrieved, traced, written; each is let go of at once. */
async function ours({ deps, record }: ReturnType<typeof heldExport>): Promise<void> {
  const render = documentRenderer();
  for (let piece = 0; piece < piecesOf(record); piece += 1) {
    const input = { habilitationId: record.habilitationId, exportId: record.id, piece, communes };
    const taken = await takeExportPiece(deps, input, actor, call);
    if (!taken.ok) throw new Error(taken.problem.code);
    if (format === 'xml') xmlPiece(taken.value);
    else await zipPiece(deps, taken.value, render);
  }
}

/** The same documents by the bare compiler: same template, same finished texts. */
function barePdf(): void {
  const workspace = resolve(import.meta.dirname, '../../documents');
  const compiler = NodeCompiler.create({ workspace });
  for (let index = 0; index < Number(count); index += 1) {
    const paper = informationRequestDocumentOf(exportedOf(index), new Date());
    const { file, data } = documentView(printedDocument.parse(paper));
    const inputs = { document: JSON.stringify(data) };
    const { result } = compiler.compile({ mainFilePath: join(workspace, file), inputs });
    if (!result) throw new Error('The template should compile');
    compiler.pdf(result, { pdfStandard: 'ua-1' });
    compiler.evictCache(1);
  }
}

// Sealing is the families' doing, and giving the builder its elements is nobody's: neither is counted.
const held = heldExport(format, Number(count));
const elements = Array.from({ length: format === 'xml' ? Number(count) : 0 }, (_, index) =>
  elementsOf(exportedOf(index)),
);
const began = process.cpuUsage();
if (way === 'ours') await ours(held);
else if (format === 'zip') barePdf();
else
  for (const piece of bareXml(elements)) if (piece.length === 0) throw new Error('A piece holds something');
const { user, system } = process.cpuUsage(began);
const cost: ExportCost = {
  milliseconds: (user + system) / 1000,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(cost));
