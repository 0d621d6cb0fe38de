import { CsvError, parse } from 'csv-parse/sync';
import { foldTitle } from '../../domain/cells/fold-title.ts';
import type { Encoding, Separator } from '../../domain/cells/table-events.ts';
import type { TableProblem } from '../../domain/cells/table-problem.ts';
import { decodeText } from './decode-text.ts';

const separators = [';', ',', '\t'] as const;

/** What a file of some kind must hold. All its columns are required: a cell may be empty, a column may not be absent. */
export interface TableFormat<C extends string> {
  columns: readonly C[];
  maxRows: number;
  maxBytes: number;
}

/** One record of the file. */
interface TableRow<C extends string> {
  /** Line of the file where the record starts, from 1 (the header's): what a text editor shows. */
  line: number;
  cells: Record<C, string>;
  /**
   * Cells beyond the header (positive, empty ones not counted) or short of it (negative): the cells of this line are
   * probably not under their own titles.
   */
  excess: number;
}

export interface Table<C extends string> {
  encoding: Encoding;
  separator: Separator;
  /** Titles as the file has them, with the column each stands for. */
  header: { title: string; column?: C }[];
  rows: TableRow<C>[];
}

/** A record longer than this has swallowed others: a quote was left open. */
const maxRecordCharacters = 20_000;

interface SplitRecord {
  line: number;
  cells: string[];
}

const breaksIn = (cell: string): number => (cell.includes('\n') ? cell.split('\n').length - 1 : 0);

/** Splits the text into records, blank ones left out. */
function split(text: string, separator: Separator, columnCount: number): SplitRecord[] | TableProblem {
  const records: SplitRecord[] = [];
  // A cell over several lines that holds half a record of separators began with a stray quote.
  const tooMany = Math.max(6, columnCount / 2);
  let endOfLast = 0;
  let swallowed: number | undefined;
  try {
    parse(text, {
      delimiter: separator,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: maxRecordCharacters,
      on_record: (cells: string[], { lines }) => {
        const breaks = cells.reduce((count, cell) => count + breaksIn(cell), 0);
        if (
          breaks > 0 &&
          cells.some((cell) => breaksIn(cell) > 0 && cell.split(separator).length > tooMany)
        ) {
          swallowed ??= lines - breaks;
        }
        endOfLast = lines;
        if (cells.some((cell) => cell.trim() !== '')) records.push({ line: lines - breaks, cells });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { code: 'unclosed-quote', line: swallowed ?? endOfLast + 1 };
  }
  return swallowed === undefined ? records : { code: 'unclosed-quote', line: swallowed };
}

/** Columns that each title of the header stands for. */
function columnsOf<C extends string>(titles: readonly string[], format: TableFormat<C>): (C | undefined)[] {
  const byTitle = new Map(format.columns.map((column) => [foldTitle(column), column]));
  return titles.map((title) => byTitle.get(foldTitle(title)));
}

/** The separator under which the header, which is the first line that is not blank, has the most known columns. */
function separatorOf<C extends string>(text: string, format: TableFormat<C>): Separator {
  const [header = ''] = text.trimStart().split('\n', 1);
  const known = (separator: Separator): number =>
    columnsOf(header.split(separator), format).filter((column) => column).length;
  return separators.reduce((best, separator) => (known(separator) > known(best) ? separator : best));
}

/**
 * Reads the bytes of a CSV file as a table: finds its encoding and its separator (`;`, `,` or tab), knows its columns
 * by title in any order, case or accents, keeps the line number of each record. Blank lines are left out and unknown
 * columns are kept in `header` only. Gives back a coded problem, never throws, when the file is no such table.
 */
export function readTable<C extends string>(
  bytes: Uint8Array,
  format: TableFormat<C>,
): Table<C> | TableProblem {
  const { maxBytes, maxRows } = format;
  if (bytes.length > maxBytes) return { code: 'too-large', bytes: bytes.length, maxBytes };
  const decoded = decodeText(bytes);
  if ('code' in decoded) return decoded;
  const { encoding, text } = decoded;
  if (text.trim() === '') return { code: 'empty' };

  const separator = separatorOf(text, format);
  const records = split(text, separator, format.columns.length);
  if ('code' in records) return records;
  const [titles, ...body] = records;
  const columns = columnsOf(titles?.cells ?? [], format);

  const found = format.columns.filter((column) => columns.includes(column));
  const missing = format.columns.filter((column) => !columns.includes(column));
  if (missing.length > 0) return { code: 'missing-columns', missing, found };
  const repeated = columns.find((column, at) => column && columns.indexOf(column) !== at);
  if (repeated) return { code: 'repeated-column', column: repeated };
  if (body.length > maxRows) return { code: 'too-many-rows', maxRows };
  if (body.length === 0) return { code: 'no-rows' };

  const blank = Object.fromEntries(format.columns.map((column) => [column, ''])) as Record<C, string>;
  const rows = body.map(({ line, cells }): TableRow<C> => {
    const row = { line, cells: { ...blank }, excess: Math.min(0, cells.length - columns.length) };
    cells.forEach((cell, at) => {
      const column = columns[at];
      if (column) row.cells[column] = cell;
      else if (at >= columns.length && cell.trim() !== '') row.excess++;
    });
    return row;
  });
  const header = (titles?.cells ?? []).map((title, at) => {
    const column = columns[at];
    return column ? { title, column } : { title };
  });
  return { encoding, separator, header, rows };
}
