/** One column of an open table: what it is called, what it says, and what its cells may be. */
export interface Column {
  name: string;
  says: string;
  type: 'string' | 'number' | 'boolean' | 'date' | 'datetime';
  required?: true;
  /** Values that there are. */
  values?: readonly string[];
  /** What the whole cell looks like, as a regular expression. */
  pattern?: string;
  example: string | number | boolean;
}

export type Cell = string | number | boolean | undefined;
/** One line of an open table, by the names of its columns; what is not said is left out. */
export type Row = Record<string, Cell>;

/** A column that also says where its cell comes from: one more column is one more entry of its table, and no more. */
export interface ColumnOf<Source> extends Column {
  of: (source: Source) => Cell;
}

export const rowOf = <Source>(columns: readonly ColumnOf<Source>[], source: Source): Row =>
  Object.fromEntries(columns.map(({ name, of }) => [name, of(source)]));

/** Spreadsheets look past leading spaces, and take the wide forms of these signs for the signs. */
const formula = /^\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

/**
 * A line of CSV: commas, quotation marks where needed, `true` and `false`, nothing for what is not said. A text that a
 * spreadsheet would run as a formula is led by an apostrophe, so that it stays a text (PUB-08); a telephone number in
 * the international form, a plus and digits alone, is none and stays as it is.
 */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(cell: Cell): string {
  const text = String(cell ?? '').replaceAll('\u0000', '');
  const plain = typeof cell !== 'string' || /^\+\d+$/.test(text);
  const safe = !plain && formula.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The mark that tells spreadsheets that what follows is UTF-8, and the names of the columns. */
export const csvHead = (columns: readonly Column[]): string =>
  `\ufeff${csvLine(columns.map(({ name }) => name))}`;

export const csvRow = (columns: readonly Column[], row: Row): string =>
  csvLine(columns.map(({ name }) => row[name]));

/** The table as a Table Schema (frictionless) describes it. */
export const tableSchemaOf = (
  { name, title, says }: { name: string; title: string; says: string },
  columns: readonly Column[],
  primaryKey?: string,
) => ({
  $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
  name,
  title,
  description: says,
  fields: columns.map(({ name: field, says: description, type, required, values, pattern, example }) => ({
    name: field,
    description,
    type,
    example: String(example),
    ...((required || values || pattern) && {
      constraints: {
        ...(required && { required }),
        ...(values && { enum: values }),
        ...(pattern && { pattern }),
      },
    }),
  })),
  missingValues: [''],
  ...(primaryKey && { primaryKey }),
});

/** What an object of the JSON form looks like, as a JSON Schema. */
export const objectSchemaOf = (columns: readonly Column[]) => ({
  type: 'object',
  additionalProperties: false,
  required: columns.filter(({ required }) => required).map(({ name }) => name),
  properties: Object.fromEntries(
    columns.map(({ name, says, type, values, pattern, example }) => [
      name,
      {
        description: says,
        type: type === 'date' || type === 'datetime' ? 'string' : type,
        ...(type === 'date' && { format: 'date' }),
        ...(type === 'datetime' && { format: 'date-time' }),
        ...(values && { enum: values }),
        ...(pattern && { pattern: `^(?:${pattern})$` }),
        examples: [example],
      },
    ]),
  ),
});
