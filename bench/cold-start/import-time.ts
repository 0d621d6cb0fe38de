import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What the fresh process does: imports one file, as Lambda does with a handler, and says how long that took. */
const program = `
  const { pathToFileURL } = require('node:url');
  const file = pathToFileURL(process.argv[1]).href;
  const start = performance.now();
  import(file).then(() => {
    process.stdout.write(String(performance.now() - start));
    process.exit(0);
  });
`;

/** Milliseconds that a fresh process of this Node.js takes to import a file; the start of Node.js is not counted. */
export async function importTime(file: string): Promise<number> {
  const { stdout } = await run(process.execPath, ['--eval', program, file]);
  return Number(stdout);
}

/** The middle one of an odd number of figures; of an even number, the lower of the two in the middle. */
export const median = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor((figures.length - 1) / 2)] ?? Number.NaN;
