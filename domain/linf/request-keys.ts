import type { Deps } from '../deps.ts';

/**
 * Where the keys of requests lie, apart from all else (ADR 38): one of 256 bits for each. A key destroyed is gone: no
 * version, no copy. One engine implements it; `tests/adapters/s3/request-keys.test.ts` is its contract.
 */
export interface RequestKeys {
  /** Puts a key under an identifier that has none. Throws when it has one. */
  create(id: string, key: Uint8Array): Promise<void>;
  /** The key; undefined once destroyed, or where there never was one. */
  read(id: string): Promise<Uint8Array | undefined>;
  /** Destroys any number of keys, those already gone included. Throws unless every one is gone. */
  destroy(ids: readonly string[]): Promise<void>;
}

/** What use cases on families' requests are given. */
export interface LinfDeps extends Deps {
  keys: RequestKeys;
}
