import { type CouncilFile, councilFileKeys } from './council-file.ts';
import type { Deposits } from './deposits.ts';
import { nameMarkOf, numberMarkOf } from './identity.ts';
import type { CheckReport } from './report.ts';
import { type AnyRight, rightsInForce } from './rights-in-force.ts';
import { eachPerson } from './staged-people.ts';
import type { UnreadLine } from './staged-person.ts';

interface Forget {
  salt: string;
  /** The deletions that hold. */
  deletions: readonly AnyRight[];
}

type FileRef = Pick<CouncilFile, 'habilitationId' | 'id'>;
type Deps = { deposits: Deposits };

/**
 * Takes people whose data were to be deleted out of all that was made of a file: their lines out of the people and of the
 * lines that could not be read, what was written in them out of the report. What was worked out of the people goes whole,
 * and so does a corrected file in which one of them is: it can be made again by whoever has the file. A line that could
 * not be read is known by its number or by its name alone, wherever the person lives.
 *
 * Files are gone through, and written anew only where somebody is in them: memory holds the numbers of those lines. Done
 * again, or by two at once, it ends in the same.
 * @returns whether somebody was there.
 */
export async function forgetInFile(deps: Deps, file: FileRef, { salt, deletions }: Forget): Promise<boolean> {
  const rights = rightsInForce(salt, deletions);
  const people = new Set<number>();
  await eachPerson(deps, file, (person) => {
    if (rights.of(person).length > 0) people.add(person.line);
  });
  const unread = await unreadOf(deps, file, { salt, deletions });
  const derived = Object.keys(councilFileKeys).filter((name) => !madeByCheck.has(name));
  await deps.deposits.erase(
    derived.map((name) => councilFileKeys[name as keyof typeof councilFileKeys](file)),
  );
  if (people.size > 0) await withoutLines(deps, councilFileKeys.people(file), people);
  if (unread.size > 0) await withoutLines(deps, councilFileKeys.unread(file), unread);
  const gone = new Set([...people, ...unread]);
  await withoutWords(deps, file, gone, { salt, deletions });
  if (gone.size > 0) await deps.deposits.erase([councilFileKeys.corrected(file)]);
  return gone.size > 0;
}

/** What is not made of the people of a file, and so is not simply made again. */
const madeByCheck: ReadonlySet<string> = new Set(['drop', 'people', 'unread', 'report', 'corrected']);

/** The lines of which no person was made that are of somebody deleted. */
async function unreadOf(
  { deposits }: Deps,
  file: FileRef,
  { salt, deletions }: Forget,
): Promise<Set<number>> {
  const names = new Set(deletions.map(({ nameMark }) => nameMark));
  const numbers = new Set(deletions.flatMap(({ marks }) => marks.number ?? []));
  const found = new Set<number>();
  for await (const text of (await deposits.linesOf(councilFileKeys.unread(file))) ?? []) {
    const unread = JSON.parse(text) as UnreadLine;
    const number = numberMarkOf(salt, { ...unread, communeCode: '' });
    const isOne = names.has(nameMarkOf(salt, { ...unread, communeCode: '' }));
    if (isOne || (number !== undefined && numbers.has(number))) found.add(unread.line);
  }
  return found;
}

/** Writes a file of lines anew without some: readers have the whole of one or the whole of the other. */
async function withoutLines({ deposits }: Deps, key: string, gone: ReadonlySet<number>): Promise<void> {
  const lines = await deposits.linesOf(key);
  if (!lines) return;
  const kept = await deposits.createLines(key);
  try {
    for await (const text of lines) {
      const line = Number(/^\{"line":(\d+)/.exec(text)?.[1]) || (JSON.parse(text) as UnreadLine).line;
      if (!gone.has(line)) await kept.write(text);
    }
  } catch (failure) {
    await kept.drop();
    throw failure;
  }
  await kept.close();
}

/** Takes what was written in these lines out of the report; where and what is wrong stays. */
async function withoutWords(
  { deposits }: Deps,
  file: FileRef,
  gone: ReadonlySet<number>,
  forget: Forget,
): Promise<void> {
  const key = councilFileKeys.report(file);
  const parts = await deposits.bytesOf(key);
  if (!parts) return;
  const chunks: Uint8Array[] = [];
  for await (const part of parts) chunks.push(part);
  const report = JSON.parse(Buffer.concat(chunks).toString('utf8')) as CheckReport;
  let changed = false;
  report.notes = report.notes.map((note) => {
    const { given, kept, facts, ...rest } = note;
    if (!gone.has(note.line) || (given ?? kept ?? facts) === undefined) return note;
    changed = true;
    return rest;
  });
  if (isWithoutTitles(report, forget)) {
    changed = true;
    report.header = report.header.filter(({ column }) => column);
    if (report.problem && 'found' in report.problem) report.problem = { ...report.problem, found: [] };
  }
  if (changed) await deposits.write(key, Buffer.from(JSON.stringify(report)), 'application/json');
}

/** Whether what was read as the titles of columns is the line of somebody deleted, in a file that has none. */
function isWithoutTitles({ header, problem }: CheckReport, { salt, deletions }: Forget): boolean {
  const found =
    problem && 'found' in problem && Array.isArray(problem.found) ? problem.found.map(String) : [];
  const titles = [...new Set([...header.flatMap(({ title, column }) => (column ? [] : [title])), ...found])];
  const names = new Set(deletions.map(({ nameMark }) => nameMark));
  return titles.some((lastName) =>
    titles.some((firstName) => names.has(nameMarkOf(salt, { lastName, firstName, communeCode: '' }))),
  );
}
