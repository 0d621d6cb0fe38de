import { globSync } from 'node:fs';
import { basename } from 'node:path';
import type { Benchmark, Figures } from './report/benchmark.ts';
import { thisMachine } from './report/machine.ts';
import { table } from './report/table.ts';

/** The names of the benchmarks: one file of this folder each, this one aside. */
export const benchmarkNames = (): string[] =>
  globSync('*.ts', { cwd: import.meta.dirname })
    .filter((file) => file !== 'run.ts')
    .map((file) => basename(file, '.ts'))
    .sort();

/** One benchmark, by its name. */
export const benchmark = (name: string): Promise<Benchmark> =>
  import(new URL(`${name}.ts`, import.meta.url).href);

/** What a run found, for a reader: the figures as a table, then each target and what falls short of it. */
export function report({ rows, targets }: Figures): string {
  const verdicts = targets.map(({ says, met, missedBy }) =>
    met ? `Met: ${says}` : `Not met: ${says}\n${missedBy.map((one) => `  ${one}`).join('\n')}`,
  );
  return [table(rows), ...verdicts].join('\n\n');
}

async function list(): Promise<string> {
  const lines = await Promise.all(
    benchmarkNames().map(async (name) => `${name.padEnd(12)} ${(await benchmark(name)).says}`),
  );
  return [
    ...lines,
    '',
    'npm run bench -- NAME                    measures, and prints a table',
    'npm run --silent bench -- NAME --json    measures, and prints one JSON object',
  ].join('\n');
}

if (import.meta.main) {
  const [name, ...options] = process.argv.slice(2);
  if (name === undefined) {
    console.log(await list());
  } else if (!benchmarkNames().includes(name)) {
    console.error(`There is no benchmark « ${name} ».\n\n${await list()}`);
    process.exitCode = 1;
  } else {
    const { says, run } = await benchmark(name);
    const machine = thisMachine();
    const figures = await run();
    console.log(
      options.includes('--json')
        ? JSON.stringify({ benchmark: name, says, machine, ...figures })
        : `${says}\n${Object.values(machine).join(', ')}\n\n${report(figures)}`,
    );
  }
}
