import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonFile, writeJsonFile } from './json-file.ts';
import { identify, type ProcessIdentity, stillRuns } from './process-identity.ts';

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
  usedBy?: ProcessIdentity;
}

/**
 * Takes a data folder for this process. One left behind by a crash is taken as it is.
 * @throws when another process that still runs has it, or when it holds something else
 */
export function takeDataDir(path: string, fresh: boolean): DataDir {
  const file = (name: string) => join(path, name);
  const stateFile = file('stack.json');
  const known = readJsonFile<State | undefined>(stateFile, undefined);
  if (!known && existsSync(path) && readdirSync(path).length > 0) {
    throw new Error(`${path} holds something else than the data of an embedded stack: choose another --data`);
  }
  const holder = known?.usedBy;
  if (holder && holder.pid !== process.pid && stillRuns(holder)) {
    throw new Error(`Process ${holder.pid} uses ${path}: stop it, or choose another folder with --data`);
  }
  const isNew = fresh || !known?.loaded;
  if (isNew) rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  const state: State = { loaded: !isNew, usedBy: identify(process.pid) };
  const save = () => writeJsonFile(stateFile, state);
  save();
  return {
    path,
    file,
    isNew,
    complete: () => {
      state.loaded = true;
      save();
    },
    release: () => {
      state.usedBy = undefined;
      save();
    },
  };
}
