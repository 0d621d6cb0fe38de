import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { identify, type ProcessIdentity, stillRuns } from './process-identity.ts';

/** Who holds a file: a process that runs, or somebody who is putting its name down. */
export type Holder = ProcessIdentity | 'unnamed';

/** Longest that a file stays empty between its making and its writing. */
const writtenWithinMs = 2000;

/**
 * Puts this process down in a file as the one that uses what the file stands for: of several that try at once, one alone
 * can. What a crash left behind is taken over. Whoever holds it removes the file when done.
 * @returns who holds it already; undefined once this process does
 * @throws when the file cannot be written
 */
export function holdFile(file: string): Holder | undefined {
  const own = JSON.stringify(identify(process.pid));
  for (;;) {
    try {
      writeFileSync(file, own, { flag: 'wx' });
      return undefined;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const written = textOf(file);
    if (written === undefined) continue;
    const holder = holderIn(written);
    if (holder ? holder.pid !== process.pid && stillRuns(holder) : isBeingWritten(file)) {
      return holder ?? 'unnamed';
    }
    removeLeftover(file, written);
  }
}

/** Removes what was read, unless another start has put its own name there since: two may find the same leftover. */
function removeLeftover(file: string, written: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (textOf(aside) === written) rmSync(aside, { force: true });
  else renameSync(aside, file);
}

function holderIn(written: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(written) as ProcessIdentity;
  } catch {
    return undefined;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function isBeingWritten(file: string): boolean {
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && Date.now() - made < writtenWithinMs;
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
