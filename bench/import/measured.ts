import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { CheckCost } from './check-cost.ts';

/** What checking a file of each size costs, one after the other. */
export async function checksOf(sizes: readonly number[]): Promise<CheckCost[]> {
  const measured: CheckCost[] = [];
  for (const rows of sizes) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--expose-gc',
      join(import.meta.dirname, 'measure.ts'),
      String(rows),
    ]);
    measured.push(JSON.parse(stdout));
  }
  return measured;
}
