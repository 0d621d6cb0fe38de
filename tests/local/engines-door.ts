import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEngines } from '../../local/engines/start-engines.ts';
import { openDoor } from './door.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address that answers with the engines' addresses, and starts them for the first who asks. */
    enginesDoor: string;
  }
}

const gigabyte = 2 ** 30;

/** A folder in memory where the system has one that is wide enough: an engine waits there for no disk, which halves a transaction. */
function quickFolder(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 2 * gigabyte ? '/dev/shm' : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** Opens the door to the engines of a whole test run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = mkdtempSync(join(quickFolder(), 'engines-'));
  const door = await openDoor(
    () => startEngines({ dir, keepsUsers: false }),
    ({ endpoints, mails, code }, { pathname, searchParams }) => {
      const asked = (name: string) => searchParams.get(name) ?? '';
      if (pathname === '/mails') return mails(asked('to') || undefined);
      return pathname === '/code' ? code(asked('pool'), asked('of')) : endpoints;
    },
  );
  project.provide('enginesDoor', door.endpoint);
  return async () => {
    await door.stop();
    rmSync(dir, { recursive: true, force: true });
  };
}
