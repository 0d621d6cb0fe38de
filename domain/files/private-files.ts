import type { StoredFileType } from './stored-file.ts';

/** Where private files lie. One engine implements it; `tests/adapters/s3/private-files.test.ts` is its contract. */
export interface PrivateFiles {
  /** Bytes under a key, whole or from `from` on, `length` at most; undefined where there is nothing. */
  read(key: string, part?: { from: number; length: number }): Promise<Uint8Array | undefined>;
  /** Puts bytes under a key, in place of what was there. */
  write(
    key: string,
    bytes: Uint8Array,
    contentType: StoredFileType | 'application/octet-stream',
  ): Promise<void>;
  /** Takes away what is under a key, if anything is: nobody reads it any more. */
  erase(key: string): Promise<void>;
}
