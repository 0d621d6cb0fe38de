import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { holdFile } from '../../build/hold-file.ts';
import { runIfStale } from '../../build/stamps.ts';

/** What each of several processes is asked to do at the same instant; a word says what became of it. */
const works = {
  /** Holds one file of a folder after the other, each at the same millisecond as the others do; names those it holds. */
  hold: async (folder: string, instant: number) => {
    const files = readdirSync(folder).map((name) => join(folder, name));
    const held = files.filter((file, place) => {
      while (Date.now() < instant + place * 3);
      return holdFile(file) === undefined;
    });
    return held.map((file) => basename(file)).join(' ');
  },
  /** Runs a step of a build that takes a while. */
  build: async (root: string) => {
    const run = () => new Promise<void>((resolve) => setTimeout(resolve, 500));
    const took = await runIfStale(root, { name: 'step', inputs: ['source'], result: 'source', run });
    return took === undefined ? 'found' : 'ran';
  },
};

/** Has that many processes do it, none of which ends before all have spoken; what each said, in alphabetical order. */
export async function atOnce(work: keyof typeof works, path: string, processes: number): Promise<string[]> {
  const children = Array.from({ length: processes }, () => fork(import.meta.filename, [work, path]));
  const heard = () => Promise.all(children.map((child) => once(child, 'message').then(([word]) => word)));
  await heard();
  const said = heard();
  for (const child of children) child.send(Date.now() + 20);
  const words = await said;
  for (const child of children) child.disconnect();
  return words.sort();
}

if (process.argv[1] === import.meta.filename) {
  const [, , work, path = ''] = process.argv;
  process.on('message', async (instant: number) => {
    process.send?.(await works[work as keyof typeof works](path, instant));
  });
  process.send?.('ready');
}
