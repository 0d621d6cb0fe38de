import { checksOf, importsOf, previewsOf } from './import/measured.ts';
import { type Figures, target } from './report/benchmark.ts';

export const says = 'checking a council’s file, beside a bare pass over it, and putting it online';

const sizes = [1_500, 15_000, 310_000];
/** How much longer than a pass that checks nothing. */
const mostTimes = 6;
/** Megabytes above idle, whatever the size. */
const mostMemory = 128;
/** Records that an import writes, whatever the size. */
const mostItems = 10;
/** How far a row of the largest file may cost more than one of the middle one: machines are never quite still. */
const mostGrowth = 1.5;

const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

/**
 * Checks files of a small, a large and a whole country's number of rows as they are read from the disk, tells what each
 * would change over another of its size, and imports it in its place.
 */
export async function run(): Promise<Figures> {
  const costs = await checksOf(sizes);
  const [, middle] = costs;
  const previews = await previewsOf(sizes);
  const imports = await importsOf();
  const rows = costs.map(({ rows, megabytes, check, bare, memory }, index) => ({
    rows,
    'file, MB': rounded(megabytes, 1),
    'check, rows per second': Math.round(rows / check),
    'bare csv-parse, rows per second': Math.round(rows / bare),
    'check ÷ bare': rounded(check / bare),
    'memory above idle, MB': rounded(memory, 1),
    'preview, rows per second': Math.round(rows / (previews[index]?.seconds ?? Number.NaN)),
    'preview, memory above idle, MB': rounded(previews[index]?.memory ?? Number.NaN, 1),
    'import, items written': imports[index]?.items ?? null,
    'import, calls to DynamoDB': imports[index]?.tableCalls ?? null,
    'import, calls to S3': imports[index]?.bucketCalls ?? null,
    'import, units read': imports[index]?.unitsRead ?? null,
    'import, units written': imports[index]?.unitsWritten ?? null,
  }));
  const perRow = (cost: { check: number; rows: number }) => cost.check / cost.rows;
  const slower = costs.filter(
    (cost) => middle && cost.rows > middle.rows && perRow(cost) > mostGrowth * perRow(middle),
  );
  return {
    rows,
    targets: [
      target(
        'time grows no faster than rows',
        slower.map(({ rows }) => `${rows} rows`),
      ),
      target(
        `at most ${mostTimes} times a bare csv-parse pass`,
        costs.filter(({ check, bare }) => check > mostTimes * bare).map(({ rows }) => `${rows} rows`),
      ),
      target(
        `at most ${mostMemory} MB above idle, whatever the size`,
        [...costs, ...previews]
          .filter(({ memory }) => memory > mostMemory)
          .map(({ rows, memory }) => `${rows} rows: ${memory.toFixed(0)} MB`),
      ),
      target(
        `at most ${mostItems} items written per import`,
        imports.filter(({ items }) => items > mostItems).map(({ rows, items }) => `${rows} rows: ${items}`),
      ),
    ],
  };
}
