import type { Actor, Call } from '../actor.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { announce } from '../outbox/announce.ts';
import type { Problem } from '../problem.ts';
import type { Write } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import { askedRightsEntries } from './asked-rights.ts';
import type { FileRight } from './childminder-right.ts';
import type { CouncilFile } from './council-file.ts';
import { councilFileOfCaf, councilOf, type FileOf, mayDecide } from './council-file-of.ts';
import { type ChildmindersDeps, departmentOf, saltOf } from './department.ts';
import { isUnusualRemoval } from './import-warnings.ts';
import type { ChildminderPointer } from './pointer.ts';
import { type Preview, previewImport } from './preview.ts';
import { councilFileTransitions, mayDoToCouncilFile } from './transitions.ts';

interface Input extends FileOf {
  version: number;
  /** Of the pointer when the importer saw what would change; 0 when there was none. */
  pointerVersion: number;
  confirmedRemovals?: number | undefined;
}

/** What changed: the file, now online, and what families see. */
export interface Imported {
  file: CouncilFile;
  pointer: ChildminderPointer;
  council: Habilitation;
}

/**
 * Puts a file online in place of the one before (CSV-05, CSV-06): whatever its size, one write moves the department's
 * pointer, and what families search is rewritten from it as one object. The rights that the file states are written
 * before, beside those known, under a key that nothing names until then. Nothing is imported but by an agent whom the
 * director habilitated, under a convention in force, over the very state that the importer saw; an unusual removal is
 * confirmed by its number (CSV-08). A retry is answered as the first try was.
 */
export async function importCouncilFile(
  deps: ChildmindersDeps,
  input: Input,
  actor: Actor,
  call: Call,
): Promise<Result<Imported, Problem>> {
  const [file, of] = await Promise.all([
    councilFileOfCaf(deps, input, actor),
    councilOf(deps, input.habilitationId, actor),
  ]);
  if (!file || !of) return refused({ code: 'not-found' });
  const department = await departmentOf(deps, file.cafCode);
  const pointer = department.pointers.find(({ habilitationId }) => habilitationId === file.habilitationId);
  if (pointer && file.state === 'online' && file.lastCommand === call.commandId) {
    return done({ file, pointer, council: of.council });
  }
  if (!(await mayDecide(deps, actor, 'import'))) return refused({ code: 'not-importer' });
  if (!mayDoToCouncilFile('import', file.state) || file.erasing) {
    return refused({ code: 'wrong-state', state: file.state });
  }
  if (!of.inForce || pointer?.withdrawn) return refused({ code: 'no-convention' });
  if (file.version !== input.version || (pointer?.version ?? 0) !== input.pointerVersion) {
    return refused({ code: 'conflict' });
  }
  const salt = await saltOf(deps, department);
  const preview = await previewImport(deps, department, salt, file);
  if (!preview) return refused({ code: 'conflict' });
  const { before, removed } = preview.counts;
  if (isUnusualRemoval(preview.counts) && input.confirmedRemovals !== removed) {
    return refused({ code: 'removal-to-confirm', removed, online: before });
  }
  const next = await movedPointer(deps, file, of.council, preview, call);
  const imported: CouncilFile = {
    ...file,
    state: councilFileTransitions.import.to,
    stateSince: deps.now().toISOString(),
    imported: {
      at: deps.now().toISOString(),
      by: actor.accountId,
      ...(pointer?.current && { over: pointer.current.fileId }),
      added: preview.counts.added,
      changed: preview.counts.changed,
      removed,
      online: preview.counts.after,
    },
    version: file.version + 1,
    lastCommand: call.commandId,
  };
  const replaced = await replacedFiles(deps, pointer);
  if (!replaced) return refused({ code: 'conflict' });
  const subject = { kind: 'habilitation' as const, id: file.habilitationId };
  const committed = await deps.records.commit([
    { do: 'replace', kind: 'councilFile', record: imported },
    pointer
      ? { do: 'replace', kind: 'childminderPointer', record: next }
      : { do: 'create', kind: 'childminderPointer', record: next },
    ...replaced,
    traceWrite(deps, actor, call, {
      cafCode: file.cafCode,
      action: 'council-file-imported',
      subject,
      detail: `${file.id}: +${preview.counts.added} ~${preview.counts.changed} -${removed}`,
    }),
    announce(deps, { type: 'council-file-imported', habilitationId: file.habilitationId, fileId: file.id }),
    ...askedRightsEntries(deps, of.council, file, preview.newlyAsked, actor, call),
  ]);
  return committed.ok
    ? done({ file: imported, pointer: next, council: of.council })
    : refused({ code: 'conflict' });
}

/** The pointer after an import, once the rights that it names are written. */
async function movedPointer(
  deps: ChildmindersDeps,
  file: CouncilFile,
  council: Habilitation,
  { pointer, rights }: Preview,
  call: Call,
): Promise<ChildminderPointer> {
  const since = deps.now().toISOString();
  const version = (pointer?.version ?? 0) + 1;
  const rightsKey = rights.changed ? rightsKeyOf(file, version) : pointer?.rightsKey;
  if (rights.changed && rightsKey) await writeRights(deps, rightsKey, rights.all);
  return {
    cafCode: file.cafCode,
    habilitationId: file.habilitationId,
    councilName: council.provider.name,
    current: { fileId: file.id, receivedAt: file.receivedAt ?? file.announcedAt, since },
    ...(pointer?.current && { previous: { ...pointer.current, since } }),
    ...(rightsKey && { rightsKey }),
    version,
    lastCommand: call.commandId,
  };
}

/**
 * Where the rights known at a version of the pointer lie. It names the version: what an import wrote and never came to
 * name is told from what one is about to (see `erase-council-files.ts`).
 */
export const rightsKeyOf = (
  { habilitationId, id }: Pick<CouncilFile, 'habilitationId' | 'id'>,
  version: number,
): string => `rights/${habilitationId}/${version}-${id}.ndjson.gz`;

export async function writeRights(
  { deposits }: Pick<ChildmindersDeps, 'deposits'>,
  key: string,
  rights: readonly Omit<FileRight, never>[],
): Promise<void> {
  const file = await deposits.createLines(key);
  for (const right of rights) await file.write(JSON.stringify(right));
  await file.close();
}

/** The file that was online, now the one to go back to, and the one before it, which nobody goes back to any more. */
async function replacedFiles(
  deps: ChildmindersDeps,
  pointer: ChildminderPointer | undefined,
): Promise<Write[] | undefined> {
  const writes: Write[] = [];
  const acts = [
    ['replace', pointer?.current],
    ['supersede', pointer?.previous],
  ] as const;
  for (const [act, shown] of acts) {
    if (!pointer || !shown) continue;
    const file = await deps.records.get('councilFile', [pointer.habilitationId, shown.fileId]);
    if (!file || !mayDoToCouncilFile(act, file.state)) return undefined;
    const { to } = councilFileTransitions[act];
    const record = { ...file, state: to, stateSince: deps.now().toISOString(), version: file.version + 1 };
    writes.push({ do: 'replace', kind: 'councilFile', record });
  }
  return writes;
}
