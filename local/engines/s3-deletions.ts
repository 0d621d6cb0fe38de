import { rmdir, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The part of the engine's store that is needed here. */
export interface FolderStore {
  getBucketPath(bucket: string): string;
  getResourcePath(bucket: string, key: string, resource: string): string;
  deleteObject(bucket: string, key: string): Promise<void>;
}

/** The files that the engine keeps for one object. */
const resources = ['object', 'object.md5', 'metadata.json'];

/**
 * Has the engine delete an object without reading the folder that held it. It lists the whole folder after every single
 * deletion, to know whether it is empty now, so that a thousand deletions among ten thousand objects take seventeen
 * seconds. The system refuses to remove a folder that is not empty: it is enough to ask.
 */
export function quickDeletions(store: FolderStore): void {
  store.deleteObject = async (bucket, key) => {
    const files = resources.map((resource) => store.getResourcePath(bucket, key, resource));
    await Promise.all(files.map((file) => unlink(file).catch(unless('ENOENT'))));
    const top = store.getBucketPath(bucket);
    let removed = true;
    for (let folder = dirname(files[0] ?? top); removed && folder !== top; folder = dirname(folder)) {
      removed = await rmdir(folder).then(() => true, unless('ENOENT', 'ENOTEMPTY', 'EEXIST'));
    }
  };
}

/** Takes a failure with one of these codes for a plain no; any other goes on. */
const unless =
  (...codes: string[]) =>
  (error: NodeJS.ErrnoException): false => {
    if (codes.includes(error.code ?? '')) return false;
    throw error;
  };
