import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directoryOfZip, fileInZip, storedFile } from '../../../adapters/zip/stored-files.ts';
import { readZip } from './read-zip.ts';

const at = new Date('2026-11-22T10:30:00Z');

describe('a ZIP of stored files', () => {
  it('LIN-03 is read by another program with every file as it was, however it was cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          fc.record({
            name: fc.stringMatching(/^[a-z0-9-]{1,40}\.pdf$/),
            bytes: fc.uint8Array({ maxLength: 4000 }),
          }),
          { selector: ({ name }) => name, maxLength: 30 },
        ),
        async (files) => {
          const stored = files.map(({ name, bytes }) => storedFile(name, bytes));
          const pieces = files.map(({ bytes }, index) =>
            fileInZip(stored[index] ?? storedFile('', bytes), bytes, at),
          );
          const archive = Buffer.concat([...pieces, directoryOfZip(stored, at)]);
          const read = await readZip(archive);
          expect([...read.keys()]).toEqual(files.map(({ name }) => name));
          for (const { name, bytes } of files) {
            expect(Buffer.compare(read.get(name) ?? Buffer.alloc(0), bytes)).toBe(0);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
