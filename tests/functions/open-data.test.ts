import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cafs } from '../../domain/caf/cafs.ts';
import { Manifest } from '../../domain/open-data/manifest.ts';
import { bucketFiles } from '../../local/site/bucket-files.ts';
import { openStage, type Stage } from './driver.ts';
import { approved, declared, submitted } from './establishments.ts';
import { partner } from './habilitations.ts';
import { agent } from './people.ts';

let stage: Stage;
let id: string;
let publish: () => Promise<void>;
/** The disk of the function. */
const disk = mkdtempSync(join(tmpdir(), 'disk-'));
beforeAll(async () => {
  stage = await openStage();
  process.env.TMPDIR = disk;
  publish = (await import('../../functions/schedule/publish-open-data.ts')).handler;
  const caf = await agent(stage, 'caf-agent', '26');
  const someone = await partner(stage, caf.browser);
  id = someone.establishmentIds[0] ?? '';
  await submitted(stage, someone.browser, id, { email: 'accueil@exemple.example', team: 'Trois personnes.' });
  await approved(stage, caf.browser, id);
  await declared(stage, someone.browser, id);
  await stage.react();
});
afterEach(() => stage.own.gateway.faults.clear());
afterAll(async () => {
  rmSync(disk, { recursive: true });
  await stage.stop();
});

const textOf = (path: string) => objectText(`open-data/${path}`);
const objectText = async (Key: string) => {
  const { Body } = await stage.own.clients.s3.send(
    new GetObjectCommand({ Bucket: stage.own.env.PUBLISHED_BUCKET, Key }),
  );
  return (await Body?.transformToString('utf-8')) ?? '';
};
const manifestNow = async () => Manifest.parse(JSON.parse(await textOf('manifest.json')));
const left = () => readdirSync(disk);

describe('the open data of the day', () => {
  it('PUB-11 give what was validated and declared, whole and sealed, with nobody in it', async () => {
    await publish();
    const { files } = await manifestNow();
    for (const { path, bytes, sha256 } of files) {
      const content = Buffer.from(await textOf(path));
      expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256]);
      expect(content.toString()).not.toMatch(/Trois personnes|Faurel|P26-/);
    }
    const rows: Record<string, string>[] = parse(await textOf('etablissements.csv'), {
      columns: true,
      bom: true,
    });
    expect(rows.find((row) => row.id === id)).toMatchObject({
      courriel: 'accueil@exemple.example',
      caf: '26',
    });
    const places: Record<string, string>[] = parse(await textOf('disponibilites.csv'), {
      columns: true,
      bom: true,
    });
    expect(places.filter((row) => row.etablissement_id === id).length).toBeGreaterThan(0);
    const structures = JSON.parse(await textOf('data-inclusion/structures.json'));
    expect(structures.map((one: { id: string }) => one.id)).toContain(`monenfant--${id}`);
    expect(left()).toEqual([]);
  });

  it('are served with their type and how long they keep', async () => {
    const object = bucketFiles(stage.own.clients.s3);
    const served = await object(String(stage.own.env.PUBLISHED_BUCKET), 'open-data/etablissements.csv');
    expect(served?.headers).toMatchObject({ 'Content-Type': 'text/csv; charset=utf-8' });
    expect(await object(String(stage.own.env.PUBLISHED_BUCKET), 'open-data/absent.csv')).toBeUndefined();
  });

  it('are each the one before or the new one after a crash at any call, and the same after another try', async () => {
    const keyOfShard = 'directory/26.json';
    const shardNow = await objectText(keyOfShard);
    const shards = [shardNow, shardNow.replaceAll('accueil@exemple.example', 'bonjour@exemple.example')];
    const put = (Body: string) =>
      stage.own.clients.s3.send(
        new PutObjectCommand({ Bucket: stage.own.env.PUBLISHED_BUCKET, Key: keyOfShard, Body }),
      );
    const everyFile = async () => {
      const { files } = await manifestNow();
      const texts = await Promise.all(files.map(({ path }) => textOf(path)));
      return { sealed: JSON.stringify(files), texts };
    };
    const published: Awaited<ReturnType<typeof everyFile>>[] = [];
    for (const shard of shards) {
      await put(shard);
      await publish();
      published.push(await everyFile());
    }
    const recorded = stage.own.gateway.record();
    await publish();
    const calls = recorded();
    const writes = calls.flatMap(({ operation }, index) => (operation === 'PutObject' ? [index + 1] : []));
    expect(calls.length - writes.length).toBe(cafs.length);
    expect(writes[0]).toBe(cafs.length + 1);
    // Before every write, which is as after the one before it, and after the last; of the reads, which all come first
    // and leave nothing, the first and the last.
    const crashes = [1, cafs.length, ...writes]
      .map((nth) => ({ nth, mode: 'before' as 'before' | 'after' }))
      .concat({ nth: writes.at(-1) ?? 0, mode: 'after' });
    for (const [turn, { nth, mode }] of crashes.entries()) {
      const [clean, other] = turn % 2 === 0 ? published : published.toReversed();
      await put(shards[turn % 2] ?? '');
      stage.own.gateway.faults.order({ service: 's3', operation: '*', nth, mode });
      await expect(publish()).rejects.toThrow();
      stage.own.gateway.faults.clear();
      const where = `${mode} call ${nth}`;
      const found = await everyFile();
      expect([clean?.sealed, other?.sealed], where).toContain(found.sealed);
      for (const [index, text] of found.texts.entries()) {
        expect([clean?.texts[index], other?.texts[index]], where).toContain(text);
      }
      expect(left(), where).toEqual([]);
      await publish();
      expect(await everyFile(), where).toEqual(clean);
    }
  }, 120_000);
});
