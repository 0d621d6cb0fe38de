import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { codeYear, territoriesFile } from '../../build/reference-data.ts';
import { buildStale, built } from '../../local/build-stale.ts';
import type { DemonstrationAccount } from '../../local/demonstration/seed.ts';
import { startLocalStack } from '../../local/stack.ts';
import { laidCantons } from '../builders/some-cantons.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the site, without a slash at its end. */
    siteUrl: string;
    accounts: DemonstrationAccount[];
    /** Data folder of a stack that has loaded the demonstration data and stopped. */
    seededData: string;
  }
}

/** One instance of each function, and a few more: tests of all areas run side by side, and would start them over and over. */
const warm = 180;

/** One whole stack, with the demonstration data and a few cantons, for every browser test of a run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const seededData = mkdtempSync(join(tmpdir(), 'seeded-'));
  const dataDir = mkdtempSync(join(tmpdir(), 'extranet-'));
  const reference = mkdtempSync(join(tmpdir(), 'reference-'));
  await buildStale(() => {});
  cpSync(built.reference, reference, { recursive: true });
  const territories = territoriesFile(laidCantons(join(reference, 'cog'), codeYear()));
  rmSync(join(reference, 'cog'), { recursive: true });
  writeFileSync(join(reference, 'territories.json'), JSON.stringify(territories));
  const folders = { reference };
  await (await startLocalStack({ port: 0, dataDir: seededData, fresh: true, seed: true, folders })).stop();
  cpSync(seededData, dataDir, { recursive: true });
  const stack = await startLocalStack({ port: 0, dataDir, folders, warm });
  project.provide('seededData', seededData);
  project.provide('siteUrl', stack.url);
  project.provide('accounts', [...stack.accounts()]);
  await fetch(`${stack.url}/_local/idle`, { method: 'POST' });
  return async () => {
    await stack.stop();
    for (const folder of [seededData, dataDir, reference]) rmSync(folder, { recursive: true, force: true });
  };
}
