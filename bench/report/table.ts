import type { Figure } from './benchmark.ts';

const words = (figure: Figure | undefined): string =>
  figure === undefined || figure === null ? '–' : `${figure}`;

/** Rows as a table of text: names of columns first, numbers to the right. Empty for no rows. */
export function table(rows: readonly Record<string, Figure>[]): string {
  const columns = Object.keys(rows[0] ?? {}).map((name) => {
    const cells = rows.map((row) => words(row[name]));
    const width = Math.max(...[name, ...cells].map((text) => text.length));
    const isText = rows.some((row) => typeof row[name] === 'string');
    return [name, '-'.repeat(width), ...cells].map((text) =>
      isText ? text.padEnd(width) : text.padStart(width),
    );
  });
  const lines = [...rows, 'names', 'rule'].map((_, line) => columns.map((column) => column[line]).join('  '));
  return columns.length === 0 ? '' : lines.map((line) => line.trimEnd()).join('\n');
}
