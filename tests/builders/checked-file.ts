import { streamTable } from '../../adapters/csv/stream-table.ts';
import { cafByCode } from '../../domain/caf/cafs.ts';
import { checkCouncilFile } from '../../domain/childminders/check-file.ts';
import { councilFileFormat } from '../../domain/childminders/columns.ts';
import type { CheckReport } from '../../domain/childminders/report.ts';
import type { StagedPerson } from '../../domain/childminders/staged-person.ts';
import { allCommunes } from './communes.ts';

export interface Checked {
  report: CheckReport;
  people: StagedPerson[];
  /** The corrected file. */
  corrected: string;
}

const isText = (given: string | Uint8Array | Iterable<Uint8Array>): given is string =>
  typeof given === 'string';

/** Bytes in pieces of a size, as a network brings them. */
export async function* inPieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A file checked as the site does. Without options: of the Haut-Rhin, on 22 November 2026, in pieces of 64 KB. */
export async function checked(
  given: string | Uint8Array,
  { cafCode = '68', today = '2026-11-22', piece = 65_536 } = {},
): Promise<Checked> {
  const caf = cafByCode(cafCode);
  if (!caf) throw new Error(`no Caf has the code ${cafCode}`);
  const bytes = isText(given) ? new TextEncoder().encode(given) : given;
  const people: StagedPerson[] = [];
  let corrected = '';
  const report = await checkCouncilFile(
    streamTable(inPieces(bytes, piece), councilFileFormat),
    { caf, communes: allCommunes(), today },
    {
      people: (batch) => void people.push(...batch),
      corrected: (text) => {
        corrected += text;
      },
    },
  );
  return { report, people, corrected };
}
