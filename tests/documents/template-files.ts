import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const documents = join(import.meta.dirname, '../../documents');

/** Looks and letters are not what the parties sign: they may change. */
const notSigned = /^(layout|letters)\//;

function importsOf(file: string): string[] {
  const source = readFileSync(join(documents, file), 'utf8');
  return [...source.matchAll(/#import "([^"]+)"/gu)].map(([, path = '']) =>
    posix.join(posix.dirname(file), path),
  );
}

/**
 * The files that hold the text of one version, convention and avenants, each with the digest of what it holds.
 * @returns paths from `documents/`, sorted, to their SHA-256.
 */
export function textFilesOf(template: string): Record<string, string> {
  const reached = new Set<string>();
  const waiting = ['convention.typ', 'amendment.typ'].map((main) => `conventions/${template}/${main}`);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (notSigned.test(file) || reached.has(file)) continue;
    reached.add(file);
    waiting.push(...importsOf(file));
  }
  return Object.fromEntries(
    [...reached].sort().map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(documents, file)))
        .digest('hex'),
    ]),
  );
}
