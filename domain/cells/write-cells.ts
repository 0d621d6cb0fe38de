/** Spreadsheets look past leading spaces, and take the wide forms of these signs for the signs. */
const formula = /^\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

function cellOf(value: string | number): string {
  const text = String(value).replaceAll('\u0000', '');
  const safe = typeof value === 'string' && formula.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/**
 * One line of a CSV that French spreadsheets open at once: semicolons, every cell in quotation marks. A text that a
 * spreadsheet would run as a formula is led by an apostrophe, so that it stays a text (PUB-08).
 */
export const writeCells = (cells: readonly (string | number)[]): string =>
  `${cells.map(cellOf).join(';')}\r\n`;
