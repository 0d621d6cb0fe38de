import type { Aside } from './aside.ts';

/** A compressed file of lines that grows: those who read see nothing of it until it is closed. */
interface LineFile {
  write(line: string): Promise<void>;
  /** Puts the whole in its place, over what was there. */
  close(): Promise<void>;
  /** Forgets what was written. */
  drop(): Promise<void>;
}

/** Where a page lies in a file of pages. */
interface PagePlace {
  from: number;
  bytes: number;
}

/** A file of pages that grows, each compressed for itself: those who read see nothing of it until it is closed. */
export interface PageFile {
  add(lines: readonly string[]): PagePlace;
  /** Puts the whole in its place, over what was there. */
  close(): Promise<void>;
  /** Forgets what was written. */
  drop(): Promise<void>;
}

/**
 * The bucket of deposits: what councils send, and what is made of it. One engine implements it;
 * `tests/adapters/s3/deposits.test.ts` is its contract.
 */
export interface Deposits {
  /** The bytes under a key, as they come; undefined where there is nothing. */
  bytesOf(key: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** The lines of a compressed file, one after the other; undefined where there is nothing. */
  linesOf(key: string): Promise<AsyncIterable<string> | undefined>;
  /** Begins a compressed file of lines. */
  createLines(key: string): Promise<LineFile>;
  /** Begins a file of pages. */
  createPages(key: string): PageFile;
  /** The lines of one page, without reading the others; undefined where there is nothing, or no page. */
  pageOf(key: string, place: PagePlace): Promise<string[] | undefined>;
  /** Opens room on the disk for what is put aside while an object is made. */
  openAside(): Aside;
  /** Puts bytes under a key, in place of what was there. */
  write(key: string, bytes: Uint8Array, contentType: 'application/json' | 'text/csv'): Promise<void>;
  /** Keys that begin so. */
  keysUnder(prefix: string): Promise<string[]>;
  /** Takes objects away for good, those already gone included. @throws Error when one is still there. */
  erase(keys: readonly string[]): Promise<void>;
}
