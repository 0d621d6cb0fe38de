import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childmindersKey } from '../../domain/childminders/published.ts';
import { stagedPeople } from '../builders/staged-people.ts';
import { council, imported, openStageOfImporter } from './childminders.ts';
import type { Stage } from './driver.ts';

let stage: Stage;
let publishOpenData: () => Promise<void>;
beforeAll(async () => {
  const { caf, stage: opened } = await openStageOfImporter();
  stage = opened;
  publishOpenData = (await import('../../functions/schedule/publish-open-data.ts')).handler;
  const { id } = await council(stage, caf);
  const people = stagedPeople(10, (number) => (number === 0 ? { masks: ['address', 'phone'] } : {}));
  await imported(stage, caf, id, people);
  await stage.react();
}, 120_000);
afterAll(() => stage.stop());

/** Every object that the public side is made of, by its key. */
async function published(): Promise<Map<string, string>> {
  const { s3 } = stage.own.clients;
  const Bucket = stage.own.env.PUBLISHED_BUCKET;
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
  const texts = await Promise.all(
    Contents.map(async ({ Key = '' }) => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      return [Key, (await Body?.transformToString()) ?? ''] as const;
    }),
  );
  return new Map(texts);
}

describe('childminders who are online', () => {
  it('RGT-03 are in the object that searches read and in nothing else that is published, open data included', async () => {
    await publishOpenData();
    const objects = await published();
    const theirs = childmindersKey('26');
    expect(objects.get(theirs)).toMatch(/Orsatelli9/u);
    expect([...objects.keys()].filter((key) => key.startsWith('open-data/')).length).toBeGreaterThan(3);
    for (const [key, text] of objects) {
      if (key !== theirs) expect(text, key).not.toMatch(/Orsatelli|assmat\.example|\+33475\d*0000\d/u);
    }
  });

  it('PUB-11 keep to themselves what they masked, agrément numbers and lines of the file too', async () => {
    const text = (await published()).get(childmindersKey('26')) ?? '';
    const { childminders }: { childminders: { lastName: string; masked?: string[] }[] } = JSON.parse(text);
    const masked = childminders.find(({ lastName }) => lastName === 'Orsatelli0');
    expect(masked).toMatchObject({ masked: ['address', 'phone'], email: 'camille0@assmat.example' });
    expect(Object.keys(masked ?? {})).not.toEqual(expect.arrayContaining(['street']));
    expect(Object.keys(masked ?? {})).not.toEqual(expect.arrayContaining(['phone']));
    expect(text).not.toMatch(/"1 chemin des Tilleuls|\+33475000000|26-00000|agrementNumber|"line"/u);
  });
});
