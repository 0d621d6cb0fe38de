import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
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

const sourceOf = (name: string) => readFileSync(join(out, name, 'index.mjs'), 'utf8');

let outputs: Metafile['outputs'];
const partitionsIn = (name: string): string[] => {
  const [, bundle] = Object.entries(outputs).find(([file]) => file.endsWith(`/${name}/index.mjs`)) ?? [];
  return Object.entries(bundle?.inputs ?? {})
    .filter(
      ([file, { bytesInOutput }]) => file.startsWith('adapters/dynamo/partitions/') && bytesInOutput > 0,
    )
    .map(([file]) => basename(file, '.ts').toUpperCase())
    .toSorted();
};
describe('the bundles of the functions', () => {
  /** Known to be heavier; `docs/benchmarks.md` says why. */
  const heavy: Record<string, number> = {
    'cnaf-load-reference-list': 620,
    // Avenants change everything that a convention names: they hold most of the domain.
    'caf-draft-amendment': 525,
    'caf-change-amendment': 525,
    'caf-sign-amendment': 525,
    // Compare two files of a council, kept in S3.
    'caf-read-council-file': 525,
    'caf-import-council-file': 525,
    'caf-list-council-changes': 525,
    // The clients of four services (the fourth reads the key of a family's request), and the words of every mail.
    'events-send-mails': 600,
    // Keys of families' requests and prints lie in S3, whose client weighs 115 KB; the feed and exports write XML too.
    'partner-download-information-request': 540,
    'partner-download-information-request-xml': 550,
    'partner-read-information-export-piece': 565,
    'software-read-information-feed': 550,
    'partner-sign-attestation': 530,
    'public-sign-end-attestation': 530,
    'partner-submit-operating-information': 515,
    // Councils' files: the client of S3, the numbering plans (56 KB), and the words of every fault.
    'events-check-council-file': 610,
    'schedule-notice-council-files': 610,
    // Holds the whole contract as text, and grows with it; only the text is read.
    'public-read-contract': 900,
  };

  /** Kilobytes. Every function knows every kind of record: each new kind adds a quarter of one to all. */
  const usual = 515;

  it.each(bundledFunctions.map(({ name }) => name))('keep %s light', (name) => {
    expect(statSync(join(out, name, 'index.mjs')).size / 1000).toBeLessThan(heavy[name] ?? usual);
  });

  it('each give a handler', () => {
    const program = `
      const files = process.argv.slice(1);
      const handlers = await Promise.all(files.map(async (file) => (await import(file)).handler));
      console.log(handlers.map((handler) => typeof handler).join());
      process.exit();`;
    const files = bundledFunctions.map(({ name }) => join(out, name, 'index.mjs'));
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program, ...files]);
    expect(`${said}`.trim()).toBe(files.map(() => 'function').join());
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
