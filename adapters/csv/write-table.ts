/**
 * A table as a CSV that French spreadsheets open at once: UTF-8 with its mark, semicolons, every cell in quotation
 * marks. A text that a spreadsheet would run as a formula is led by an apostrophe, so that it stays a text (PUB-08).
 */
export function writeTable(lines: readonly (readonly (string | number)[])[]): Uint8Array {
  const text = lines.map((cells) => `${cells.map(cellOf).join(';')}\r\n`).join('');
  return new TextEncoder().encode(`\ufeff${text}`);
}

/** Spreadsheets look past leading spaces, and take the wide forms of these signs for the signs. */
const formula = /^\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

function cellOf(value: string | number): string {
  const text = String(value).replaceAll('\u0000', '');
  const safe = typeof value === 'string' && formula.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
