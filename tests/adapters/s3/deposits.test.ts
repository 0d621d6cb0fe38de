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

  it('CSV-05 reads one page of a file of pages without the others, and nothing where it is no page any more', async () => {
    const pageOf = (number: number) =>
      Array.from({ length: 100 }, (_, index) => `{"line":${100 * number + index},"name":"Éléonore"}`);
    const pages = deposits.createPages('changes/D26/1/people.ndjson.gz');
    const places = Array.from({ length: 30 }, (_, number) => pages.add(pageOf(number)));
    const asked = (place = { from: 0, bytes: 1 }) => deposits.pageOf('changes/D26/1/people.ndjson.gz', place);
    expect(await asked(places[3])).toBeUndefined();
    await pages.close();
    expect(await asked(places[3])).toEqual(pageOf(3));
    expect(await asked(places[29])).toEqual(pageOf(29));
    const whole = Array.from({ length: 30 }, (_, number) => pageOf(number)).flat();
    expect(await all(await deposits.linesOf('changes/D26/1/people.ndjson.gz'))).toEqual(whole);

    const dropped = deposits.createPages('changes/D26/1/people.ndjson.gz');
    dropped.add(['dropped']);
    await dropped.drop();
    const other = deposits.createPages('changes/D26/1/people.ndjson.gz');
    const place = other.add(['one', 'two']);
    await other.close();
    expect(await asked(place)).toEqual(['one', 'two']);
    // Cut elsewhere, and shorter.
    expect(await asked({ from: 3, bytes: 10 })).toBeUndefined();
    expect(await asked({ from: 0, bytes: place.bytes - 4 })).toBeUndefined();
    expect(await asked(places[29])).toBeUndefined();
  });

  it('CSV-05 gives back what was put aside, in any order, and leaves nothing of it', () => {
    const aside = deposits.openAside();
    const textOf = (number: number) => `${number} Éléonore ${'x'.repeat(number % 7 === 0 ? 70_000 : number)}`;
    for (let number = 0; number < 1500; number += 1) aside.put(textOf(number));
    for (const place of [1499, 0, 7, 8, 777, 1]) expect(aside.textAt(place) === textOf(place)).toBe(true);
    aside.put('one more');
    expect(aside.textAt(1500)).toBe('one more');
    aside.close();
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
