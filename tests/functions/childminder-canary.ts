import { gunzipSync } from 'node:zlib';
import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { tableShape } from '../../adapters/dynamo/table-shape.ts';
import type { StagedPerson } from '../../domain/childminders/staged-person.ts';
import { houseAt } from '../builders/address-finder.ts';
import type { Stage } from './driver.ts';
import { everyItem } from './table.ts';

/** Somebody in words that nothing else of the project holds. */
export const canary: Partial<StagedPerson> = {
  lastName: 'Canarinom',
  firstName: 'Canariprenom',
  street: '7 impasse Canarivoie',
  phone: '+33475259137',
  email: 'canari@canaricourriel.example',
  mamName: 'Canarimam',
  agrementNumber: 'CANARI-26-137',
  original: { nom: 'CANARIBRUT' },
};
/** Where it lives, to eleven centimetres, once it was looked for in Crest. */
export const canaryPlace = String(
  houseAt({ street: '7 impasse Canarivoie', commune: 'Crest', communeCode: '26108' }).latitude,
);
const words = [
  canaryPlace,
  'Canarinom',
  'Canariprenom',
  'Canarivoie',
  '475259137',
  'canaricourriel',
  'Canarimam',
  'CANARI-26-137',
  'CANARI26137',
  'CANARIBRUT',
  'Canarirectifie',
];

/** Which of the words are in a text. */
const canaryWordsIn = (text: string): string[] => {
  const all = text.toLowerCase();
  return words.filter((word) => all.includes(word.toLowerCase()));
};

/** Which of them are kept anywhere: the table, the log, the buckets, what is compressed unfolded. */
export async function canaryWordsKept(stage: Stage): Promise<string[]> {
  const objects: string[] = [];
  for (const Bucket of ['PUBLISHED_BUCKET', 'PRIVATE_BUCKET', 'DEPOSITS_BUCKET'].map(
    (name) => stage.own.env[name],
  )) {
    const { Contents = [] } = await stage.own.clients.s3.send(new ListObjectsV2Command({ Bucket }));
    for (const { Key = '' } of Contents) {
      const { Body } = await stage.own.clients.s3.send(new GetObjectCommand({ Bucket, Key }));
      const bytes = Buffer.from((await Body?.transformToByteArray()) ?? []);
      objects.push(`${Key} ${(Key.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')}`);
    }
  }
  return canaryWordsIn(JSON.stringify([await everyItem(stage), stage.log.lines, objects]));
}

/** Which of them went through the table's stream, by the kind of record in whose images they were. */
export async function canaryWordsStreamed(stage: Stage): Promise<Record<string, string[]>> {
  await stage.reactions.read();
  const byKind = new Map<string, Set<string>>();
  for (const { dynamodb } of stage.reactions.seen) {
    for (const image of [dynamodb.OldImage, dynamodb.NewImage]) {
      const { S: kind = '' } = (image?.[tableShape.kind] ?? {}) as { S?: string };
      const found = canaryWordsIn(JSON.stringify(image ?? {}));
      if (found.length > 0) byKind.set(kind, new Set([...(byKind.get(kind) ?? []), ...found]));
    }
  }
  return Object.fromEntries([...byKind].map(([kind, found]) => [kind, [...found].sort()]));
}
