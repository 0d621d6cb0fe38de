import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { s3PublishedObjects } from '../../../adapters/s3/published-objects.ts';
import { bringUpToDate, type PublishedObjects } from '../../../domain/directory/published-objects.ts';
import { type OwnResources, ownResources } from '../../engines.ts';

let own: OwnResources;
let objects: PublishedObjects;
beforeAll(async () => {
  own = await ownResources();
  objects = s3PublishedObjects({ client: own.clients.s3, bucket: String(own.env.PUBLISHED_BUCKET) });
});
afterEach(() => own.gateway.faults.clear());
afterAll(() => own.stop());

/** Writes as if nobody else did. */
const written = async (key: string, text: string) => objects.replace(key, text, await objects.tagOf(key));

describe('the objects of the published bucket', () => {
  it('are made, replaced while they are the ones seen, and removed', async () => {
    const key = 'directory/26.json';
    expect(await objects.tagOf(key)).toBeUndefined();
    expect(await objects.textOf(key)).toBeUndefined();
    expect(await objects.replace(key, '"été"', undefined)).toBe('replaced');
    expect(await objects.replace(key, '"autre"', undefined)).toBe('overtaken');
    const seen = await objects.tagOf(key);
    expect(await objects.replace(key, '"hiver"', seen)).toBe('replaced');
    expect(await objects.replace(key, '"autre"', seen)).toBe('overtaken');
    expect(await objects.remove(key, String(seen))).toBe('overtaken');
    expect(await objects.textOf(key)).toBe('"hiver"');
    expect(await objects.remove(key, String(await objects.tagOf(key)))).toBe('removed');
    expect(await objects.remove(key, String(seen))).toBe('removed');
    expect(await objects.replace(key, '"autre"', seen)).toBe('overtaken');
  });

  it('are not sent again when they are this very text already', async () => {
    await written('directory/33.json', '"une liste"');
    const recorded = own.gateway.record();
    expect(await written('directory/33.json', '"une liste"')).toBe('unchanged');
    expect(recorded().map(({ operation }) => operation)).toEqual(['HeadObject']);
  });

  it('are all listed, page after page', async () => {
    const keys = Array.from({ length: 1100 }, (_, index) => `sheets/${String(index).padStart(4, '0')}.json`);
    for (let start = 0; start < keys.length; start += 100) {
      await Promise.all(keys.slice(start, start + 100).map((key) => written(key, '{}')));
    }
    expect(await objects.keysUnder('sheets/')).toEqual(keys);
    expect(await objects.keysUnder('sheets/00')).toHaveLength(100);
  });

  it('end in the newest of two states, whoever publishes first', async () => {
    const key = 'directory/73.json';
    let state = 1;
    await bringUpToDate(objects, [key], async () => {
      const read = `"état ${state}"`;
      if (state === 1) {
        // Another sees something newer, and is through before this one writes.
        state = 2;
        await bringUpToDate(objects, [key], async () => new Map([[key, `"état ${state}"`]]));
      }
      return new Map([[key, read]]);
    });
    expect(await objects.textOf(key)).toBe('"état 2"');
  });

  it('are as they should be when the answer of a write is lost and the write is done again', async () => {
    own.gateway.faults.order({ service: 's3', operation: 'PutObject', mode: 'after' });
    const bring = () =>
      bringUpToDate(objects, ['sheets/a.json'], async () => new Map([['sheets/a.json', '"une fiche"']]));
    await bring().catch(() => bring());
    expect(await objects.textOf('sheets/a.json')).toBe('"une fiche"');
  });

  it('throw when the store is broken, so that nobody takes it for an absence', async () => {
    own.gateway.faults.order({ service: 's3', operation: 'HeadObject', mode: 'before' });
    await expect(objects.tagOf('sheets/a.json')).rejects.toThrow();
    own.gateway.faults.order({ service: 's3', operation: 'PutObject', mode: 'before' });
    await expect(objects.replace('sheets/b.json', '{}', undefined)).rejects.toThrow();
  });

  it('say what they are, for browsers and for those who look', async () => {
    await written('sheets/c.json', '{}');
    const put = new PutObjectCommand({ Bucket: own.env.PUBLISHED_BUCKET, Key: 'sheets/d.json', Body: '{}' });
    const { ETag } = await own.clients.s3.send(put);
    expect(await objects.tagOf('sheets/c.json')).toBe(ETag);
  });
});
