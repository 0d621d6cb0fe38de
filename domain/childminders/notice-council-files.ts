import { cafs } from '../caf/cafs.ts';
import { listAll } from '../records.ts';
import { type CheckDeps, checkDroppedFile } from './check-dropped-file.ts';
import type { CouncilFile } from './council-file.ts';
import { mayDoToCouncilFile } from './transitions.ts';

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
  for (const { code } of cafs) {
    const files = await listAll(deps.records, 'councilFilesOfCaf', { cafCode: code });
    for (const { record: file } of files) {
      const age = now.getTime() - Date.parse(file.stateSince);
      const stands =
        (file.state === 'awaited' && age >= awaitedMs) ||
        (file.state === 'received' && age >= checkedMs && age < givenUpMs);
      if (!stands) continue;
      try {
        const outcome = await checkDroppedFile(deps, file);
        if (outcome === 'ready' || outcome === 'to-mend') noticed.checked += 1;
        if (outcome === 'absent' && mayDoToCouncilFile('miss', file.state)) {
          const at = now.toISOString();
          const { ok } = await deps.records.commit([
            {
              do: 'replace',
              kind: 'councilFile',
              record: {
                ...file,
                state: 'never-arrived',
                stateSince: at,
                version: file.version + 1,
                lastCommand: `miss-${file.id}`,
              },
            },
          ]);
          if (ok) noticed.missed += 1;
        }
      } catch (failure) {
        noticed.failed += 1;
        tell(file, failure);
      }
    }
  }
  return noticed;
}
