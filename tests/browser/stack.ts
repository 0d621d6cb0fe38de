import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { codeYear, territoriesFile } from '../../build/reference-data.ts';
import { buildStale, built } from '../../local/build-stale.ts';
import type { DemonstrationAccount } from '../../local/demonstration/seed.ts';
import { startLocalStack } from '../../local/stack.ts';
import { laidCantons } from '../builders/some-cantons.ts';
import { openDoor } from '../local/door.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address that answers with the {@link RunStack}, and starts it for the first who asks. */
    stackDoor: string;
  }
}

/** The stack that all browser tests of a run share, but those whose clock moves. */
export interface RunStack {
  /** Address of the site, without a slash at its end. */
  siteUrl: string;
  accounts: DemonstrationAccount[];
  /** Data folder of a stack that has loaded the demonstration data and stopped. */
  seededData: string;
}

/** One instance of each function, and a few more: tests of all areas run side by side, and would start them over and over. */
const warm = 180;

/** Opens the door to the stack: it takes half a minute to stand, in which other tests can run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildStale(() => {});
  const door = await openDoor(
    startRunStack,
    ({ siteUrl, accounts, seededData }): RunStack => ({
      siteUrl,
      accounts,
      seededData,
    }),
  );
  project.provide('stackDoor', door.endpoint);
  return door.stop;
}

/** One whole stack, with the demonstration data and a few cantons. */
async function startRunStack(): Promise<RunStack & { stop(): Promise<void> }> {
  const seededData = mkdtempSync(join(tmpdir(), 'seeded-'));
  const dataDir = mkdtempSync(join(tmpdir(), 'extranet-'));
  const reference = mkdtempSync(join(tmpdir(), 'reference-'));
  cpSync(built.reference, reference, { recursive: true });
  const territories = territoriesFile(laidCantons(join(reference, 'cog'), codeYear()));
  rmSync(join(reference, 'cog'), { recursive: true });
  writeFileSync(join(reference, 'territories.json'), JSON.stringify(territories));
  const folders = { reference };
  await (await startLocalStack({ port: 0, dataDir: seededData, fresh: true, seed: true, folders })).stop();
  cpSync(seededData, dataDir, { recursive: true });
  const stack = await startLocalStack({ port: 0, dataDir, folders, warm });
  await fetch(`${stack.url}/_local/idle`, { method: 'POST' });
  return {
    siteUrl: stack.url,
    accounts: [...stack.accounts()],
    seededData,
    stop: async () => {
      await stack.stop();
      for (const folder of [seededData, dataDir, reference]) rmSync(folder, { recursive: true, force: true });
    },
  };
}
