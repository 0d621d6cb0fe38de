import { fieldErrors, frenchIssue } from '../../../contract/french-issues.ts';
import { DeclaredPeriod } from '../../../domain/availability/availability.ts';
import type { ApiProblem } from '../../api/problem.ts';
import type { SummaryLine } from '../../design/error-summary.tsx';
import type { Entry } from './entry.ts';
import { type HalfDayTotal, overWords } from './totals.ts';
import { boxId, lines } from './week-grid.ts';

/** What can be wrong in a declaration. */
type EntryPart = 'cells' | 'from' | 'until';
/** One thing to mend, and the id of the control where it is mended. */
export type EntryError = { part: EntryPart | undefined; message: string; fieldId?: string };

export const fromId = 'periode-debut';
export const untilId = 'periode-fin';

/** What an entry declares: without places when it says that there are none to announce. */
export const contentOf = ({ state, cells, from, until }: Entry): DeclaredPeriod => ({
  state,
  from,
  until,
  cells: state === 'available' ? cells : [],
});

/** What prevents an entry from being published, by the rules that the server applies, in the order of the page. */
export function errorsOf(
  entry: Entry,
  totals: readonly HalfDayTotal[],
  capacity: number | undefined,
): EntryError[] {
  const parsed = DeclaredPeriod.safeParse(contentOf(entry), { error: frenchIssue });
  const found = parsed.success
    ? []
    : fieldErrors(parsed.error).map(({ path, message }) => placed(path, message));
  if (entry.state !== 'available' || capacity === undefined) return found;
  const over = totals
    .filter((total) => total.over)
    .map((total) => ({
      part: 'cells' as const,
      message: overWords(total, capacity),
      fieldId: firstBoxOf(entry, total),
    }));
  return [...over, ...found];
}

/** What the server refused, as errors of the same form; a refusal about nothing in particular concerns the whole. */
export const errorsOfProblem = (problem: ApiProblem): EntryError[] =>
  problem.errors.length > 0
    ? problem.errors.map(({ path, message }) => placed(path, message))
    : [{ part: undefined, message: problem.detail }];

/** The same errors for the summary on top of the form. */
export const summaryOf = (errors: readonly EntryError[]): SummaryLine[] =>
  errors.map(({ message, fieldId }) => ({ message, fieldId }));

const firstBox = lines[0] && boxId({ ...lines[0], day: 'monday', half: 'morning' });

function placed(path: string, message: string): EntryError {
  if (/(^|\.)from$/u.test(path)) return { part: 'from', message, fieldId: fromId };
  if (/(^|\.)until$/u.test(path)) return { part: 'until', message, fieldId: untilId };
  if (/(^|\.)cells(\.|$)/u.test(path)) {
    return { part: 'cells', message, fieldId: firstBox };
  }
  return { part: undefined, message };
}

/** The first box that has places on a half-day. */
function firstBoxOf(entry: Entry, { day, half }: HalfDayTotal): string | undefined {
  const cell = entry.cells.find((one) => one.day === day && one.half === half);
  return cell ? boxId(cell) : firstBox;
}
