import type { TableProblem } from './table-problem.ts';

export type Encoding = 'utf-8' | 'windows-1252';
export type Separator = ';' | ',' | '\t';

/** What the bytes of one line had wrong, whatever its cells say. */
export type LineFlaw = 'unclosed-quote' | 'encoding-mixed' | 'control-characters' | 'cut-short';

/** One record of a file that is read as it comes. */
export interface StreamedRow<C extends string> {
  /** Line of the file where the record starts, from 1 (the header's): what a text editor shows. */
  line: number;
  /** By column; empty for those that the file lacks. */
  cells: Readonly<Record<C, string>>;
  /** Cells beyond the header (positive, empty ones not counted) or short of it (negative). */
  excess: number;
  flaw?: LineFlaw;
}

/** A title as the file has it, with the column it stands for. */
export interface StreamedTitle<C extends string> {
  title: string;
  column?: C;
}

/** What reading a file tells as it goes: its header, then rows by the batch, then its end; or why it cannot be read. */
export type TableEvent<C extends string> =
  | { kind: 'header'; separator: Separator; titles: readonly StreamedTitle<C>[] }
  | { kind: 'rows'; rows: readonly StreamedRow<C>[] }
  | { kind: 'end'; bytes: number; encoding: Encoding; marked: boolean }
  | { kind: 'problem'; bytes: number; problem: TableProblem };

/** What a file must hold to be read as a table. */
export interface StreamFormat<C extends string> {
  columns: readonly C[];
  /** Those whose absence makes the file unreadable. */
  required: readonly C[];
  /** The column that a title stands for. */
  columnOf: (title: string) => C | undefined;
  maxBytes: number;
}
