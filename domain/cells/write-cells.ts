/** Spreadsheets look past leading spaces, and take the wide forms of these signs for the signs. */
const formula = /^\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

/** What begins with a letter or a digit and has no quotation mark: nearly every cell. */
const plain = /^[0-9A-Za-z\u00c0-\u017f][^"]*$/;

function cellOf(value: string | number): string {
  if (value === '' || (typeof value === 'string' && plain.test(value) && !value.includes('\u0000')))
    return `"${value}"`;
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
