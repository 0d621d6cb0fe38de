import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeOf } from '../../adapters/dynamo/item.ts';
import { everyKind } from '../../adapters/dynamo/table.ts';
import { availabilityListingOf, operatingListingOf } from '../../domain/directory/list-establishment.ts';
import { askedOf } from '../../domain/directory/location.ts';
import type { PublishedObjects } from '../../domain/directory/published-objects.ts';
import { rebuildDepartment, rebuildStrays } from '../../domain/directory/rebuild.ts';
import type { Member } from '../../domain/establishment/operating-information.ts';
import { AccountId, HabilitationId } from '../../domain/identifiers.ts';
import type { Write } from '../../domain/records.ts';
import { everyRecord } from '../builders/every-record.ts';
import { openStage, type Stage } from './driver.ts';
import { publishingOf } from './publishing.ts';

const cafCode = '48';
let stage: Stage;
let objects: PublishedObjects;
let publish: Awaited<ReturnType<typeof publishingOf>>['publish'];
beforeAll(async () => {
  stage = await openStage();
  ({ objects, publish } = await publishingOf(stage));
});
afterAll(() => stage.stop());

const rebuild = (check: boolean) =>
  rebuildDepartment({ records: stage.deps.records, objects }, cafCode, { check });

/** Everything published of the department, by key. */
async function online(): Promise<Map<string, string | undefined>> {
  const keys = [
    ...(await objects.keysUnder(`directory/${cafCode}`)),
    ...(await objects.keysUnder(`information-places/${cafCode}`)),
    ...(await objects.keysUnder(`sheets/${cafCode}-`)),
  ];
  return new Map(await Promise.all(keys.map(async (key) => [key, await objects.textOf(key)] as const)));
}

const acts = [
  'list',
  'approve',
  'name-member',
  'lose-member',
  'withdraw',
  'declare',
  'take-back',
  'locate',
  'give-mandate',
  'place',
  'end-place',
] as const;
interface Step {
  act: (typeof acts)[number];
  which: number;
  /** What becomes of the records of the stream that tell of it. */
  delivery: 'once' | 'twice' | 'lost' | 'late';
}

const everyMember: Member = {
  accountId: AccountId.parse('P48-0A1B2C'),
  firstName: 'Ana',
  lastName: 'Vidal',
};

let version = 0;
/** The writes of one act, as the use cases make them: what a sheet shows and its line in the directory together. */
function writesOf({ act, which }: Step): Write[] {
  version += 1;
  const establishmentId = `${cafCode}-EAJE-${which}`;
  const at = new Date(Date.UTC(2026, 10, 1) + version * 1000).toISOString();
  const phone = `04662500${String(10 + (version % 2))}`;
  const { withdrawn, ...approved } = everyRecord.publication;
  // Every other decision also moves the place on the map.
  const position = { latitude: 44.5 + (version % 4) / 100, longitude: 3.5 };
  const members =
    act === 'name-member' ? [{ ...everyMember, firstName: `Ana ${version}` }] : ([] as Member[]);
  const publication = {
    ...approved,
    establishmentId,
    information: { ...approved.information, phone, position, members },
    approvedAt: at,
    version,
  };
  const availability = {
    ...everyRecord.availability,
    establishmentId,
    declaredAt: at,
    confirmedAt: at,
    version,
  };
  const place = {
    ...everyRecord.informationPlace,
    cafCode,
    habilitationId: HabilitationId.parse(`L48-7KQ3-M9T${which}`),
    phone,
    version,
  };
  switch (act) {
    case 'list': {
      // Without a position of its own: the one that was found for the address is shown.
      const { position: _, ...reference } = everyRecord.reference;
      const record = {
        ...reference,
        id: establishmentId,
        cafCode,
        phone: `+33${phone.slice(1)}`,
        version,
      };
      return [{ do: 'put', kind: 'reference', record }];
    }
    case 'approve':
    case 'name-member':
    case 'lose-member':
      return [
        { do: 'put', kind: 'publication', record: publication },
        { do: 'put', kind: 'operatingListing', record: operatingListingOf(publication) },
      ];
    case 'withdraw':
      return [
        { do: 'put', kind: 'publication', record: { ...publication, withdrawn } },
        { do: 'delete', kind: 'operatingListing', key: [establishmentId], mustExist: false },
      ];
    case 'declare':
      return [
        { do: 'put', kind: 'availability', record: availability },
        { do: 'put', kind: 'availabilityListing', record: availabilityListingOf(availability) },
      ];
    case 'take-back':
      return [
        { do: 'put', kind: 'availability', record: { ...availability, withdrawn } },
        { do: 'delete', kind: 'availabilityListing', key: [establishmentId], mustExist: false },
      ];
    case 'locate': {
      const asked = askedOf(everyRecord.reference.address);
      const record = { establishmentId, asked, locatedAt: at, position };
      return [{ do: 'put', kind: 'location', record }];
    }
    case 'give-mandate':
      return [{ do: 'put', kind: 'mandate', record: { ...everyRecord.mandate, establishmentId, version } }];
    case 'place':
      return [{ do: 'put', kind: 'informationPlace', record: place }];
    case 'end-place':
      return [
        { do: 'delete', kind: 'informationPlace', key: [cafCode, place.habilitationId], mustExist: false },
      ];
  }
}

