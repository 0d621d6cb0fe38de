import { vi } from 'vitest';

/**
 * Begins each test file of a process that several share as if it were the first: the project's own modules are
 * evaluated anew, the clock is the machine's, and the environment is that of the run. Packages stay loaded, and warm.
 */
vi.useRealTimers();
vi.restoreAllMocks();
vi.resetModules();

const shared = globalThis as {
  environmentOfTheRun?: NodeJS.ProcessEnv;
  __zod_globalConfig?: { jitless: boolean };
};
// As in the bundles of the functions: compiling a schema takes longer than the few values that a file parses with it.
shared.__zod_globalConfig ??= { jitless: true };
shared.environmentOfTheRun ??= { ...process.env };
for (const name of Object.keys(process.env)) {
  if (!(name in shared.environmentOfTheRun)) delete process.env[name];
}
Object.assign(process.env, shared.environmentOfTheRun);
