import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalStack, startLocalStack } from '../../local/stack.ts';
import { runStack } from './run-stack.ts';

/**
 * A stack that no other test file uses, for one whose clock moves or whose way begins on the first day: on a copy of the
 * demonstration data, which are loaded once in a run. Its `stop` leaves nothing behind.
 */
export async function startOwnStack(): Promise<LocalStack & { dataDir: string }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'own-stack-'));
  cpSync(runStack.seededData, dataDir, { recursive: true });
  const stack = await startLocalStack({ port: 0, dataDir });
  return {
    ...stack,
    dataDir,
    stop: async () => {
      await stack.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
