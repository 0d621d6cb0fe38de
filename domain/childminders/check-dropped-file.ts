import { createHash } from 'node:crypto';
import type { Deps } from '../deps.ts';
import { announce } from '../outbox/announce.ts';
import { parisDay } from '../paris-day.ts';
import type { Write } from '../records.ts';
import type { CommuneIndex } from '../territory/communes.ts';
import { traceWrite } from '../traces/trace.ts';
import { type CouncilFile, councilFileKeys } from './council-file.ts';
import type { Deposits } from './deposits.ts';
import { type CheckReport, isMended, isReady } from './report.ts';
import type { StagedPerson, UnreadLine } from './staged-person.ts';
import { mayDoToCouncilFile } from './transitions.ts';

/** Reads a file whole, hands over the people in it, and says what is wrong (see `check-file.ts`). */
type CheckFile = (
  source: AsyncIterable<Uint8Array>,
  about: { cafCode: string; communes: CommuneIndex; today: string },
  sinks: {
    people: (batch: readonly StagedPerson[]) => Promise<void>;
    unread: (batch: readonly UnreadLine[]) => Promise<void>;
    corrected: (text: string) => void;
  },
) => Promise<CheckReport>;

export type CheckDeps = Deps & {
  deposits: Deposits;
  readCommunes: () => Promise<CommuneIndex>;
  checkFile: CheckFile;
};

/** What became of a drop: checked now, checked before, nothing we gave a link for, or nothing there. */
export type DropOutcome = 'ready' | 'to-mend' | 'done-before' | 'unknown' | 'absent';

/** A corrected file is given back in one answer, which takes no more. */
const mostCorrectedBytes = 5_000_000;

/**
 * Checks a file that a council sent (CSV-04): what is read in it is staged beside it with its report, its manifest says
 * in numbers what was found, and the council is told, and the importers of its Caf when it may go online. Told twice of
 * the same file, or cut short anywhere, it does the same again and writes the outcome once. A file with a fault is to be
 * mended and puts nothing online.
 */
export async function checkDroppedFile(
  deps: CheckDeps,
  { habilitationId, id }: { habilitationId: string; id: string },
): Promise<DropOutcome> {
  const seen = await deps.records.get('councilFile', [habilitationId, id]);
  if (!seen) return 'unknown';
  const arrives = mayDoToCouncilFile('arrive', seen.state);
  if (!arrives && !mayDoToCouncilFile('accept', seen.state)) return 'done-before';
  const source = await deps.deposits.bytesOf(councilFileKeys.drop(seen));
  if (!source) return 'absent';
  const received = arrives ? await receive(deps, seen) : seen;
  if (!received) return 'done-before';
  const { report, sha256, corrected } = await stage(deps, received, source);
  const ready = isReady(report);
  const at = deps.now().toISOString();
  const file: CouncilFile = {
    ...received,
    state: ready ? 'ready' : 'to-mend',
    stateSince: at,
    checked: checkedOf(report, { at, sha256, corrected }),
    version: received.version + 1,
    lastCommand: `check-${id}`,
  };
  const about = { type: 'council-file-checked' as const, habilitationId, fileId: id };
  const writes: Write[] = [
    { do: 'replace', kind: 'councilFile', record: file },
    traceWrite(deps, 'system', here, {
      cafCode: file.cafCode,
      action: 'council-file-checked',
      subject: { kind: 'habilitation', id: habilitationId },
      detail: `${id} ${file.state}`,
    }),
    announce(deps, { ...about, to: 'council' }),
    ...(ready ? [announce(deps, { ...about, to: 'importers' })] : []),
  ];
  const committed = await deps.records.commit(writes);
  return committed.ok ? (ready ? 'ready' : 'to-mend') : 'done-before';
}

/** As the journal names it. */
const here = { from: 'system' };

/** Says that the file is there: the council sees it while it is checked. Undefined when another run was quicker. */
async function receive(deps: Deps, seen: CouncilFile): Promise<CouncilFile | undefined> {
  const at = deps.now().toISOString();
  const received: CouncilFile = {
    ...seen,
    state: 'received',
    stateSince: at,
    receivedAt: at,
    version: seen.version + 1,
    lastCommand: `receive-${seen.id}`,
  };
  const committed = await deps.records.commit([{ do: 'replace', kind: 'councilFile', record: received }]);
  if (committed.ok) return received;
  const now = await deps.records.get('councilFile', [seen.habilitationId, seen.id]);
  return now?.state === 'received' ? now : undefined;
}

/** Reads the file once, and puts people, report and corrected file in their places. */
async function stage(deps: CheckDeps, file: CouncilFile, source: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256');
  async function* hashed(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      hash.update(chunk);
      yield chunk;
    }
  }
  const communes = await deps.readCommunes();
  const people = await deps.deposits.createLines(councilFileKeys.people(file));
  const unread = await deps.deposits.createLines(councilFileKeys.unread(file));
  let anyUnread = false;
  const corrected: string[] = [];
  let correctedBytes = 0;
  let report: CheckReport;
  try {
    report = await deps.checkFile(
      hashed(),
      { cafCode: file.cafCode, communes, today: parisDay(deps.now()) },
      {
        people: async (batch) => {
          for (const person of batch) await people.write(JSON.stringify(person));
        },
        unread: async (batch) => {
          anyUnread = true;
          for (const line of batch) await unread.write(JSON.stringify(line));
        },
        corrected: (text) => {
          correctedBytes += Buffer.byteLength(text);
          if (correctedBytes > mostCorrectedBytes) corrected.length = 0;
          else corrected.push(text);
        },
      },
    );
  } catch (failure) {
    await Promise.all([people.drop(), unread.drop()]);
    throw failure;
  }
  await (report.problem ? people.drop() : people.close());
  await (anyUnread && !report.problem ? unread.close() : unread.drop());
  const offered = isMended(report) && correctedBytes > 0 && correctedBytes <= mostCorrectedBytes;
  const json = Buffer.from(JSON.stringify(report));
  await deps.deposits.write(councilFileKeys.report(file), json, 'application/json');
  if (offered) {
    await deps.deposits.write(councilFileKeys.corrected(file), Buffer.from(corrected.join('')), 'text/csv');
  }
  return { report, sha256: hash.digest('hex'), corrected: offered };
}

/** The report in numbers, as the manifest holds it: nothing of anybody. */
function checkedOf(
  report: CheckReport,
  { at, sha256, corrected }: { at: string; sha256: string; corrected: boolean },
): NonNullable<CouncilFile['checked']> {
  const { encoding, separator, rows, kept, leftOut, faults, warnings, countsByCode, problem } = report;
  return {
    at,
    sha256,
    ...(encoding && { encoding }),
    ...(separator && { separator }),
    rows,
    kept,
    leftOut: Object.values(leftOut).reduce((sum, count) => sum + count, 0),
    faults,
    warnings,
    countsByCode: Object.entries(countsByCode).map(([code, count]) => ({ code, count })),
    corrected,
    ...(problem && { notCsv: problem.code }),
  };
}
