import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../local/engines/engine.ts';
import { startS3 } from '../../local/engines/s3.ts';
import { conditionalWrites } from '../../local/engines/s3-conditions.ts';
import { sdkClients } from '../../local/sdk-clients.ts';
import { temporaryDir } from './fixture-stack.ts';

const { dir, remove } = temporaryDir();
const Bucket = 'writes';
let engine: Engine;
let client: S3Client;
beforeAll(async () => {
  engine = await startS3({ dir });
  const { endpoint } = engine;
  client = sdkClients({ dynamodb: endpoint, s3: endpoint, ses: endpoint, cognito: endpoint }).s3;
  await client.send(new CreateBucketCommand({ Bucket }));
});
afterAll(async () => {
  await engine.stop();
  remove();
});

const put = (Key: string, Body: string, condition: { IfMatch?: string; IfNoneMatch?: string } = {}) =>
  client.send(new PutObjectCommand({ Bucket, Key, Body, ...condition }));
const erase = (Key: string, IfMatch?: string) =>
  client.send(new DeleteObjectCommand({ Bucket, Key, IfMatch }));
const read = async (Key: string) =>
  (await client.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString();
/** How a call ended: the status, and the name that S3 gives the refusal. */
const outcome = (call: Promise<{ $metadata: { httpStatusCode?: number | undefined } }>) =>
  call.then(
    ({ $metadata }) => [$metadata.httpStatusCode],
    (error: { name: string; $metadata: { httpStatusCode?: number } }) => [
      error.$metadata.httpStatusCode,
      error.name,
    ],
  );
const newKey = () => `sheets/${randomUUID()}.json`;

describe('a conditional write of S3', () => {
  it('makes an object that is not there, once', async () => {
    const key = newKey();
    expect(await outcome(put(key, 'un', { IfNoneMatch: '*' }))).toEqual([200]);
    expect(await outcome(put(key, 'deux', { IfNoneMatch: '*' }))).toEqual([412, 'PreconditionFailed']);
    expect(await read(key)).toBe('un');
  });

  it('replaces the object that was seen, and no other', async () => {
    const key = newKey();
    const { ETag = '' } = await put(key, 'un');
    expect(await outcome(put(key, 'deux', { IfMatch: ETag }))).toEqual([200]);
    expect(await outcome(put(key, 'trois', { IfMatch: ETag }))).toEqual([412, 'PreconditionFailed']);
    expect(await read(key)).toBe('deux');
    expect(await outcome(put(key, 'quatre', { IfMatch: '*' }))).toEqual([200]);
  });

  it('finds nothing to replace where nothing is', async () => {
    expect(await outcome(put(newKey(), 'un', { IfMatch: '"0"' }))).toEqual([404, 'NoSuchKey']);
  });

  it('knows no other value of If-None-Match than *', async () => {
    expect(await outcome(put(newKey(), 'un', { IfNoneMatch: '"0"' }))).toEqual([501, 'NotImplemented']);
  });

  it('deletes the object that was seen, and no other', async () => {
    const key = newKey();
    const { ETag = '' } = await put(key, 'un');
    await put(key, 'deux');
    expect(await outcome(erase(key, ETag))).toEqual([412, 'PreconditionFailed']);
    expect(await read(key)).toBe('deux');
    expect(await outcome(erase(key, '*'))).toEqual([204]);
    expect(await outcome(erase(key, ETag))).toEqual([404, 'NoSuchKey']);
    expect(await outcome(erase(key))).toEqual([204]);
  });

  it('lets one alone of many at once through, and the object is that one’s, whole', async () => {
    const key = newKey();
    const { ETag = '' } = await put(key, 'avant');
    const texts = Array.from({ length: 12 }, (_, index) => String(index).repeat(20_000));
    const outcomes = await Promise.all(texts.map((text) => outcome(put(key, text, { IfMatch: ETag }))));
    expect(outcomes.map(([status]) => status).toSorted()).toEqual([200, ...Array(11).fill(412)]);
    expect(await read(key)).toBe(texts[outcomes.findIndex(([status]) => status === 200)]);
    const other = newKey();
    const firsts = await Promise.all(texts.map((text) => outcome(put(other, text, { IfNoneMatch: '*' }))));
    expect(firsts.filter(([status]) => status === 200)).toHaveLength(1);
  });

  it('meets a deletion under way with a conflict, to be tried again', async () => {
    const tags: (string | undefined)[] = ['"1"', undefined];
    const write = conditionalWrites({
      existsObject: async () => tags[0] !== undefined,
      getMetadata: async () => ({ etag: String(tags.shift()) }),
    });
    const context = {
      req: { headers: { 'if-none-match': '*' }, resume: () => {} } as never,
      res: {} as never,
      method: 'PUT',
      path: '/writes/a.json',
      status: 0,
      type: '',
      body: undefined as unknown,
    };
    await write(context, async () => {});
    expect([context.status, context.body]).toEqual([
      409,
      expect.stringContaining('ConditionalRequestConflict'),
    ]);
  });

  it('leaves writes without a condition, and reads with one, as they were', async () => {
    const key = newKey();
    const { ETag } = await put(key, 'un');
    expect(await outcome(put(key, 'deux'))).toEqual([200]);
    const seen = client.send(new GetObjectCommand({ Bucket, Key: key, IfNoneMatch: ETag }));
    expect(await outcome(seen)).toEqual([200]);
  });
});

describe('a deletion of S3', () => {
  const eraseAll = (keys: string[]) =>
    client.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects: keys.map((Key) => ({ Key })), Quiet: true } }),
    );

  it('erases what it names, in folders within folders, and leaves what lies beside it', async () => {
    const folder = `deep/${randomUUID()}`;
    const [gone, kept, beside] = [`${folder}/a/b/un`, `${folder}/a/deux`, `${folder}/trois`];
    for (const key of [gone, kept, beside]) await put(key, key);
    await eraseAll([gone, `${folder}/a/none`, `${folder}/none/none`]);
    expect(await outcome(read(gone).then(() => ({ $metadata: {} })))).toEqual([404, 'NoSuchKey']);
    expect([await read(kept), await read(beside)]).toEqual([kept, beside]);
  });

  it('leaves no folder behind once it is empty, and what comes after finds its place', async () => {
    const folder = `empty/${randomUUID()}`;
    const keys = Array.from({ length: 40 }, (_, index) => `${folder}/${index % 4}/${index}`);
    await Promise.all(keys.map((key) => put(key, key)));
    await eraseAll(keys);
    expect(readdirSync(join(dir, Bucket))).not.toContain('empty');
    await put(`${folder}/0/0`, 'again');
    expect(await read(`${folder}/0/0`)).toBe('again');
  });
});
