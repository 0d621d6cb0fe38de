import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { median } from './cold-start/import-time.ts';
import type { ExportCost } from './exports/measure.ts';
import { type Figures, target } from './report/benchmark.ts';

export const says =
  'what an export of families’ requests costs, against bare documents, and the memory it holds';

const rounds = 3;
const mostTimes = 1.5;
const inProcess = promisify(execFile);

async function cost(way: string, format: string, count: number): Promise<ExportCost> {
  const script = join(import.meta.dirname, 'exports/measure.ts');
  const { stdout } = await inProcess(process.execPath, [script, way, format, String(count)]);
  return JSON.parse(stdout) as ExportCost;
}

interface Row extends Record<string, string | number> {
  export: string;
  'ms a request': number;
  'bare ms a request': number;
  ratio: number;
  'peak MB, 100': number;
  'peak MB, 1,000': number;
}

/**
 * Makes whole exports, piece by piece, of requests sealed each with its own key: rights read, retrieval written, opened,
 * set or written, put together. Table and bucket are a memory, so that what is compared is our own work with the bare
 * compiler's and the bare builder's, in turn, each in a process of its own.
 */
export async function run(): Promise<Figures> {
  const rows: Row[] = [];
  for (const format of ['zip', 'xml'] as const) {
    const costs: Record<'bare' | 'ours' | 'few', ExportCost[]> = { bare: [], ours: [], few: [] };
    for (let round = 0; round < rounds; round += 1) {
      costs.bare.push(await cost('bare', format, 1000));
      costs.ours.push(await cost('ours', format, 1000));
      costs.few.push(await cost('ours', format, 100));
    }
    const of = (which: keyof typeof costs, figure: keyof ExportCost) =>
      median(costs[which].map((each) => each[figure]));
    const [ours, bare] = [of('ours', 'milliseconds'), of('bare', 'milliseconds')];
    rows.push({
      export: `1,000 requests, ${format}`,
      'ms a request': Number((ours / 1000).toFixed(3)),
      'bare ms a request': Number((bare / 1000).toFixed(3)),
      ratio: Number((ours / bare).toFixed(2)),
      'peak MB, 100': Math.round(of('few', 'peakMegabytes')),
      'peak MB, 1,000': Math.round(of('ours', 'peakMegabytes')),
    });
  }
  const missing = (column: 'ratio' | 'memory') =>
    rows.flatMap((row) => {
      const times = column === 'ratio' ? row.ratio : row['peak MB, 1,000'] / row['peak MB, 100'];
      return times > mostTimes ? [`${row.export}: ${times.toFixed(2)} times`] : [];
    });
  return {
    rows,
    targets: [
      target('at most 1.5 times the time of the bare documents', missing('ratio')),
      target('memory at most 1.5 times from 100 to 1,000 requests', missing('memory')),
    ],
  };
}
