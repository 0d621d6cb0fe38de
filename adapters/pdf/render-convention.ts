import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { conventionTemplates } from '../../documents/convention-templates.ts';
import { type ConventionDocument, conventionDocument } from './convention-document.ts';
import { conventionView } from './convention-view.ts';

/** Makes the PDF of a convention. */
export type RenderConvention = (document: ConventionDocument) => Promise<Uint8Array>;

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
 * Prepares the rendering of conventions (ACT-03). The compiler starts at the first rendering and stays
 * warm: the first takes a few times as long as the next ones, which take some 50 ms.
 *
 * The PDF is tagged (PDF/UA-1), in French, its fonts embedded, and the same data give the same bytes. It
 * holds the letter to the provider and both copies of the convention with annex 1. The data reach the
 * template as JSON, never as markup.
 *
 * @param options.templates folder of the Typst templates (`documents/`).
 * @returns a function that throws a `ZodError` for data of another shape, and an `Error` without personal
 *   data when the template does not compile.
 */
export function conventionRenderer(options: { templates?: string } = {}): RenderConvention {
  const workspace = options.templates ?? templatesFolder();
  let compiler: NodeCompiler | undefined;

  return async (input) => {
    const document = conventionDocument.parse(input);
    compiler ??= NodeCompiler.create({ workspace });
    try {
      const compiled = compiler.compile({
        mainFilePath: join(workspace, conventionTemplates[document.kind].file),
        inputs: { document: JSON.stringify(conventionView(document)) },
      });
      if (compiled.result === null) {
        const failure = compiled.takeDiagnostics();
        const diagnostics = failure === null ? [] : compiler.fetchDiagnostics(failure);
        throw new Error(JSON.stringify(diagnostics));
      }
      return new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }));
    } catch (failure) {
      const reason = failure instanceof Error ? failure.message : failure;
      throw new Error(`The convention could not be made into a PDF: ${withoutQuotes(reason)}`);
    } finally {
      compiler.evictCache(KEPT_RENDERINGS);
    }
  };
}
