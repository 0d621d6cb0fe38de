import type { Actor } from '../actor.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import type { ChangeCounts } from './change-counts.ts';
import type { Change, ChangeKind } from './changes.ts';
import { type CouncilFile, councilFileKeys } from './council-file.ts';
import { councilFileOfCaf, councilOf, type FileOf } from './council-file-of.ts';
import { type ChildmindersDeps, departmentOf, saltOf } from './department.ts';
import { type ImportWarning, isUnusualRemoval, warningsOf } from './import-warnings.ts';
import { pageOfComparison } from './kept-comparison.ts';
import { type Council, decisionsIn, type MayDecide } from './list-deposits.ts';
import { comparisonOf } from './preview.ts';
import { CheckReport } from './report.ts';
import { waitsForImporter } from './transitions.ts';

export interface ReadFile extends MayDecide {
  file: CouncilFile;
  council: Council;
  report: CheckReport | undefined;
  preview:
    | { counts: ChangeCounts; warnings: ImportWarning[]; removalsToConfirm: number | undefined }
    | undefined;
}

/** One file with its report and, while it may be imported, what that would change as things stand (CSV-05). */
export async function readCouncilFile(
  deps: ChildmindersDeps,
  input: FileOf,
  actor: Actor,
): Promise<Result<ReadFile, Problem>> {
  const [file, of] = await Promise.all([
    councilFileOfCaf(deps, input, actor),
    councilOf(deps, input.habilitationId, actor),
  ]);
  if (!file || !of) return refused({ code: 'not-found' });
  const department = await departmentOf(deps, file.cafCode);
  const pointer = department.pointers.find(({ habilitationId }) => habilitationId === file.habilitationId);
  const [report, may, preview] = await Promise.all([
    readReport(deps, file),
    decisionsIn(deps, actor),
    waitsForImporter(file)
      ? saltOf(deps, department).then((salt) => comparisonOf(deps, department, salt, file))
      : undefined,
  ]);
  const online =
    preview && pointer?.current
      ? await deps.records.get('councilFile', [file.habilitationId, pointer.current.fileId])
      : undefined;
  return done({
    file,
    council: { convention: of.council, inForce: of.inForce, pointer },
    report,
    preview: preview && {
      counts: preview.counts,
      warnings: warningsOf(preview.counts, file, online),
      removalsToConfirm: isUnusualRemoval(preview.counts) ? preview.counts.removed : undefined,
    },
    ...may,
  });
}

async function readReport(
  { deposits }: ChildmindersDeps,
  file: CouncilFile,
): Promise<CheckReport | undefined> {
  if (!file.checked || file.erasing) return undefined;
  const parts = await deposits.bytesOf(councilFileKeys.report(file));
  if (!parts) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const part of parts) chunks.push(part);
  return CheckReport.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
}

/** Times that a page is asked for: what was kept may be replaced between its numbers and its page. */
const mostTries = 3;

/** One page of the people whom a file would add, change or remove, or who are kept off, by name (CSV-05). */
export async function listCouncilChanges(
  deps: ChildmindersDeps,
  { kind, after = 0, ...input }: FileOf & { kind: ChangeKind; after?: number | undefined },
  actor: Actor,
): Promise<Result<{ people: Change[]; next?: number }, Problem>> {
  const file = await councilFileOfCaf(deps, input, actor);
  if (!file) return refused({ code: 'not-found' });
  if (!waitsForImporter(file)) return refused({ code: 'wrong-state', state: file.state });
  const department = await departmentOf(deps, file.cafCode);
  const salt = await saltOf(deps, department);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const comparison = await comparisonOf(deps, department, salt, file);
    if (!comparison) break;
    const page = await pageOfComparison(deps, file, comparison, { kind, after });
    if (page) return done(page);
  }
  return refused({ code: 'wrong-state', state: file.state });
}
