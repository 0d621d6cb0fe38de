import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Engines, startEngines } from '../../local/engines/start-engines.ts';
import { listen } from '../../local/listen.ts';

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

/** Opens the door to the engines of a whole test run. A run that needs none starts none. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = mkdtempSync(join(quickFolder(), 'engines-'));
  let starting: Promise<Engines> | undefined;
  const door = await listen(async (request, response) => {
    starting ??= startEngines({ dir, keepsUsers: false });
    try {
      const { endpoints, mails, code } = await starting;
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://door');
      const asked = (name: string) => searchParams.get(name) ?? '';
      const answers: Record<string, () => unknown> = {
        '/mails': () => mails(asked('to') || undefined),
        '/code': () => code(asked('pool'), asked('of')),
      };
      response.end(JSON.stringify((await answers[pathname]?.()) ?? endpoints));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  project.provide('enginesDoor', door.endpoint);
  return async () => {
    await door.stop();
    await (await starting?.catch(() => undefined))?.stop();
    rmSync(dir, { recursive: true, force: true });
  };
}
