export type CsvLine = readonly (string | number)[];

/**
 * A CSV for French spreadsheets: UTF-8 with its mark, semicolons, every cell in quotation marks. A cell that a spreadsheet
 * would run as a formula is led by an apostrophe, so that it stays a text.
 */
export function csvOf(lines: readonly CsvLine[]): Blob {
  const text = lines.map((cells) => cells.map(cellOf).join(';')).join('\r\n');
  return new Blob([`\ufeff${text}\r\n`], { type: 'text/csv;charset=utf-8' });
}

function cellOf(value: string | number): string {
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
