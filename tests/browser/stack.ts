import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { DemonstrationAccount } from '../../local/demonstration/seed.ts';
import { startLocalStack } from '../../local/stack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the site, without a slash at its end. */
    siteUrl: string;
    accounts: DemonstrationAccount[];
  }
}

/** One whole stack, with the demonstration data, for every browser test of a run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'extranet-'));
  const stack = await startLocalStack({ port: 0, dataDir, fresh: true, seed: true, build: true });
  project.provide('siteUrl', stack.url);
  project.provide('accounts', [...stack.accounts()]);
  await fetch(`${stack.url}/_local/idle`, { method: 'POST' });
  return async () => {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
