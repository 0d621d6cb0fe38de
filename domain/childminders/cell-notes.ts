import { shorten } from '../cells/shorten.ts';
import type { CouncilColumn } from './columns.ts';
import { isFault, type NoteCode } from './note-words.ts';
import type { ReportNote } from './report.ts';

/** Says something of a cell, or of its line. */
export type NoteCell = (
  column: CouncilColumn | 'ligne',
  code: NoteCode,
  given?: string,
  kept?: string,
  facts?: string,
) => void;

/** Longest excerpt of a cell in a report. */
const longest = 80;
const excerpt = (text: string): string => (text.length > longest ? `${shorten(text, longest - 1)}…` : text);

const severityOf = (code: NoteCode): ReportNote['severity'] => {
  if (isFault(code)) return 'fault';
  return code === 'no-training' || code === 'agrement-ended' ? 'left-out' : 'warning';
};

/** A note as reports list it. */
export const makeNote = (
  line: number,
  ...[column, code, given, kept, facts]: Parameters<NoteCell>
): ReportNote => ({
  line,
  column,
  code,
  severity: severityOf(code),
  ...(given && { given: excerpt(given) }),
  ...(kept && { kept: excerpt(kept) }),
  ...(facts && { facts }),
});
