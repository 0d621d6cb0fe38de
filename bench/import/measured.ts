import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { measuredIn } from '../report/in-vitest.ts';
import type { CheckCost } from './check-cost.ts';
import './import-cost.ts';
import type { PreviewCost } from './preview-cost.ts';

/**
 * What V8 may hold, in megabytes: with a whole machine before it, it lets what is not needed any more stand for as long as
 * it likes, and two runs of one file differ by two hundred. So held, it cannot do with more than it says.
 */
const heap = ['--max-old-space-size=128', '--max-semi-space-size=8'];

/** Runs a file for each size, one after the other, each in a process of its own. */
async function each<Cost>(file: string, sizes: readonly number[]): Promise<Cost[]> {
  const measured: Cost[] = [];
  for (const rows of sizes) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--expose-gc',
      ...heap,
      join(import.meta.dirname, file),
      String(rows),
    ]);
    measured.push(JSON.parse(stdout));
  }
  return measured;
}

/** What checking a file of each size costs. */
export const checksOf = (sizes: readonly number[]) => each<CheckCost>('measure.ts', sizes);

/** What telling the changes that a file of each size would make costs. */
export const previewsOf = (sizes: readonly number[]) => each<PreviewCost>('preview-cost.ts', sizes);

/** What importing a file of each size asks of the table and the bucket. */
export const importsOf = () => measuredIn('bench/import/measure-import.ts', 'councilImports');
