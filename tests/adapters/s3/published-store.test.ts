import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { s3PublishedStore } from '../../../adapters/s3/published-store.ts';
import type { DirectoryShard, PublicSheet } from '../../../domain/directory/published.ts';
import { shardKey, sheetKey } from '../../../domain/directory/published-objects.ts';
import type { PublishedStore } from '../../../domain/directory/published-store.ts';
import { someCommunes, someTerritories } from '../../builders/some-communes.ts';
import { type OwnResources, ownResources } from '../../engines.ts';

let own: OwnResources;
beforeAll(async () => {
  own = await ownResources();
});
afterEach(() => own.gateway.faults.clear());
afterAll(() => own.stop());

/** A store as a cold function makes it: nothing kept. */
const newStore = (): PublishedStore =>
  s3PublishedStore({ client: own.clients.s3, bucket: String(own.env.PUBLISHED_BUCKET) });

const put = (Key: string, content: object) =>
  own.clients.s3.send(
    new PutObjectCommand({ Bucket: own.env.PUBLISHED_BUCKET, Key, Body: JSON.stringify(content) }),
  );

const establishment = {
  id: '26-EAJE-1',
  type: 'EAJE' as const,
  name: 'Crèche « L’Été »',
  address: { commune: 'Crest', communeCode: '26108' },
};
const shard = (cafCode: string, name = establishment.name): DirectoryShard => ({
  cafCode,
  establishments: [{ ...establishment, name, avip: false, handicap: true }],
});
const sheet: PublicSheet = {
  ...establishment,
  cafCode: '26',
  operating: { tariffs: '20 €', updatedAt: '2026-11-21T09:00:00Z' },
};

describe('the public read model', () => {
  it('gives back a department’s shard as it was written, to whoever reads it for the first time', async () => {
    await put(shardKey('26'), shard('26'));
    expect(await newStore().readShard('26')).toEqual(shard('26'));
  });

  it('knows nothing of a department of which nothing was published', async () => {
    expect(await newStore().readShard('99')).toBeUndefined();
  });

  it('PUB-04 is never stale: a shard replaced is read anew, one unchanged is not sent again', async () => {
    const reader = newStore();
    await put(shardKey('33'), shard('33', 'avant'));
    const first = await reader.readShard('33');
    const second = await reader.readShard('33');
    // The very same object: the store was only asked whether it had changed.
    expect(second).toBe(first);
    await put(shardKey('33'), shard('33', 'après'));
    expect((await reader.readShard('33'))?.establishments[0]?.name).toBe('après');
  });

  it('gives back a sheet, and nothing for one that was never written', async () => {
    await put(sheetKey(sheet.id), sheet);
    expect(await newStore().readSheet(sheet.id)).toEqual(sheet);
    expect(await newStore().readSheet('26-absent')).toBeUndefined();
  });

  it('PUB-11 lets out of a sheet what a sheet may hold, whatever the bucket holds', async () => {
    const Body = JSON.stringify({
      ...sheet,
      id: '26-EAJE-2',
      submittedBy: 'P26-000000',
      operating: { ...sheet.operating, secret: 1 },
    });
    await own.clients.s3.send(
      new PutObjectCommand({ Bucket: own.env.PUBLISHED_BUCKET, Key: 'sheets/26-EAJE-2.json', Body }),
    );
    expect(await newStore().readSheet('26-EAJE-2')).toEqual({ ...sheet, id: '26-EAJE-2' });
  });

  it('reads the communes once, and says what is missing when they are not there', async () => {
    const reader = newStore();
    await expect(reader.readCommunes()).rejects.toThrow('communes');
    const Body = JSON.stringify(someCommunes);
    await own.clients.s3.send(
      new PutObjectCommand({ Bucket: own.env.PUBLISHED_BUCKET, Key: 'reference/communes.json', Body }),
    );
    const index = await reader.readCommunes();
    expect(index.byCode.get('26108')?.name).toBe('Crest');
    expect(await reader.readCommunes()).toBe(index);
  });

  it('reads the groups of communes, and finds those of a commune', async () => {
    const Body = JSON.stringify(someTerritories);
    await own.clients.s3.send(
      new PutObjectCommand({ Bucket: own.env.PUBLISHED_BUCKET, Key: 'reference/territories.json', Body }),
    );
    const index = await newStore().readTerritories();
    expect(index.ofCommune.get('26011')?.map(({ kind }) => kind)).toEqual([
      'epci',
      'canton',
      'arrondissement',
    ]);
  });

  it('throws when the store is broken, so that nobody takes it for an absence', async () => {
    own.gateway.faults.order({ service: 's3', operation: 'GetObject', mode: 'before' });
    await expect(newStore().readShard('26')).rejects.toThrow();
  });
});
