import type {
  Separator,
  StreamedRow,
  StreamedTitle,
  StreamFormat,
  TableEvent,
} from '../../domain/cells/table-events.ts';
import type { TableProblem } from '../../domain/cells/table-problem.ts';
import { type DecodedLines, LineDecoder } from './decode-stream.ts';
import { unreadable } from './decode-text.ts';
import { cellsOf, RecordSplitter, type SplitRecord } from './split-records.ts';

const separators = [';', ',', '\t'] as const;

/** Bytes that tell what a file is, and how many a line may have: above, it is no line of a table. */
const [headBytes, mostLineBytes] = [4_096, 200_000];

/** Pieces of the size that reading goes by, whatever the size of those that come. */
const pieceBytes = 65_536;

/** The text that anti-virus software agrees to take for a virus: its middle is enough to know it. */
const virusTest = ['EICAR-STANDARD', 'ANTIVIRUS-TEST-FILE'].join('-');

/** A file that is not what it should be: what reading stops at. */
class Unreadable extends Error {
  readonly problem: TableProblem;
  constructor(problem: TableProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The source in pieces of a measured size: the first one long enough to tell what the file is. */
async function* piecesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of source) {
    let whole = chunk;
    if (head) {
      whole = new Uint8Array(head.length + chunk.length);
      whole.set(head);
      whole.set(chunk, head.length);
      if (whole.length < headBytes) {
        head = whole;
        continue;
      }
      head = undefined;
    }
    for (let at = 0; at < whole.length; at += pieceBytes) yield whole.subarray(at, at + pieceBytes);
  }
  if (head) yield head;
}

/** Titles and separator of the first line that is not blank: the separator under which most titles are known. */
class Header<C extends string> {
  readonly separator: Separator;
  readonly titles: StreamedTitle<C>[];

  constructor(line: string, format: StreamFormat<C>) {
    const read = (separator: Separator): StreamedTitle<C>[] =>
      (cellsOf(line, separator) ?? line.split(separator)).map((cell) => {
        const title = cell.trim();
        const column = format.columnOf(title);
        return column ? { title, column } : { title };
      });
    const known = (separator: Separator) => read(separator).filter(({ column }) => column).length;
    this.separator = separators.reduce((best, one) => (known(one) > known(best) ? one : best));
    this.titles = read(this.separator);
  }

  /** Why no row can be read under these titles. */
  problem({ required, columns }: StreamFormat<C>): TableProblem | undefined {
    const found = this.titles.flatMap(({ column }) => column ?? []);
    const missing = required.filter((column) => !found.includes(column));
    if (missing.length > 0)
      return { code: 'missing-columns', missing, found: columns.filter((one) => found.includes(one)) };
    const repeated = found.find((column, at) => found.indexOf(column) !== at);
    return repeated ? { code: 'repeated-column', column: repeated } : undefined;
  }
}

/** One reading of one file, from its header on. */
class TableReading<C extends string> {
  readonly #format: StreamFormat<C>;
  readonly #empty: Record<C, string>;
  #header: Header<C> | undefined;
  #splitter: RecordSplitter | undefined;
  #line = 1;
  /** The last row, held back: only the end of the file tells whether it is whole. */
  #last: StreamedRow<C> | undefined;
  #full = 0;

  constructor(format: StreamFormat<C>) {
    this.#format = format;
    this.#empty = Object.fromEntries(format.columns.map((column) => [column, ''])) as Record<C, string>;
  }

