import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What one fresh process found: milliseconds, and the most memory it held. */
export interface RenderCost {
  /** The first rendering: the compiler starts. */
  first: number;
  /** The median of those that follow, each with another number. */
  next: number;
  peakMegabytes: number;
}

/** Renderings after the first one. */
const following = 15;

/** Renders one document again and again, under another number each time, and says what it took. */
const program = `
  const [modules, kind, given] = process.argv.slice(1);
  const { documentRenderer, NodeCompiler } = await import(modules);
  const { document, file, workspace } = JSON.parse(given);
  const ours = () => {
    const render = documentRenderer();
    return (data) => render(data);
  };
  const bare = () => {
    const compiler = NodeCompiler.create({ workspace });
    return (data) => {
      const compiled = compiler.compile({ mainFilePath: file, inputs: { document: JSON.stringify(data) } });
      return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
    };
  };
  const make = kind === 'ours' ? ours() : bare();
  const times = [];
  for (let turn = 0; turn <= ${following}; turn += 1) {
    const data = { ...document, number: 'C26-2026-' + turn, runningNumber: 'C26-2026-' + turn };
    const start = performance.now();
    const pdf = await make(data);
    times.push(performance.now() - start);
    if (pdf.length < 10_000) throw new Error('No document was made');
  }
  const [first, ...next] = times;
  next.sort((a, b) => a - b);
  const peakMegabytes = process.resourceUsage().maxRSS / 1000;
  process.stdout.write(JSON.stringify({ first, next: next[Math.floor((next.length - 1) / 2)], peakMegabytes }));
  process.exit(0);
`;

/**
 * Time and memory of one way to make a document, in a fresh process of this Node.js; imports are not timed.
 * @param modules what to import: the house's renderer, or the compiler alone.
 * @param given the document for the renderer; for the bare compiler its finished texts and the template.
 */
export async function renderCost(modules: string, kind: 'ours' | 'bare', given: object): Promise<RenderCost> {
  const args = ['--input-type=module', '--eval', program, modules, kind, JSON.stringify(given)];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 1 << 20 });
  return JSON.parse(stdout);
}
