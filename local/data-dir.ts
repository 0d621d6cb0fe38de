import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { holdFile } from '../build/hold-file.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

/** The folder in which the embedded stack keeps everything, and who uses it. */
export interface DataDir {
  path: string;
  file(name: string): string;
  /** Whether data are still to be loaded: the folder was empty, emptied, or left while they were being loaded. */
  isNew: boolean;
  /** Says that the data are loaded. */
  complete(): void;
  release(): void;
}

/** What the folder says of itself, in `stack.json`. */
interface State {
  loaded: boolean;
}
const stateName = 'stack.json';
/** Who uses the folder: there as long as somebody does. */
const holderName = 'used-by.json';

/** Below that much, engines would fail one after the other in words of their own. */
const leastFreeMegabytes = 50;

/**
 * Takes a data folder for this process. One left behind by a crash is taken as it is.
 * @throws when another process that still runs has it, when it holds something else, or when nothing can be kept there
 */
export function takeDataDir(path: string, fresh: boolean): DataDir {
  const file = (name: string) => join(path, name);
  try {
    const there = existsSync(path) ? readdirSync(path) : [];
    if (there.length > 0 && !there.includes(stateName) && !there.includes(holderName)) {
      throw new Error(
        `${path} holds something else than the data of an embedded stack: choose another folder with --data`,
      );
    }
    mkdirSync(path, { recursive: true });
    hold(path);
  } catch (error) {
    throw toldOf(error, path);
  }
  const release = () => rmSync(file(holderName), { force: true });
  try {
    const known = readJsonFile<State | undefined>(file(stateName), undefined);
    const isNew = fresh || !known?.loaded;
    // Its content alone: the folder itself may be the root of a volume.
    const old = isNew ? readdirSync(path).filter((name) => name !== holderName) : [];
    for (const name of old) rmSync(file(name), { recursive: true, force: true });
    const free = statfsSync(path);
    const megabytes = Math.floor((free.bavail * free.bsize) / 1e6);
    if (megabytes < leastFreeMegabytes) {
      throw new Error(
        `Only ${megabytes} MB are left where ${path} is: make room for ${leastFreeMegabytes}, or choose another folder with --data`,
      );
    }
    const save = (loaded: boolean) => writeJsonFile(file(stateName), { loaded } satisfies State);
    save(!isNew);
    return { path, file, isNew, complete: () => save(true), release };
  } catch (error) {
    release();
    throw toldOf(error, path);
  }
}

/** Puts this process down as the one that uses a folder. */
function hold(path: string): void {
  const holder = holdFile(join(path, holderName));
  if (!holder) return;
  const who = holder === 'unnamed' ? 'Another start' : `Process ${holder.pid}`;
  throw new Error(`${who} uses ${path}: stop it, or choose another folder with --data`);
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** What the machine says of a folder, for whoever chose it. */
const troubles: Readonly<Record<string, string>> = {
  EACCES: 'may not be written by you',
  EPERM: 'may not be written by you',
  EROFS: 'is on a disk that may only be read',
  ENOTDIR: 'is no folder',
  EEXIST: 'is no folder',
  ENOENT: 'cannot be made',
  ENOSPC: 'is on a full disk',
};

function toldOf(error: unknown, path: string): unknown {
  const trouble = troubles[codeOf(error) ?? ''];
  return trouble ? new Error(`${path} ${trouble}: choose another folder with --data`) : error;
}
