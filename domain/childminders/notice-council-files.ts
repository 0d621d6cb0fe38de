import { cafs } from '../caf/cafs.ts';
import { announce } from '../outbox/announce.ts';
import { listAll } from '../records.ts';
import { traceWrite } from '../traces/trace.ts';
import { type CheckDeps, checkDroppedFile } from './check-dropped-file.ts';
import type { CouncilFile } from './council-file.ts';
import { councilFileTransitions, mayDoToCouncilFile } from './transitions.ts';

/** A link serves five minutes, and a slow line takes some more: after an hour nothing comes any more. */
const awaitedMs = 3_600_000;
/** A check takes seconds; one that did not end in a quarter of an hour is begun again, for a day. */
const checkedMs = 900_000;
const givenUpMs = 86_400_000;

export interface Noticed {
  /** Files that never came. */
  missed: number;
  /** Files that were there, and whose check had not ended. */
  checked: number;
  failed: number;
  /** Files whose check failed for a whole day: the council was told to send them again. */
  givenUp: number;
}

/**
 * Sees to the files that stand still: those announced an hour ago and never sent are said so, and those that are there
 * without having been checked (the bucket's word was lost, or every try failed) are checked. When that has failed for a
 * day, it is tried once more, and the council is told: whatever keeps us from reading its file, it must not wait for it.
 * @param tell is told of a check that fails
 */
export async function noticeCouncilFiles(
  deps: CheckDeps,
  tell: (file: CouncilFile, failure: unknown) => void,
): Promise<Noticed> {
  const noticed: Noticed = { missed: 0, checked: 0, failed: 0, givenUp: 0 };
  const now = deps.now();
  const found = await Promise.all(
    cafs.map(({ code }) => listAll(deps.records, 'councilFilesOfCaf', { cafCode: code })),
  );
  for (const { record: file } of found.flat()) {
    if (!standsStill(file, now)) continue;
    try {
      const done = await seeTo(deps, file, now, tell);
      if (done) noticed[done] += 1;
    } catch (failure) {
      noticed.failed += 1;
      tell(file, failure);
    }
  }
  return noticed;
}

const ageOf = ({ stateSince }: CouncilFile, now: Date): number => now.getTime() - Date.parse(stateSince);

const standsStill = (file: CouncilFile, now: Date): boolean =>
  (file.state === 'awaited' && ageOf(file, now) >= awaitedMs) ||
  (file.state === 'received' && ageOf(file, now) >= checkedMs);

async function seeTo(
  deps: CheckDeps,
  file: CouncilFile,
  now: Date,
  tell: (file: CouncilFile, failure: unknown) => void,
): Promise<keyof Noticed | undefined> {
  const hopeless = file.state === 'received' && ageOf(file, now) >= givenUpMs;
  const outcome = await checkDroppedFile(deps, file).catch((failure: unknown) => {
    if (!hopeless) throw failure;
    tell(file, failure);
    return 'failed' as const;
  });
  if (outcome === 'ready' || outcome === 'to-mend') return 'checked';
  if (hopeless && (outcome === 'failed' || outcome === 'absent')) {
    return (await giveUp(deps, file)) ? 'givenUp' : undefined;
  }
  return outcome === 'absent' && (await miss(deps, file)) ? 'missed' : undefined;
}

/** Says of a file that it never came, unless it has since. */
async function miss(deps: CheckDeps, file: CouncilFile): Promise<boolean> {
  if (!mayDoToCouncilFile('miss', file.state)) return false;
  const record: CouncilFile = {
    ...file,
    state: councilFileTransitions.miss.to,
    stateSince: deps.now().toISOString(),
    version: file.version + 1,
    lastCommand: `miss-${file.id}`,
  };
  const { ok } = await deps.records.commit([{ do: 'replace', kind: 'councilFile', record }]);
  return ok;
}

/** Says of a file that it could not be checked, and tells its council, unless it was checked in the very moment. */
async function giveUp(deps: CheckDeps, { habilitationId, id }: CouncilFile): Promise<boolean> {
  const file = await deps.records.get('councilFile', [habilitationId, id]);
  if (!file || !mayDoToCouncilFile('give-up', file.state)) return false;
  const record: CouncilFile = {
    ...file,
    state: councilFileTransitions['give-up'].to,
    stateSince: deps.now().toISOString(),
    version: file.version + 1,
    lastCommand: `give-up-${id}`,
  };
  const { ok } = await deps.records.commit([
    { do: 'replace', kind: 'councilFile', record },
    traceWrite(
      deps,
      'system',
      { from: 'system' },
      {
        cafCode: file.cafCode,
        action: 'council-file-checked',
        subject: { kind: 'habilitation', id: habilitationId },
        detail: `${id} ${record.state}`,
      },
    ),
    announce(deps, { type: 'council-file-checked', habilitationId, fileId: id, to: 'council' }),
  ]);
  return ok;
}
