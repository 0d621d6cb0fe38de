import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runIfStale, type Step } from '../../build/stamps.ts';
import { atOnce } from './at-once.ts';

let root = '';
let runs = 0;

/** What a process that has ended left behind: no process has such a number. */
const leftover = JSON.stringify({ pid: 2 ** 30, commandLine: 'node gone.ts' });

/** A step that copies nothing and counts how often it ran. */
const step = (changes: Partial<Step> = {}): Step => ({
  name: 'step',
  inputs: ['source'],
  result: 'dist/result',
  run: async () => {
    runs += 1;
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(join(root, 'dist/result'), 'made');
  },
  ...changes,
});

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-steps-'));
  runs = 0;
  mkdirSync(join(root, 'source/folder'), { recursive: true });
  writeFileSync(join(root, 'source/folder/file'), 'one');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('a step of the build', () => {
  it('runs once as long as nothing changes', async () => {
    expect(await runIfStale(root, step())).toBeGreaterThan(0);
    expect(await runIfStale(root, step())).toBeUndefined();
    expect(runs).toBe(1);
  });

  it('runs again when a file changes, appears or is renamed', async () => {
    await runIfStale(root, step());
    writeFileSync(join(root, 'source/folder/file'), 'two');
    await runIfStale(root, step());
    writeFileSync(join(root, 'source/other'), 'two');
    await runIfStale(root, step());
    rmSync(join(root, 'source/other'));
    writeFileSync(join(root, 'source/renamed'), 'two');
    await runIfStale(root, step());
    expect(runs).toBe(4);
  });

  it('runs again when its options change or its result is gone', async () => {
    await runIfStale(root, step());
    await runIfStale(root, step({ options: { deploy: true } }));
    rmSync(join(root, 'dist/result'));
    await runIfStale(root, step({ options: { deploy: true } }));
    expect(runs).toBe(3);
  });

  it('that fails is not taken for done, even when it was done before', async () => {
    await runIfStale(root, step());
    writeFileSync(join(root, 'source/folder/file'), 'two');
    const failing = step({ run: () => Promise.reject(new Error('no')) });
    await expect(runIfStale(root, failing)).rejects.toThrow('no');
    expect(existsSync(join(root, 'dist/.stamps/step'))).toBe(false);
    await runIfStale(root, step());
    expect(runs).toBe(2);
  });

  it('runs once when two builds begin at once, and the other finds it done', async () => {
    expect(await atOnce('build', root, 3)).toEqual(['found', 'found', 'ran']);
    expect(await atOnce('build', root, 1)).toEqual(['found']);
  });

  it('does not wait for a build that a crash cut off', async () => {
    mkdirSync(join(root, 'dist/.stamps'), { recursive: true });
    writeFileSync(join(root, 'dist/.stamps/step.lock'), leftover);
    expect(await runIfStale(root, step())).toBeGreaterThan(0);
    expect(existsSync(join(root, 'dist/.stamps/step.lock'))).toBe(false);
  });
});

describe('a file that stands for something that one process uses', () => {
  it('is held by one alone of two that find it left behind at the same instant', async () => {
    const folder = join(root, 'source/folder');
    const files = Array.from({ length: 200 }, (_, number) => `${1000 + number}`);
    rmSync(join(folder, 'file'));
    for (const file of files) writeFileSync(join(folder, file), leftover);
    const held = (await atOnce('hold', folder, 2)).flatMap((words) => words.split(' '));
    expect(held.sort()).toEqual(files);
    expect(readdirSync(folder).sort()).toEqual(files);
  });
});
