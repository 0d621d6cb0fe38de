import type { LineFlaw, Separator } from '../../domain/cells/table-events.ts';
import type { DecodedLines } from './decode-stream.ts';

/** One record of the file, blank ones left out. */
export interface SplitRecord {
  /** Line where it starts, from 1. */
  line: number;
  cells: string[];
  flaw?: LineFlaw;
}

/** A record over more lines, or longer than that, has swallowed others: a quote was left open. */
const [mostLines, mostCharacters] = [30, 20_000];

/** After that many stray quotes, no cell goes over several lines any more: else looking for their ends would never end. */
const mostStrays = 200;

const blank = /^[\s;,"]*$/;

/** The cells of a record; undefined when a quote is still open at its end. Other quotes than those of cells are text. */
export function cellsOf(text: string, separator: Separator): string[] | undefined {
  if (!text.includes('"')) return text.split(separator);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] !== '"') {
      const end = text.indexOf(separator, at);
      cells.push(end < 0 ? text.slice(at) : text.slice(at, end));
      if (end < 0) return cells;
      at = end + 1;
      continue;
    }
    let cell = '';
    let from = at + 1;
    for (;;) {
      const quote = text.indexOf('"', from);
      if (quote < 0) return undefined;
      cell += text.slice(from, quote);
      if (text[quote + 1] === '"') {
        cell += '"';
        from = quote + 2;
        continue;
      }
      // What follows a closing quote up to the separator, spaces for the most part, belongs to the cell.
      const end = text.indexOf(separator, quote + 1);
      cells.push(cell + (end < 0 ? text.slice(quote + 1) : text.slice(quote + 1, end)).trimEnd());
      if (end < 0) return cells;
      at = end + 1;
      break;
    }
  }
}

/** Splits lines into records as they come. It holds the lines of one record at most. */
export class RecordSplitter {
  readonly #separator: Separator;
  readonly #tooMany: number;
  /** Lines of a record whose quote is open. */
  #open: { text: string; odd: boolean }[] = [];
  #openCharacters = 0;
  #strays = 0;
  /** Line of the next one, and of the first of those open. */
  #line = 1;

  /** `columns`: how many titles the header has. */
  constructor(separator: Separator, columns: number, firstLine: number) {
    this.#separator = separator;
    this.#line = firstLine;
    // A cell over several lines that holds as many separators as a record began with a stray quote. Addresses have commas.
    this.#tooMany = separator === ',' ? Math.max(6, columns) : Math.max(3, columns - 1);
  }

  /** The records that are whole with these lines. */
  *push({ text, odd }: DecodedLines): Generator<SplitRecord> {
    let [from, number] = [0, 0];
    while (from < text.length) {
      const feed = text.indexOf('\n', from);
      const end = feed < 0 ? text.length : feed;
      yield* this.#take({ text: text.slice(from, end), odd: odd.length > 0 && odd.includes(number) });
      from = end + 1;
      number++;
    }
  }

  /** What is left at the end of the file. */
  *end(): Generator<SplitRecord> {
    while (this.#open.length > 0) yield* this.#giveUp();
  }

  *#take(line: { text: string; odd: boolean }): Generator<SplitRecord> {
    if (this.#open.length === 0 && !line.text.includes('"')) {
      const at = this.#line++;
      if (!blank.test(line.text)) yield recordOf(at, line.text.split(this.#separator), line);
      return;
    }
    this.#open.push(line);
    this.#openCharacters += line.text.length + 1;
    const whole = this.#open.length === 1 ? line.text : this.#open.map(({ text }) => text).join('\n');
    const cells = cellsOf(whole, this.#separator);
    if (cells && !cells.some((cell) => this.#hasSwallowed(cell))) {
      const [at, open] = [this.#line, this.#open];
      this.#line += open.length;
      this.#close();
      if (cells.some((cell) => cell.trim() !== '')) {
        yield recordOf(at, cells, { text: whole, odd: open.some(({ odd }) => odd) });
      }
    } else if (cells || this.#isTooMuch()) {
      yield* this.#giveUp();
    }
  }

  #isTooMuch(): boolean {
    const lines = this.#strays < mostStrays ? mostLines : 1;
    return this.#open.length >= lines || this.#openCharacters > mostCharacters;
  }

  #close(): void {
    this.#open = [];
    this.#openCharacters = 0;
  }

  #hasSwallowed(cell: string): boolean {
    return cell.includes('\n') && cell.split(this.#separator).length > this.#tooMany;
  }

  /** The first of the open lines has the stray quote: it is read as it stands, and those after it anew. */
  *#giveUp(): Generator<SplitRecord> {
    const [first, ...others] = this.#open;
    this.#close();
    if (!first) return;
    this.#strays++;
    const cells = first.text.split(this.#separator);
    yield { line: this.#line++, cells, flaw: 'unclosed-quote' };
    for (const line of others) yield* this.#take(line);
  }
}

function recordOf(line: number, cells: string[], { text, odd }: { text: string; odd: boolean }): SplitRecord {
  if (text.includes('\u0000')) return { line, cells, flaw: 'control-characters' };
  return odd ? { line, cells, flaw: 'encoding-mixed' } : { line, cells };
}
