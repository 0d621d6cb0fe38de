import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { s3RequestKeys } from '../../../adapters/s3/request-keys.ts';
import type { RequestKeys } from '../../../domain/linf/request-keys.ts';
import { type OwnResources, ownResources } from '../../engines.ts';

let own: OwnResources;
let keys: RequestKeys;
beforeAll(async () => {
  own = await ownResources();
  keys = s3RequestKeys({ client: own.clients.s3, bucket: String(own.env.KEYS_BUCKET) });
});
afterEach(() => own.gateway.faults.clear());
afterAll(() => own.stop());

describe('the keys of families’ requests', () => {
  it('come back byte for byte, and are undefined where there is none', async () => {
    const key = Uint8Array.from(randomBytes(32));
    await keys.create('one', key);
    expect(await keys.read('one')).toEqual(key);
    expect(await keys.read('none')).toBeUndefined();
  });

  it('LIN-07 are never replaced: what was sealed with one would be lost', async () => {
    const key = Uint8Array.from(randomBytes(32));
    await keys.create('twice', key);
    await expect(keys.create('twice', randomBytes(32))).rejects.toThrow();
    expect(await keys.read('twice')).toEqual(key);
  });

  it('LIN-07 are gone once destroyed, many at once, those already gone included', async () => {
    await Promise.all(['a', 'b', 'c'].map((id) => keys.create(id, randomBytes(32))));
    await keys.destroy(['a', 'b', 'never']);
    await keys.destroy(['a', 'b']);
    await keys.destroy([]);
    expect(await keys.read('a')).toBeUndefined();
    expect(await keys.read('b')).toBeUndefined();
    expect(await keys.read('c')).toHaveLength(32);
  });

  it('throw when the store is broken, so that nobody takes it for an absence or a destruction', async () => {
    own.gateway.faults.order({ service: 's3', operation: 'GetObject', mode: 'before' });
    await expect(keys.read('c')).rejects.toThrow();
    own.gateway.faults.order({ service: 's3', operation: 'DeleteObjects', mode: 'before' });
    await expect(keys.destroy(['c'])).rejects.toThrow();
  });
});
