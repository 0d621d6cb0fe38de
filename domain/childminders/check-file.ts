import type { Caf } from '../caf/cafs.ts';
import { ownText } from '../cells/own-text.ts';
import type { StreamedRow, StreamedTitle, TableEvent } from '../cells/table-events.ts';
import type { CommuneIndex } from '../territory/communes.ts';
import { makeNote } from './cell-notes.ts';
import type { CouncilColumn } from './columns.ts';
import { CorrectedFile } from './corrected-file.ts';
import { PlaceReader } from './read-place.ts';
import { type RowContext, type RowReading, readCouncilRow } from './read-row.ts';
import { type CheckReport, emptyReport, mostFaultyRows, mostNotes, type ReportNote } from './report.ts';
import { SeenPeople } from './seen-people.ts';
import type { StagedPerson, UnreadLine } from './staged-person.ts';

/** What a file is checked against. */
export interface CheckContext {
  caf: Caf;
  communes: CommuneIndex;
  /** The day it is for the Caf, `2026-11-22`: an agrément that ended before is over. */
  today: string;
}

/** Where what is read goes, as it is read: each call is waited for, so that nothing piles up. */
export interface CheckSink {
  /** People of the lines without fault, in the order of the file; those left out and those who exercise a right too. */
  people?: (people: readonly StagedPerson[]) => Promise<void> | void;
  /** Whose the other lines are, where they say so. */
  unread?: (lines: readonly UnreadLine[]) => Promise<void> | void;
  /** The corrected file, piece by piece; worth keeping only if the report says that something was mended. */
  corrected?: (text: string) => Promise<void> | void;
}

/** Notes of a report: faults have precedence when there are too many to list. */
class Notes {
  readonly counts: Record<string, number> = {};
  faults = 0;
  warnings = 0;
  #total = 0;
  readonly #faults: ReportNote[] = [];
  readonly #others: ReportNote[] = [];

  add(note: ReportNote): void {
    this.counts[note.code] = (this.counts[note.code] ?? 0) + 1;
    this.#total++;
    if (note.severity === 'fault') this.faults++;
    if (note.severity === 'warning') this.warnings++;
    const list = note.severity === 'fault' ? this.#faults : this.#others;
    if (list.length < mostNotes) list.push(kept(note));
  }

  listed(): Pick<CheckReport, 'notes' | 'notListed'> {
    const others = this.#others.slice(0, Math.max(0, mostNotes - this.#faults.length));
    const notes = [...this.#faults, ...others].sort((a, b) => a.line - b.line);
    return { notes, notListed: this.#total - notes.length };
  }
}

/** A note as a report keeps it: the words of a cell, without the piece of the file that they were cut out of. */
const kept = (note: ReportNote): ReportNote => ({
  ...note,
  ...(note.given !== undefined && { given: ownText(note.given) }),
  ...(note.kept !== undefined && { kept: ownText(note.kept) }),
});

/** The check of one file, row after row. */
class Check {
  readonly report = emptyReport();
  readonly #notes = new Notes();
  readonly #seen = new SeenPeople();
  readonly #context: RowContext;
  corrected: CorrectedFile | undefined;
  #unread: UnreadLine[] = [];

  constructor({ caf, communes, today }: CheckContext) {
    this.#context = { caf, today, places: new PlaceReader(caf, communes), columns: new Set() };
  }

  begin(titles: readonly StreamedTitle<CouncilColumn>[]): void {
    const columns = new Set(titles.flatMap(({ column }) => column ?? []));
    this.#context.columns = columns;
    this.report.header = titles.map((title) => ({ ...title }));
    this.report.mended.form = titles.some(({ title, column }) => title !== column);
    this.corrected = new CorrectedFile(columns);
  }

  /** Reads a row; undefined when it is the same as another, which counts for both. */
  read(row: StreamedRow<CouncilColumn>): RowReading | undefined {
    const { report } = this;
    const reading = readCouncilRow(row, this.#context);
    report.rows++;
    const repeated = reading.person && this.#seen.add(reading.person);
    if (repeated) {
      const facts = `L’autre est la ligne ${repeated.line}.`;
      reading.notes.push(makeNote(row.line, 'ligne', repeated.code, '', '', facts));
      delete reading.person;
    }
    for (const note of reading.notes) this.#notes.add(note);
    if (!reading.person) this.#unread.push(unreadLine(reading));
    if (repeated?.code === 'line-twice') {
      report.mended.rows++;
      return undefined;
    }
    if (reading.mended) report.mended.rows++;
    if (reading.person) this.#count(reading.person);
    else report.faultyRows++;
    return reading;
  }

  #count({ leftOut, right, masks }: StagedPerson): void {
    const { report } = this;
    if (right) report.rights[right]++;
    if (masks?.length) report.rights.masking++;
    if (leftOut) report.leftOut[leftOut]++;
    else if (right !== 'opposition' && right !== 'deletion') report.kept++;
  }

  /** The lines of which no person was made since the last time. */
  takeUnread(): UnreadLine[] {
    const unread = this.#unread;
    this.#unread = [];
    return unread;
  }

  end(): CheckReport {
    const { faults, warnings, counts } = this.#notes;
    return { ...this.report, faults, warnings, countsByCode: counts, ...this.#notes.listed() };
  }
}

const unreadLine = ({ line, cells: { nom, prenom, numero_agrement } }: RowReading): UnreadLine => ({
  line,
  lastName: nom,
  firstName: prenom,
  ...(numero_agrement && { agrementNumber: numero_agrement }),
});

/**
 * Checks a council file as it is read, once, in a bounded memory (CSV-04): each line becomes a person or faults that say
 * what is wrong and how to mend it. The same code runs where files arrive and in the browser of whoever only wants to
 * try. Throws only what the source or the sink throws.
 */
export async function checkCouncilFile(
  events: AsyncIterable<TableEvent<CouncilColumn>>,
  context: CheckContext,
  sink: CheckSink = {},
): Promise<CheckReport> {
  const check = new Check(context);
  for await (const event of events) {
    if (event.kind === 'header') {
      check.begin(event.titles);
      check.report.separator = event.separator;
      if (event.separator !== ';') check.report.mended.form = true;
      if (check.corrected) await sink.corrected?.(check.corrected.header);
    } else if (event.kind === 'rows') {
      const people: StagedPerson[] = [];
      let corrected = '';
      for (const row of event.rows) {
        const reading = check.read(row);
        if (reading?.person) people.push(reading.person);
        if (reading && sink.corrected) corrected += check.corrected?.line(reading.cells) ?? '';
      }
      if (people.length > 0) await sink.people?.(people);
      const unread = check.takeUnread();
      if (unread.length > 0) await sink.unread?.(unread);
      if (corrected !== '') await sink.corrected?.(corrected);
      if (check.report.faultyRows >= mostFaultyRows) {
        check.report.stoppedAt = event.rows.at(-1)?.line;
        break;
      }
    } else if (event.kind === 'end') {
      check.report.bytes = event.bytes;
      check.report.encoding = event.encoding;
      if (event.encoding !== 'utf-8') check.report.mended.form = true;
    } else {
      check.report.bytes = event.bytes;
      check.report.problem = { ...event.problem };
    }
  }
  return check.end();
}
