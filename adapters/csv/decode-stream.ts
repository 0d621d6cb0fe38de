import type { Encoding } from '../../domain/cells/table-events.ts';

/** Whole lines of a file as text. */
export interface DecodedLines {
  /** Line ends are `\n`; every line but the last of the file has one. */
  text: string;
  /** Lines of this text, from 0, that are not encoded as the rest of the file is. */
  odd: readonly number[];
}

const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/** How accents in UTF-8 look when they are read as Windows-1252: « Ã© », « â€™ ». */
const misread = /[ÂÃ][\u0080-\u00bf\u0152-\u0178\u02c6-\u2122]|â€/;

/** Where the whole lines of these bytes end; 0 when there is none. A `\r` at the very end may be half of a line end. */
function endOfLines(bytes: Uint8Array): number {
  const feed = bytes.lastIndexOf(lineFeed);
  if (feed >= 0) return feed + 1;
  return bytes.subarray(0, -1).lastIndexOf(carriageReturn) + 1;
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(lineFeed, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    yield bytes.subarray(start, end);
    start = end;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const windows1252 = new TextDecoder('windows-1252');

function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Makes text of bytes as they come, line by line: UTF-8, or Windows-1252 when the first line with an accent is no valid
 * UTF-8. No line is read twice, and no byte is asked for again: a file that changes its encoding on the way, as those
 * glued together do, has each line read as it was written, and the odd ones are told. At most one line is held back.
 */
export class LineDecoder {
  /** Undefined as long as every byte was ASCII, which both encodings read alike. */
  encoding: Encoding | undefined;
  #rest: Uint8Array = new Uint8Array();

  /** Bytes of the line that is not whole yet. */
  get held(): number {
    return this.#rest.length;
  }

  /** The whole lines that are there with these bytes; what is left waits for more. */
  push(bytes: Uint8Array): DecodedLines {
    const joined = this.#rest.length === 0 ? bytes : new Uint8Array(this.#rest.length + bytes.length);
    if (joined !== bytes) {
      joined.set(this.#rest);
      joined.set(bytes, this.#rest.length);
    }
    const end = endOfLines(joined);
    // A copy, so that a short line does not keep alive the whole piece it came in.
    this.#rest = joined.slice(end);
    return this.#decode(joined.subarray(0, end));
  }

  /** The last line, when it has no line end. */
  end(): DecodedLines {
    const last = this.#decode(this.#rest);
    this.#rest = new Uint8Array();
    return last;
  }

  #decode(bytes: Uint8Array): DecodedLines {
    if (bytes.length === 0) return { text: '', odd: [] };
    if (this.encoding !== 'windows-1252') {
      const text = readUtf8(bytes);
      if (text !== undefined) {
        if (text.length !== bytes.length) this.encoding = 'utf-8';
        return { text: withFeeds(text), odd: [] };
      }
    } else {
      const text = windows1252.decode(bytes);
      if (!misread.test(text)) return { text: withFeeds(text), odd: [] };
    }
    return this.#decodeEach(bytes);
  }

  #decodeEach(bytes: Uint8Array): DecodedLines {
    const odd: number[] = [];
    let text = '';
    let line = 0;
    for (const part of linesOf(bytes)) {
      const read = this.#decodeLine(part);
      if (read.odd) odd.push(line);
      const lines = withFeeds(read.text);
      for (let at = lines.indexOf('\n'); at >= 0; at = lines.indexOf('\n', at + 1)) line++;
      text += lines;
    }
    return { text, odd };
  }

  #decodeLine(bytes: Uint8Array): { text: string; odd: boolean } {
    const text = readUtf8(bytes);
    if (text?.length === bytes.length) return { text, odd: false };
    this.encoding ??= text === undefined ? 'windows-1252' : 'utf-8';
    if (this.encoding === 'utf-8') {
      return text === undefined ? { text: windows1252.decode(bytes), odd: true } : { text, odd: false };
    }
    const read = windows1252.decode(bytes);
    return text !== undefined && misread.test(read) ? { text, odd: true } : { text: read, odd: false };
  }
}

const withFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
