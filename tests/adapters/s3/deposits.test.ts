import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { s3Deposits } from '../../../adapters/s3/deposits.ts';
import type { Deposits } from '../../../domain/childminders/deposits.ts';
import { type OwnResources, ownResources } from '../../engines.ts';

let own: OwnResources;
let deposits: Deposits;
beforeAll(async () => {
  own = await ownResources();
  deposits = s3Deposits({ client: own.clients.s3, bucket: String(own.env.DEPOSITS_BUCKET) });
});
afterEach(() => own.gateway.faults.clear());
afterAll(() => own.stop());

async function all<T>(parts: AsyncIterable<T> | undefined): Promise<T[] | undefined> {
  if (!parts) return undefined;
  const found: T[] = [];
  for await (const part of parts) found.push(part);
  return found;
}

async function written(key: string, lines: readonly string[]): Promise<void> {
  const file = await deposits.createLines(key);
  for (const line of lines) await file.write(line);
  await file.close();
}

describe('the bucket of deposits', () => {
  it('gives the bytes of what was written, whatever they are, and nothing where there is nothing', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
    await deposits.write('staged/D26/1/corrected.csv', bytes, 'text/csv');
    const parts = await all(await deposits.bytesOf('staged/D26/1/corrected.csv'));
    expect(Buffer.concat(parts ?? []).equals(bytes)).toBe(true);
    expect(await deposits.bytesOf('staged/D26/none')).toBeUndefined();
  });

  it('CSV-04 gives a compressed file of lines back line by line, tens of thousands of them', async () => {
    const lines = Array.from({ length: 30_000 }, (_, index) => `{"line":${index},"name":"Éléonore « Œil »"}`);
    await written('staged/D26/1/people.ndjson.gz', lines);
    expect(await all(await deposits.linesOf('staged/D26/1/people.ndjson.gz'))).toEqual(lines);
    await written('staged/D26/2/people.ndjson.gz', []);
    expect(await all(await deposits.linesOf('staged/D26/2/people.ndjson.gz'))).toEqual([]);
    expect(await deposits.linesOf('staged/D26/none')).toBeUndefined();
  });

  it('CSV-06 shows nothing of a file of lines before it is whole, nor of one that was dropped', async () => {
    const file = await deposits.createLines('rights/D26/1');
    await file.write('one');
    expect(await deposits.linesOf('rights/D26/1')).toBeUndefined();
    await file.drop();
    expect(await deposits.linesOf('rights/D26/1')).toBeUndefined();
    await written('rights/D26/1', ['one']);
    await written('rights/D26/1', ['another']);
    expect(await all(await deposits.linesOf('rights/D26/1'))).toEqual(['another']);
  });

  it('can be left in the middle of a file', async () => {
    const lines = await deposits.linesOf('staged/D26/1/people.ndjson.gz');
    for await (const line of lines ?? []) {
      expect(line).toContain('"line":0');
      break;
    }
  });

  it('AVN-06 takes away what it is told to, many at once, those already gone included', async () => {
    await Promise.all(['a', 'b', 'c'].map((name) => written(`rights/D73/${name}`, ['one'])));
    expect(await deposits.keysUnder('rights/D73/')).toEqual(['rights/D73/a', 'rights/D73/b', 'rights/D73/c']);
    await deposits.erase(['rights/D73/a', 'rights/D73/c', 'rights/D73/never']);
    await deposits.erase([]);
    expect(await deposits.keysUnder('rights/D73/')).toEqual(['rights/D73/b']);
  });

  it('throws when the store is broken, or what it holds is: nobody takes it for an absence or an erasure', async () => {
    own.gateway.faults.order({ service: 's3', operation: 'GetObject', mode: 'before' });
    await expect(deposits.linesOf('rights/D73/b')).rejects.toThrow();
    own.gateway.faults.order({ service: 's3', operation: 'DeleteObjects', mode: 'before' });
    await expect(deposits.erase(['rights/D73/b'])).rejects.toThrow();
    await deposits.write('rights/D73/broken', Buffer.from('no gzip at all'), 'text/csv');
    await expect(all(await deposits.linesOf('rights/D73/broken'))).rejects.toThrow();
  });
});
