import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from 'cognito-local/lib/services/context.js';
import type { DataStore } from 'cognito-local/lib/services/dataStore/dataStore.js';
import type { DataStoreFactory } from 'cognito-local/lib/services/dataStore/factory.js';

type Branch = { [key: string]: unknown };

/**
 * Keeps what cognito-local knows in JSON files, one per pool. Its own store writes a file in place and without
 * waiting, so that a crash can leave half a file; here a file is replaced whole.
 */
export class JsonFiles implements DataStoreFactory {
  readonly #dir: string;
  readonly #keeps: boolean;

  /** @param keeps false to leave everything in memory: each change writes its pool whole, which grows with its people */
  constructor(dir: string, keeps = true) {
    this.#dir = dir;
    this.#keeps = keeps;
    mkdirSync(dir, { recursive: true });
  }

  async create(_context: Context, id: string, defaults: object): Promise<DataStore> {
    return new JsonFile(join(this.#dir, `${id}.json`), defaults as Branch, this.#keeps);
  }
}

class JsonFile implements DataStore {
  readonly #file: string;
  readonly #root: Branch;
  readonly #keeps: boolean;

  constructor(file: string, defaults: Branch, keeps: boolean) {
    this.#file = file;
    this.#keeps = keeps;
    this.#root = { ...defaults, ...readJson(file) };
    this.#save();
  }

  get = async <T>(_context: Context, key: string | string[], defaultValue?: T): Promise<T> =>
    (pathOf(key).reduce<unknown>((value, step) => (value as Branch | undefined)?.[step], this.#root) ??
      defaultValue ??
      null) as T;

  getRoot = async <T>(_context: Context): Promise<T | null> => this.#root as T;

  async set<T>(_context: Context, key: string | string[], value: T): Promise<void> {
    const { branch, last } = this.#place(key);
    branch[last] = value;
    this.#save();
  }

  async delete(_context: Context, key: string | string[]): Promise<void> {
    const { branch, last } = this.#place(key);
    delete branch[last];
    this.#save();
  }

  #place(key: string | string[]): { branch: Branch; last: string } {
    const path = pathOf(key);
    const last = path.pop() ?? '';
    let branch = this.#root;
    for (const step of path) {
      branch[step] ??= {};
      branch = branch[step] as Branch;
    }
    return { branch, last };
  }

  #save(): void {
    if (!this.#keeps) return;
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.#root));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

const pathOf = (key: string | string[]): string[] => (Array.isArray(key) ? [...key] : [key]);

function readJson(file: string): Branch {
  try {
    return JSON.parse(readFileSync(file, 'utf8'), reviveDate) as Branch;
  } catch {
    return {};
  }
}

const reviveDate = (key: string, value: unknown): unknown =>
  key.endsWith('Date') && typeof value === 'string' ? new Date(value) : value;
