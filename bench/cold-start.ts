import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Metafile } from 'esbuild';
import { buildFunctions } from '../build/functions.ts';
import { bundledFunctions, type FunctionName } from '../lib/functions.ts';
import { bundleBareHandlers, clientsIn } from './cold-start/bare-handlers.ts';
import { importTime, median } from './cold-start/import-time.ts';
import { type Figures, target } from './report/benchmark.ts';

export const says =
  'size of each function, and its import time against a bare handler with the same SDK clients';

/** Fresh processes per function, and as many of its bare handler, turn by turn. */
const samples = 7;
const mostTimes = 1.5;
const mostKilobytes = 500;
/** Its native compiler weighs a hundred times its bundle: it is a function of its own for that reason. */
const heavyByNature: FunctionName = 'caf-download-convention';

/**
 * Bundles every function and its bare handler, and imports one after the other, each in a process of its own, round
 * after round: a machine that slows down slows both. Times are medians, in milliseconds.
 */
export async function run(): Promise<Figures> {
  const root = resolve(import.meta.dirname, '..');
  const out = join(root, 'dist/bench');
  await buildFunctions({ root, out: join(out, 'functions'), deploy: false });
  const bundles = readBundles(join(out, 'functions'));
  const bareHandler = await bundleBareHandlers(
    root,
    join(out, 'bare-handlers'),
    bundles.map(({ clients }) => clients),
  );

  const measured = bundles.map((bundle) => ({
    ...bundle,
    bare: bareHandler(bundle.clients),
    times: [] as number[],
    bareTimes: [] as number[],
  }));
  for (let round = 1; round <= samples; round += 1) {
    process.stderr.write(`round ${round} of ${samples}\n`);
    for (const { file, bare, times, bareTimes } of measured) {
      bareTimes.push(await importTime(bare));
      times.push(await importTime(file));
    }
  }

  const rows = measured.map(({ name, bytes, clients, times, bareTimes }) => ({
    function: name,
    kilobytes: Math.round(bytes / 1000),
    'import ms': round1(median(times)),
    'bare ms': round1(median(bareTimes)),
    // Without a client there is nothing to compare with: the bare handler imports nothing at all.
    ratio: clients.length === 0 ? null : Number((median(times) / median(bareTimes)).toFixed(2)),
  }));
  return {
    rows,
    targets: [
      target(
        `import within ${mostTimes} times that of the bare handler`,
        rows.filter(({ ratio }) => (ratio ?? 0) > mostTimes).map((row) => `${row.function}: ${row.ratio}`),
      ),
      target(
        `under ${mostKilobytes} KB minified, but for ${heavyByNature}`,
        rows
          .filter((row) => row.kilobytes >= mostKilobytes && row.function !== heavyByNature)
          .map((row) => `${row.function}: ${row.kilobytes} KB`),
      ),
    ],
  };
}

function readBundles(folder: string) {
  const { outputs } = JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8')) as Metafile;
  return bundledFunctions.map(({ name }) => {
    const bundle = Object.entries(outputs).find(([file]) => file.endsWith(`/${name}/index.mjs`))?.[1];
    if (!bundle) throw new Error(`The build has left no bundle of ${name}`);
    return { name, file: join(folder, name, 'index.mjs'), bytes: bundle.bytes, clients: clientsIn(bundle) };
  });
}

const round1 = (figure: number): number => Number(figure.toFixed(1));
