import communes from '@etalab/decoupage-administratif/data/communes.json' with { type: 'json' };
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, beforeAll, it } from 'vitest';
import { placeOf } from '../../adapters/dynamo/item.ts';
import { everyKind } from '../../adapters/dynamo/table.ts';
import { cafOfDepartment, cafs, departmentOfCommune } from '../../domain/caf/cafs.ts';
import { operatingListingOf } from '../../domain/directory/list-establishment.ts';
import { type PublishedObjects, shardKey, sheetKey } from '../../domain/directory/published-objects.ts';
import type { Write } from '../../domain/records.ts';
import { everyRecord } from '../../tests/builders/every-record.ts';
import { openStage, type Stage } from '../../tests/functions/driver.ts';
import { publishingOf } from '../../tests/functions/publishing.ts';
import { CapacityMeter } from '../use-cases/capacity-meter.ts';
import type { PublicationCost } from './publication-cost.ts';

const ofFrance = 60_000;
const rounds = 7;
/** What an establishment's line weighs in the table is made up of real lengths. */
const manager = 'Association des familles de la vallée';

const meter = new CapacityMeter();
let stage: Stage;
let objects: PublishedObjects;
let publish: Awaited<ReturnType<typeof publishingOf>>['publish'];
beforeAll(async () => {
  stage = await openStage();
  ({ objects, publish } = await publishingOf(stage));
});
afterAll(() => stage.stop());

/** Establishments of each department, by its share of the population. */
function sizes(): Map<string, number> {
  const people = new Map<string, number>();
  let all = 0;
  for (const { code, population = 0 } of communes as { code: string; population?: number }[]) {
    const caf = cafOfDepartment(departmentOfCommune(code) ?? '');
    if (!caf) continue;
    people.set(caf.code, (people.get(caf.code) ?? 0) + population);
    all += population;
  }
  return new Map(cafs.map(({ code }) => [code, Math.round((ofFrance * (people.get(code) ?? 0)) / all)]));
}

const idOf = (cafCode: string, index: number) => `${cafCode}-EAJE-${String(index).padStart(5, '0')}`;

async function load(cafCode: string, count: number): Promise<void> {
  const writes: Write[] = Array.from({ length: count }, (_, index) => ({
    do: 'put',
    kind: 'reference',
    record: { ...everyRecord.reference, id: idOf(cafCode, index), cafCode, manager, version: 1 },
  }));
  for (let start = 0; start < writes.length; start += 100) {
    await stage.deps.records.commit(writes.slice(start, start + 100));
  }
}

let version = 0;
/** One approval, and the publisher's reaction to it, until both the sheet and the shard show it. */
async function approve(cafCode: string, count: number): Promise<void> {
  version += 1;
  const establishmentId = idOf(cafCode, count - 1);
  const { withdrawn: _, ...approved } = everyRecord.publication;
  const approvedAt = new Date(Date.UTC(2026, 10, 1) + version * 1000).toISOString();
  const publication = { ...approved, establishmentId, approvedAt, version };
  const listing = operatingListingOf(publication);
  await stage.deps.records.commit([
    { do: 'put', kind: 'publication', record: publication },
    { do: 'put', kind: 'operatingListing', record: listing },
  ]);
  const { pk, sk } = placeOf(everyKind, 'operatingListing', [establishmentId]);
  await publish({
    Records: [{ dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } } } }],
  } as DynamoDBStreamEvent);
}

async function costIn(cafCode: string, establishments: number): Promise<PublicationCost> {
  const times: number[] = [];
  let calls: { service: string }[] = [];
  let cost = await meter.costOf(() => approve(cafCode, establishments));
  for (let round = 0; round < rounds; round += 1) {
    const recorded = stage.own.gateway.record();
    const started = performance.now();
    cost = await meter.costOf(() => approve(cafCode, establishments));
    times.push(performance.now() - started);
    calls = recorded();
  }
  const changed = idOf(cafCode, establishments - 1);
  const texts = await Promise.all([shardKey(cafCode), sheetKey(changed)].map((key) => objects.textOf(key)));
  if (!texts[0]?.includes(changed) || !texts[1]) throw new Error('What was approved is not visible');
  const count = (service: string) => calls.filter((call) => call.service === service).length;
  return {
    cafCode,
    establishments,
    tableCalls: count('dynamodb'),
    bucketCalls: count('s3'),
    unitsRead: cost.unitsRead,
    unitsWritten: cost.unitsWritten,
    bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text ?? ''), 0),
    milliseconds: Math.min(...times),
  };
}

it('publication', async ({ task }) => {
  const all = [...sizes()].sort((one, other) => one[1] - other[1]);
  const [small, large] = [all[0], all.at(-1)];
  if (!small || !large) throw new Error('France has departments');
  await load(...small);
  const alone = await costIn(...small);
  // The very same lines again, so that the department holds what it held.
  await load(...small);
  for (const [cafCode, count] of all.slice(1)) await load(cafCode, count);
  const smallest = await costIn(...small);
  task.meta.publication = { alone, smallest, largest: await costIn(...large) };
}, 600_000);
