import { cafs } from '../caf/cafs.ts';
import { listAll } from '../records.ts';
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
}

/**
 * Sees to the files that stand still: those announced an hour ago and never sent are said so, and those that are there
 * without having been checked (the bucket's word was lost, or every try failed) are checked.
 * @param tell is told of a check that fails
 */
export async function noticeCouncilFiles(
  deps: CheckDeps,
  tell: (file: CouncilFile, failure: unknown) => void,
): Promise<Noticed> {
  const noticed: Noticed = { missed: 0, checked: 0, failed: 0 };
  const now = deps.now();
  const found = await Promise.all(
    cafs.map(({ code }) => listAll(deps.records, 'councilFilesOfCaf', { cafCode: code })),
  );
  for (const { record: file } of found.flat()) {
    if (!standsStill(file, now)) continue;
    try {
      const outcome = await checkDroppedFile(deps, file);
      if (outcome === 'ready' || outcome === 'to-mend') noticed.checked += 1;
      if (outcome === 'absent' && (await miss(deps, file))) noticed.missed += 1;
    } catch (failure) {
      noticed.failed += 1;
      tell(file, failure);
    }
  }
  return noticed;
}

function standsStill({ state, stateSince }: CouncilFile, now: Date): boolean {
  const age = now.getTime() - Date.parse(stateSince);
  return (
    (state === 'awaited' && age >= awaitedMs) || (state === 'received' && age >= checkedMs && age < givenUpMs)
  );
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
