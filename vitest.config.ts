import { defineConfig } from 'vitest/config';
import { SlowFirst } from './tests/slow-first.ts';

/** Tests of one part of the house, by the folders that hold them. */
const project = (
  name: string,
  folders: readonly string[],
  options: {
    globalSetup?: string[];
    setupFiles?: string[];
    isolate?: boolean;
    testTimeout?: number;
    hookTimeout?: number;
  } = {},
) => ({
  extends: true as const,
  test: {
    name,
    include: folders.map((folder) => (folder.endsWith('.ts') ? folder : `${folder}/**/*.test.{ts,tsx}`)),
    ...options,
  },
});

/** Starts the engines for the first test that asks for them, and stops them at the end of the run. */
const engines = ['tests/local/engines-door.ts'];

/**
 * `vitest run --project domain` runs one part alone. Where `isolate` is false, files share a process: starting one and
 * loading its packages costs more than most files do. Elsewhere a file has a process, and so an environment, of its own.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    // One more than the cores that the suite is measured on: a test often waits for an engine, or for the browser.
    maxWorkers: 3,
    sequence: { sequencer: SlowFirst },
    // A page that is about to move its focus is slow on a loaded machine, not wrong.
    expect: { poll: { timeout: 10_000 } },
    // A machine under load is slow, not wrong: what hangs is still told.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    projects: [
      project('domain', ['tests/domain', 'tests/requirements', 'tests/architecture.test.ts'], {
        isolate: false,
      }),
      project('engines', ['tests/adapters', 'tests/functions'], {
        globalSetup: engines,
        setupFiles: ['tests/as-if-alone.ts'],
        isolate: false,
      }),
      project('local', ['tests/local'], { globalSetup: engines }),
      project('infrastructure', ['tests/infrastructure', 'tests/bench'], {
        isolate: false,
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
      project('documents', ['tests/documents'], { isolate: false }),
      project('browser', ['tests/browser'], {
        globalSetup: ['tests/browser/stack.ts'],
        isolate: false,
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
    ],
  },
});
