import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Metafile } from 'esbuild';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { everyKind, partitions } from '../../adapters/dynamo/table.ts';
import { buildAll } from '../../build/build.ts';
import { partitionsOf } from '../../build/kinds-at-hand.ts';
import { openApiDocument } from '../../contract/openapi.ts';
import { numberingPlans } from '../../domain/cells/numbering-plans.ts';
import { bundledFunctions } from '../../lib/functions.ts';

const root = resolve(import.meta.dirname, '../..');
const out = join(root, 'dist/functions');
/** What the build has just left is looked at as it is; anything else is built first. */
beforeAll(async () => {
  await buildAll({ deploy: false });
  ({ outputs } = JSON.parse(readFileSync(join(out, 'meta.json'), 'utf8')) as Metafile);
});

/** A bundle and the SDK's clients beside it. */
const filesOf = (name: string) =>
  ['index.mjs', 'clients.mjs'].map((file) => join(out, name, file)).filter((file) => existsSync(file));
const sourceOf = (name: string) =>
  filesOf(name)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

let outputs: Metafile['outputs'];
/** What the build says of a bundle, the clients beside it included. */
function figuresOf(name: string): Metafile['outputs'][string] {
  const [, figures] = Object.entries(outputs).find(([file]) => file.endsWith(`/${name}/index.mjs`)) ?? [];
  if (!figures) throw new Error(`The build has left no bundle of ${name}`);
  return figures;
}
const partitionsIn = (name: string): string[] =>
  Object.entries(figuresOf(name).inputs)
    .filter(
      ([file, { bytesInOutput }]) => file.startsWith('adapters/dynamo/partitions/') && bytesInOutput > 0,
    )
    .map(([file]) => basename(file, '.ts').toUpperCase())
    .toSorted();

describe('the bundles of the functions', () => {
  /** Known to be heavier; `docs/benchmarks.md` says why. */
  const heavy: Record<string, number> = {
    // A telephone library and every numbering plan that a list may hold.
    'cnaf-load-reference-list': 590,
    // The clients of three services, and the words of every mail.
    'events-send-mails': 590,
    'events-issue-passwords': 415,
    // Councils' files: the numbering plans (56 KB), and the words of every fault.
    'events-check-council-file': 540,
    'schedule-notice-council-files': 540,
    // PDFs and XML in one archive.
    'partner-read-information-export-piece': 505,
    // Everything that is known of a person.
    'caf-download-person-data': 385,
    // Holds the whole contract as text, and grows with it; only the text is read.
    'public-read-contract': 900,
  };
  /** Kilobytes. A bundle knows the records that its grants name: a new kind adds nothing to the functions of others. */
  const usual = 365;
  /** The client of S3 weighs 115 KB. */
  const withObjects = 490;
  const usesObjects = (name: string) =>
    Object.keys(figuresOf(name).inputs).some((file) => file.includes('/@aws-sdk/client-s3/'));

  it.each(bundledFunctions.map(({ name }) => name))('keep %s light', (name) => {
    const bytes = filesOf(name).reduce((sum, file) => sum + statSync(file).size, 0);
    expect(bytes / 1000).toBeLessThan(heavy[name] ?? (usesObjects(name) ? withObjects : usual));
    expect(bytes).toBe(figuresOf(name).bytes);
  });

  it('each hold the partitions of the table that their grants name, and no other', () => {
    for (const { name } of bundledFunctions) {
      expect([name, ...partitionsIn(name)]).toEqual([name, ...[...partitionsOf(name).touched].toSorted()]);
    }
  });

  it('each know the listings that they ask for', () => {
    for (const { name } of bundledFunctions) {
      const { read } = partitionsOf(name);
      const known = [...read].flatMap((prefix) => {
        const partition = partitions[prefix];
        return 'listings' in partition ? Object.keys(partition.listings) : [];
      });
      // What reads no table may hold such a word, and asks for no listing.
      const words = read.size > 0 ? sourceOf(name).matchAll(/"(\w+)"/g) : [];
      const asked = [...words].flatMap(([, word = '']) =>
        Object.hasOwn(everyKind.listings, word) ? [word] : [],
      );
      expect([name, ...asked.filter((listing) => !known.includes(listing))]).toEqual([name]);
    }
  });

  it('leave out the shapes of calls that are not made, and what writes JSON Schemas', () => {
    expect(sourceOf('public-read-sheet')).not.toContain('SelectObjectContent');
    expect(sourceOf('public-read-sheet')).not.toContain('additionalProperties');
  });

  it('hold ready what was worked out when they were built', async () => {
    const quiet = vi.spyOn(console, 'info').mockReturnValue();
    const { handler } = await import(join(out, 'public-read-contract', 'index.mjs'));
    const event = { headers: {}, requestContext: { requestId: 'one', identity: { sourceIp: '192.0.2.1' } } };
    const { body } = await handler(event);
    quiet.mockRestore();
    expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
    expect(Object.keys(numberingPlans.countries).length).toBeLessThan(20);
    expect(sourceOf('cnaf-load-reference-list')).toContain(JSON.stringify(numberingPlans.countries.YT?.[1]));
  });
});
