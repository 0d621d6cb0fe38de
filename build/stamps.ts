import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { holdFile } from './hold-file.ts';

/** One step of the build. */
export interface Step {
  name: string;
  /** Files and folders, from the root of the project, that its result depends on. */
  inputs: string[];
  /** Anything else that it depends on. */
  options?: Record<string, unknown>;
  /** A file that is there when the step is done. */
  result: string;
  run: () => Promise<void>;
}

/**
 * Runs a step unless its result is there and nothing that it depends on has changed since: the digest of its inputs
 * is kept in `dist/.stamps`. Of several that ask for a step at once, in as many processes, one runs it: the others wait,
 * and find it done.
 * @returns milliseconds taken, or undefined when there was nothing to do.
 */
export async function runIfStale(root: string, step: Step): Promise<number | undefined> {
  const stamps = join(root, 'dist/.stamps');
  const stamp = join(stamps, step.name);
  const isFresh = (digest: string) =>
    existsSync(stamp) && readFileSync(stamp, 'utf8') === digest && existsSync(join(root, step.result));
  if (isFresh(digestOf(root, step))) return undefined;

  mkdirSync(stamps, { recursive: true });
  const holder = `${stamp}.lock`;
  while (holdFile(holder)) await pause(100);
  try {
    const digest = digestOf(root, step);
    if (isFresh(digest)) return undefined;
    // A step that fails half-way leaves no stamp: it runs again.
    rmSync(stamp, { force: true });
    const start = performance.now();
    await step.run();
    writeFileSync(stamp, digest);
    return performance.now() - start;
  } finally {
    rmSync(holder, { force: true });
  }
}

function digestOf(root: string, { inputs, options = {} }: Step): string {
  const hash = createHash('sha256').update(JSON.stringify(options));
  for (const path of inputs.flatMap((input) => filesUnder(root, input)).sort()) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

function filesUnder(root: string, path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
