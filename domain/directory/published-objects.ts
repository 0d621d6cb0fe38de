/** Where objects of the published bucket lie. */
export const shardKey = (cafCode: string): string => `directory/${cafCode}.json`;
export const placesKey = (cafCode: string): string => `information-places/${cafCode}.json`;
export const sheetKey = (establishmentId: string): string => `sheets/${establishmentId}.json`;

/** The text of each object of the read model, by key; undefined for one that should not be there. */
export type Wanted = ReadonlyMap<string, string | undefined>;

/** The published bucket, as those who write it see it: an object is replaced whole, or not at all. */
export interface PublishedObjects {
  /** What tells this content of the object from any other; undefined when there is none. */
  tagOf(key: string): Promise<string | undefined>;
  /**
   * Writes the object unless another content than the one seen stands there by now (`overtaken`: nothing was written).
   * @param seen its tag as it was seen, undefined when there was none
   * @returns `unchanged` when what was seen is this very text already
   */
  replace(
    key: string,
    text: string,
    seen: string | undefined,
  ): Promise<'replaced' | 'unchanged' | 'overtaken'>;
  /** Deletes the object unless another content than the one seen stands there by now. One that is gone is removed. */
  remove(key: string, seen: string): Promise<'removed' | 'overtaken'>;
  /** The content of an object, for a comparison; undefined when there is none. */
  textOf(key: string): Promise<string | undefined>;
  /** Keys under a prefix, in their order. */
  keysUnder(prefix: string): Promise<string[]>;
}

/** More rivals than one department has at a time. */
const tries = 8;

/**
 * Brings objects to what the table says, never an older state over a newer one (compare and swap): the tags are read
 * first, then the table by `make`, and an object is replaced only while it still has the tag that was seen. Whoever is
 * overtaken by another begins again, and then reads what the other had read, or something newer. The texts name the
 * state of the table that they come from (see `revisionOf`), so that a tag never comes back once it was replaced.
 * @throws Error after too many rivals: whoever called tries the whole again.
 */
export async function bringUpToDate(
  objects: PublishedObjects,
  keys: readonly string[],
  make: () => Promise<Wanted>,
): Promise<void> {
  for (let left = tries; left > 0; left -= 1) {
    const seen = await Promise.all(keys.map((key) => objects.tagOf(key)));
    const wanted = await make();
    const outcomes = await Promise.all(
      keys.map((key, index) => bring(objects, key, wanted.get(key), seen[index])),
    );
    if (!outcomes.includes('overtaken')) return;
  }
  throw new Error('Published objects kept being replaced by others');
}

async function bring(
  objects: PublishedObjects,
  key: string,
  text: string | undefined,
  seen: string | undefined,
): Promise<'done' | 'overtaken'> {
  if (text === undefined) {
    if (seen === undefined) return 'done';
    return (await objects.remove(key, seen)) === 'overtaken' ? 'overtaken' : 'done';
  }
  return (await objects.replace(key, text, seen)) === 'overtaken' ? 'overtaken' : 'done';
}
