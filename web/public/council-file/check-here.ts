import { streamTable } from '../../../adapters/csv/stream-table.ts';
import type { Caf } from '../../../domain/caf/cafs.ts';
import { checkCouncilFile } from '../../../domain/childminders/check-file.ts';
import { councilFileFormat } from '../../../domain/childminders/columns.ts';
import type { CheckReport } from '../../../domain/childminders/report.ts';
import { councilFileAddresses } from '../../../domain/childminders/table-schema.ts';
import { parisDay } from '../../../domain/paris-day.ts';
import { type CommuneIndex, type CommunesFile, indexCommunes } from '../../../domain/territory/communes.ts';
import { now } from '../../api/server-time.ts';

let communes: Promise<CommuneIndex> | undefined;

/** The communes of France, a file of the site: nothing of what is checked is asked of anybody. */
async function readCommunes(): Promise<CommuneIndex> {
  const answer = await fetch(councilFileAddresses.communes);
  if (!answer.ok) throw new Error(`${councilFileAddresses.communes}: ${answer.status}`);
  const file: CommunesFile = await answer.json();
  return indexCommunes(file);
}

/** The bytes of a file piece by piece, with a pause now and then so that the page keeps answering. */
async function* bytesOf(file: File, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  let read = 0;
  let paused = performance.now();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    read += value.length;
    yield value;
    if (performance.now() - paused < 50) continue;
    onRead(read);
    await new Promise((resolve) => setTimeout(resolve));
    paused = performance.now();
  }
}

/** What a check in the browser gives: the report, and the corrected file. */
export interface CheckedHere {
  report: CheckReport;
  corrected: Blob;
}

/** Checks a file where it is: it is sent nowhere. Rejects when the communes, or the file itself, cannot be read. */
export async function checkHere(file: File, caf: Caf, onRead: (bytes: number) => void): Promise<CheckedHere> {
  communes ??= readCommunes();
  // A list that could not be fetched is fetched again the next time.
  communes.catch(() => {
    communes = undefined;
  });
  const corrected: string[] = [];
  const context = { caf, communes: await communes, today: parisDay(new Date(now())) };
  const report = await checkCouncilFile(streamTable(bytesOf(file, onRead), councilFileFormat), context, {
    corrected: (text) => void corrected.push(text),
  });
  return { report, corrected: new Blob(corrected, { type: 'text/csv' }) };
}
