import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type CompileDocArgs, NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { documentView, type Templates } from './document-view.ts';
import { type PrintedDocument, printedDocument } from './printed-document.ts';

/** Makes the PDF of a document. */
export type RenderDocument = (document: PrintedDocument) => Promise<Uint8Array>;

/** Results older than this many renderings leave the compiler's memory, which holds personal data. */
const KEPT_RENDERINGS = 1;

/** Beside the bundle in a deployed function, at the root of the project elsewhere. */
function templatesFolder(): string {
  const besideTheBundle = fileURLToPath(new URL('./documents/', import.meta.url));
  return existsSync(besideTheBundle)
    ? besideTheBundle
    : fileURLToPath(new URL('../../documents/', import.meta.url));
}

/** Quoted pieces of a diagnostic can be pieces of somebody's data: they do not go into logs. */
function withoutQuotes(diagnostic: unknown): string {
  return String(diagnostic).replace(/`[^`]*`/gu, '`…`');
}

/**
 * Prepares the rendering of the papers of a convention's life (ACT-03, AVN-01, AVN-04). The compiler starts at the
 * first rendering and stays warm: the first takes a few times as long as the next ones, which take some 50 ms.
 *
 * Every PDF is tagged (PDF/UA-1), in French, its fonts embedded, and the same data give the same bytes. The data reach
 * the template as JSON, never as markup.
 *
 * @param options.folder of the Typst templates (`documents/`).
 * @param options.templates versions of the conventions' texts that are known; those published by default.
 * @returns a function that throws a `ZodError` for data of another shape, `UnknownTemplate` for a convention of a
 *   version that is not known, and an `Error` without personal data when the template does not compile.
 */
export function documentRenderer(options: { folder?: string; templates?: Templates } = {}): RenderDocument {
  const workspace = options.folder ?? templatesFolder();
  let compiler: NodeCompiler | undefined;

  return async (input) => {
    const { file, data } = documentView(printedDocument.parse(input), options.templates);
    compiler ??= NodeCompiler.create({ workspace });
    const source = { mainFilePath: join(workspace, file), inputs: { document: JSON.stringify(data) } };
    try {
      // Straight to the PDF: a compiled document that passes through here stays in memory, outside the heap, until the
      // heap itself is collected, which a thousand of them give no reason for.
      return new Uint8Array(compiler.pdf(source, { pdfStandard: 'ua-1' }));
    } catch (failure) {
      throw new Error(`The document could not be made into a PDF: ${reasonOf(compiler, source, failure)}`);
    } finally {
      compiler.evictCache(KEPT_RENDERINGS);
      // What was handed over is let go of between two turns of the event loop: each rendering ends with one.
      await nextTurn();
    }
  };
}

/** What the compiler has against a template, found by compiling it again; what went wrong otherwise. */
function reasonOf(compiler: NodeCompiler, source: CompileDocArgs, failure: unknown): string {
  const diagnostics = compiler.compile(source).takeDiagnostics();
  if (diagnostics) return withoutQuotes(JSON.stringify(compiler.fetchDiagnostics(diagnostics)));
  return withoutQuotes(failure instanceof Error ? failure.message : failure);
}