/** The keys that the stream gives of writes, for what the publisher hears of. */
const recordsOf = (writes: readonly Write[]) =>
  writes
    .map((write) =>
      'key' in write
        ? placeOf(everyKind, write.kind, write.key)
        : placeOf(everyKind, write.kind, keyOf(write.record)),
    )
    .filter(({ pk }) => pk.startsWith('DIRECTORY#'))
    .map(({ pk, sk }) => ({ dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } } } }));
const keyOf = (record: object): [string, ...string[]] =>
  'habilitationId' in record && 'communes' in record
    ? [cafCode, String(record.habilitationId)]
    : [String('establishmentId' in record ? record.establishmentId : 'id' in record ? record.id : '')];
const eventOf = (records: ReturnType<typeof recordsOf>) => ({ Records: records }) as DynamoDBStreamEvent;

/** Lives a history, the records of the stream coming as each step says, some publishers at the same time. */
async function live(history: readonly Step[], together: number): Promise<void> {
  const late: ReturnType<typeof recordsOf> = [];
  const running: Promise<void>[] = [];
  for (const step of history) {
    const writes = writesOf(step);
    await stage.deps.records.commit(writes);
    const records = recordsOf(writes);
    if (step.delivery === 'late') late.unshift(...records);
    const times = step.delivery === 'once' ? 1 : step.delivery === 'twice' ? 2 : 0;
    for (let time = 0; time < times; time += 1) running.push(publish(eventOf(records)));
    if (running.length >= together) await Promise.all(running.splice(0));
  }
  await Promise.all([...running, publish(eventOf(late))]);
}

const step = (deliveries: readonly Step['delivery'][]) =>
  fc.record({
    act: fc.constantFrom(...acts),
    which: fc.integer({ min: 1, max: 3 }),
    delivery: fc.constantFrom(...deliveries),
  });

describe('what is published', () => {
  it('PUB-04 PUB-07 is what the table alone gives, to the byte, whatever was doubled, late or at the same time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step(['once', 'twice', 'late']), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 6 }),
        async (history, together) => {
          await live(history, together);
          expect((await rebuild(true)).differences).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  }, 120_000);

  it('PUB-04 PUB-07 is put right by a rebuild where records of the stream were lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step(['once', 'lost', 'twice', 'late']), { minLength: 1, maxLength: 12 }),
        async (history) => {
          await live(history, 3);
          const before = await online();
          const { differences } = await rebuild(true);
          expect(await online()).toEqual(before);
          const mended = await rebuild(false);
          expect(mended.differences).toEqual(differences);
          const after = await online();
          for (const { key } of differences) expect(after.get(key)).not.toBe(before.get(key));
          expect((await rebuild(true)).differences).toEqual([]);
          // From nothing, the same bytes.
          for (const Key of after.keys()) {
            await stage.own.clients.s3.send(
              new DeleteObjectCommand({ Bucket: stage.own.env.PUBLISHED_BUCKET, Key }),
            );
          }
          await rebuild(false);
          expect(await online()).toEqual(after);
        },
      ),
      { numRuns: 10 },
    );
  }, 120_000);

  it('is said to differ by object and by field', async () => {
    await live(
      [
        { act: 'list', which: 1, delivery: 'once' },
        { act: 'place', which: 1, delivery: 'once' },
      ],
      1,
    );
    await rebuild(false);
    const put = (Key: string, Body: string) =>
      stage.own.clients.s3.send(new PutObjectCommand({ Bucket: stage.own.env.PUBLISHED_BUCKET, Key, Body }));
    const shard = JSON.parse((await objects.textOf(`directory/${cafCode}.json`)) ?? '');
    shard.establishments[0].name = 'Un autre nom';
    await put(`directory/${cafCode}.json`, JSON.stringify(shard));
    await put(`sheets/${cafCode}-EAJE-9.json`, '{}');
    await stage.own.clients.s3.send(
      new DeleteObjectCommand({
        Bucket: stage.own.env.PUBLISHED_BUCKET,
        Key: `sheets/${cafCode}-EAJE-1.json`,
      }),
    );
    expect((await rebuild(false)).differences).toEqual([
      { key: `directory/${cafCode}.json`, is: 'other', fields: [`establishments[${cafCode}-EAJE-1].name`] },
      { key: `sheets/${cafCode}-EAJE-1.json`, is: 'missing', fields: [] },
      { key: `sheets/${cafCode}-EAJE-9.json`, is: 'extra', fields: [] },
    ]);
    expect((await rebuild(true)).differences).toEqual([]);
  });

  it('holds nothing that belongs to no department', async () => {
    const deps = { records: stage.deps.records, objects };
    const stray = ['directory/xx.json', 'sheets/xx-1.json'];
    for (const Key of stray) {
      await stage.own.clients.s3.send(
        new PutObjectCommand({ Bucket: stage.own.env.PUBLISHED_BUCKET, Key, Body: '{}' }),
      );
    }
    const found = await rebuildStrays(deps, [cafCode], { check: true });
    expect(found.differences.map(({ key }) => key)).toEqual(stray);
    await rebuildStrays(deps, [cafCode], { check: false });
    expect((await rebuildStrays(deps, [cafCode], { check: true })).differences).toEqual([]);
    expect(await objects.textOf(`directory/${cafCode}.json`)).toBeDefined();
  });
});
