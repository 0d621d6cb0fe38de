import { resolve } from 'node:path';
import type { TaskMeta } from 'vitest';
import { startVitest } from 'vitest/node';

/**
 * Runs the one test of a file with the engines of the tests, and gives what it left in its `meta` under a name.
 * @throws with what went wrong, when it left nothing.
 */
export async function measuredIn<Name extends keyof TaskMeta>(
  file: string,
  name: Name,
): Promise<NonNullable<TaskMeta[Name]>> {
  const vitest = await startVitest([], {
    root: resolve(import.meta.dirname, '../..'),
    config: false,
    watch: false,
    include: [file],
    globalSetup: ['tests/local/engines-door.ts'],
    reporters: [{}],
    testTimeout: 300_000,
    hookTimeout: 60_000,
  });
  const [module] = vitest.state.getTestModules();
  const [measured] = module ? [...module.children.allTests()] : [];
  const found = measured?.meta()[name];
  const errors = [...(module?.errors() ?? []), ...(measured?.result().errors ?? [])];
  await vitest.close();
  if (found === undefined || found === null) {
    throw new Error(errors.map(({ message }) => message).join('\n') || 'Nothing was measured');
  }
  return found;
}