  *take(lines: DecodedLines): Generator<TableEvent<C>> {
    if (lines.text.includes(virusTest)) throw new Unreadable({ code: 'virus-test' });
    let rest = lines;
    if (!this.#splitter) {
      const after = this.#takeHeader(lines);
      if (!after || !this.#header) return;
      yield { kind: 'header', separator: this.#header.separator, titles: this.#header.titles };
      rest = after;
    }
    if (this.#splitter) yield* this.#rows(this.#splitter.push(rest));
  }

  /** @param whole Whether the file ends with a line end. */
  *end(whole: boolean): Generator<TableEvent<C>> {
    if (!this.#splitter) throw new Unreadable({ code: 'empty' });
    yield* this.#rows(this.#splitter.end());
    const last = this.#last;
    if (!last) throw new Unreadable({ code: 'no-rows' });
    // A last line shorter than those above, and without its end, is one that was still being written.
    const cut = !whole && (last.flaw === 'unclosed-quote' || (last.excess < 0 && this.#full > 0));
    yield { kind: 'rows', rows: [cut ? { ...last, flaw: 'cut-short' } : last] };
  }

  /** Looks for the header among these lines; gives those after it. */
  #takeHeader({ text, odd }: DecodedLines): DecodedLines | undefined {
    let from = 0;
    for (let skipped = 0; from < text.length; skipped++) {
      const feed = text.indexOf('\n', from);
      const end = feed < 0 ? text.length : feed;
      const line = (
        this.#line === 1 ? text.slice(from, end).replace(/^\uFEFF/, '') : text.slice(from, end)
      ).trimEnd();
      from = end + 1;
      this.#line++;
      if (line.trim() === '') continue;
      this.#header = new Header(line, this.#format);
      const problem = this.#header.problem(this.#format);
      if (problem) throw new Unreadable(problem);
      this.#splitter = new RecordSplitter(this.#header.separator, this.#header.titles.length, this.#line);
      return { text: text.slice(from), odd: odd.map((at) => at - skipped - 1) };
    }
    return undefined;
  }

  *#rows(records: Iterable<SplitRecord>): Generator<TableEvent<C>> {
    const rows: StreamedRow<C>[] = [];
    for (const record of records) {
      const row = this.#rowOf(record);
      if (row.excess === 0) this.#full++;
      if (this.#last) rows.push(this.#last);
      this.#last = row;
    }
    if (rows.length > 0) yield { kind: 'rows', rows };
  }

  #rowOf({ line, cells, flaw }: SplitRecord): StreamedRow<C> {
    const titles = this.#header?.titles ?? [];
    const byColumn = { ...this.#empty };
    let excess = Math.min(0, cells.length - titles.length);
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at] ?? '';
      const column = titles[at]?.column;
      if (column) byColumn[column] = cell;
      else if (at >= titles.length && cell.trim() !== '') excess++;
    }
    return flaw ? { line, cells: byColumn, excess, flaw } : { line, cells: byColumn, excess };
  }
}

/**
 * Reads a CSV file as it comes, in a memory that does not grow with it, and never twice: encoding line by line
 * ({@link LineDecoder}), separator and titles from the first line that is not blank, then its records in batches. It
 * ends with `end`, or with `problem` as soon as the file is known to be no such table; it throws only what the source
 * itself throws. Runs in a browser as it does in Node.
 */
export async function* streamTable<C extends string>(
  source: AsyncIterable<Uint8Array>,
  format: StreamFormat<C>,
): AsyncGenerator<TableEvent<C>> {
  const decoder = new LineDecoder();
  const reading = new TableReading(format);
  let bytes = 0;
  let lines = 1;
  let first: Uint8Array | undefined;
  try {
    for await (const piece of piecesOf(source)) {
      bytes += piece.length;
      if (bytes > format.maxBytes)
        throw new Unreadable({ code: 'too-large', bytes, maxBytes: format.maxBytes });
      if (!first) {
        first = piece.slice(0, 3);
        const problem = unreadable(piece.subarray(0, headBytes));
        if (problem) throw new Unreadable(problem);
      }
      const decoded = decoder.push(piece);
      for (let at = decoded.text.indexOf('\n'); at >= 0; at = decoded.text.indexOf('\n', at + 1)) lines++;
      yield* reading.take(decoded);
      if (decoder.held > mostLineBytes) throw new Unreadable({ code: 'line-too-long', line: lines });
    }
    const whole = decoder.held === 0;
    const last = decoder.end();
    yield* reading.take(last);
    yield* reading.end(whole || last.text.endsWith('\n'));
    const marked = first?.[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf;
    yield { kind: 'end', bytes, encoding: decoder.encoding ?? 'utf-8', marked };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    yield { kind: 'problem', bytes, problem: error.problem };
  }
}
