import { createHash } from 'node:crypto';

/** JSON whose bytes depend on the value alone: keys in their order, nothing undefined, no blank. */
export const canonicalJson = (value: unknown): string => JSON.stringify(ordered(value));

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, part]) => [key, ordered(part)]),
  );
}

/**
 * Names the state of the records that a published object was made of. Every record that counts carries a version or a
 * moment that only grows: a state that was left never comes back under the same name, even where what the public reads
 * of it is the same again.
 */
export const revisionOf = (records: readonly unknown[]): string =>
  createHash('sha256').update(canonicalJson(records)).digest('base64url').slice(0, 16);
