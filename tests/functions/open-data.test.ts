import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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

const textOf = async (path: string) => {
  const Key = `open-data/${path}`;
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

  it('are the same after a crash at any call and another try, and leave nothing on the disk', async () => {
    const clean = (await manifestNow()).files;
    const recorded = stage.own.gateway.record();
    await publish();
    const writes = recorded().flatMap(({ operation }, index) =>
      operation === 'PutObject' ? [index + 1] : [],
    );
    expect(writes).toHaveLength(clean.length + 1);
    for (const nth of [1, 50, writes[0] ?? 0, writes[3] ?? 0, writes.at(-1) ?? 0]) {
      stage.own.gateway.faults.order({ service: 's3', operation: '*', nth, mode: 'before' });
      await publish().catch(() => publish());
      stage.own.gateway.faults.clear();
      expect((await manifestNow()).files).toEqual(clean);
      expect(left()).toEqual([]);
    }
  });
});
