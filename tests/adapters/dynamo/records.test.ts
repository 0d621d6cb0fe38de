import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoRecords } from '../../../adapters/dynamo/records.ts';
import { everyKind } from '../../../adapters/dynamo/table.ts';
import { tableShape } from '../../../adapters/dynamo/table-shape.ts';
import type { RecordKey, RecordKind, RecordKinds, Records, Write } from '../../../domain/records.ts';
import { listAll } from '../../../domain/records.ts';
import { everyRecord } from '../../builders/every-record.ts';
import { type OwnResources, ownResources } from '../../engines.ts';

const kinds = everyKind.places;
let own: OwnResources;
let records: Records;
let now = new Date('2026-11-21T10:00:00Z');
const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

beforeAll(async () => {
  own = await ownResources();
  records = dynamoRecords({
    client: DynamoDBDocumentClient.from(own.clients.dynamodb, {
      marshallOptions: { removeUndefinedValues: true },
    }),
    tableName: String(own.env.TABLE_NAME),
    now: () => now,
  });
});
afterAll(() => own.stop());

const keyOf = <K extends RecordKind>(kind: K, record: RecordKinds[K]): RecordKey => kinds[kind].keyOf(record);
const put = <K extends RecordKind>(kind: K, record: RecordKinds[K]) =>
  ({ do: 'put', kind, record }) as unknown as Write;
const create = <K extends RecordKind>(kind: K, record: RecordKinds[K]) =>
  ({ do: 'create', kind, record }) as unknown as Write;
const conflict = { ok: false, problem: { code: 'conflict' } };
const committed = { ok: true, value: undefined };

const link = (name: string) => ({ ...everyRecord.privateLink, secretHash: name });
const account = (id: string) => ({
  ...everyRecord.account,
  id: `P26-${id}` as typeof everyRecord.account.id,
});

describe('every kind of record', () => {
  it.each(Object.keys(everyRecord) as RecordKind[])('%s comes back as it was written', async (kind) => {
    const record = everyRecord[kind];
    expect(await records.commit([put(kind, record as never)])).toEqual(committed);
    expect(await records.get(kind, keyOf(kind, record as never))).toEqual(record);
  });

  it('has no field that the table keeps for itself', () => {
    const kept = [
      tableShape.partitionKey,
      tableShape.sortKey,
      tableShape.kind,
      tableShape.index.partitionKey,
      tableShape.index.sortKey,
    ];
    for (const record of Object.values(everyRecord)) {
      expect(Object.keys(record).filter((field) => (kept as string[]).includes(field))).toEqual([]);
    }
  });

  it('lies at a place of its own', () => {
    const places = (Object.keys(everyRecord) as RecordKind[]).map((kind) => {
      const { pk, sk } = kinds[kind].place(...keyOf(kind, everyRecord[kind] as never));
      return `${pk} ${sk}`;
    });
    expect(new Set(places).size).toBe(places.length);
  });

  it('is refused when what the table holds does not fit', async () => {
    await records.commit([put('emailOwner', { email: 'abime@exemple.fr', accountId: 'x' as never })]);
    await expect(records.get('emailOwner', ['abime@exemple.fr'])).rejects.toThrow();
  });
});

describe('the conditions of a write', () => {
  it('create: only where there is nothing', async () => {
    expect(await records.commit([create('privateLink', link('cree'))])).toEqual(committed);
    expect(await records.commit([create('privateLink', link('cree'))])).toEqual(conflict);
  });

  it('create: also where what was there has lapsed, though the engine has not removed it', async () => {
    const lapsing = { ...link('lapse'), expiresAt: seconds(now) + 10 };
    await records.commit([create('privateLink', lapsing)]);
    now = new Date(now.getTime() + 11_000);
    expect(await records.commit([create('privateLink', link('lapse'))])).toEqual(committed);
  });

  it('replace: only the version just before', async () => {
    await records.commit([create('account', { ...account('000001'), version: 1 })]);
    const replace = (version: number): Write => ({
      do: 'replace',
      kind: 'account',
      record: { ...account('000001'), version },
    });
    expect(await records.commit([replace(3)])).toEqual(conflict);
    expect(await records.commit([replace(2)])).toEqual(committed);
    expect(await records.commit([replace(2)])).toEqual(conflict);
    expect((await records.get('account', ['P26-000001']))?.version).toBe(2);
  });

  it('replace: not what is absent', async () => {
    const write: Write = { do: 'replace', kind: 'account', record: { ...account('000002'), version: 1 } };
    expect(await records.commit([write])).toEqual(conflict);
  });

  it('remove: only the version seen', async () => {
    await records.commit([
      put('submission', { ...everyRecord.submission, establishmentId: '26-R', version: 5 }),
    ]);
    const remove = (version: number): Write => ({ do: 'remove', kind: 'submission', key: ['26-R'], version });
    expect(await records.commit([remove(4)])).toEqual(conflict);
    expect(await records.commit([remove(5)])).toEqual(committed);
    expect(await records.commit([remove(5)])).toEqual(conflict);
  });

  it('check: only next to the version seen of a record that stays as it was', async () => {
    const checked = { ...everyRecord.submission, establishmentId: '26-C', version: 5 };
    await records.commit([put('submission', checked)]);
    const next = put('account', { ...account('0000CC'), version: 1 });
    const check = (version: number): Write => ({ do: 'check', kind: 'submission', key: ['26-C'], version });
    expect(await records.commit([check(4), next])).toEqual(conflict);
    expect(await records.get('account', ['P26-0000CC'])).toBeUndefined();
    expect(await records.commit([check(5), next])).toEqual(committed);
    expect(await records.get('submission', ['26-C'])).toEqual(checked);
  });

  it('delete: what must exist, or what may', async () => {
    const gone = (mustExist: boolean): Write => ({
      do: 'delete',
      kind: 'privateLink',
      key: ['absent'],
      mustExist,
    });
    expect(await records.commit([gone(true)])).toEqual(conflict);
    expect(await records.commit([gone(false)])).toEqual(committed);
  });

  it('put: whatever is there', async () => {
    await records.commit([put('republication', everyRecord.republication)]);
    expect(
      await records.commit([put('republication', { cafCode: '26', askedAt: now.toISOString() })]),
    ).toEqual(committed);
  });
});

describe('a commit', () => {
  it('undoes all where one condition fails', async () => {
    await records.commit([create('privateLink', link('pris'))]);
    const writes = [create('privateLink', link('libre')), create('privateLink', link('pris'))];
    expect(await records.commit(writes)).toEqual(conflict);
    expect(await records.commit([...writes].reverse())).toEqual(conflict);
    expect(await records.get('privateLink', ['libre'])).toBeUndefined();
  });

  it('takes a hundred writes', async () => {
    const writes = Array.from({ length: 100 }, (_, index) => create('privateLink', link(`cent-${index}`)));
    expect(await records.commit(writes)).toEqual(committed);
    const found = await records.getAll(
      writes.map((_, index) => ({ kind: 'privateLink', key: [`cent-${index}`] }) as const),
    );
    expect(found.every((one, index) => one?.secretHash === `cent-${index}`)).toBe(true);
  });

  it('lets one of many at the same moment win', async () => {
    await records.commit([create('account', { ...account('000003'), version: 1 })]);
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        records.commit([
          {
            do: 'replace',
            kind: 'account',
            record: { ...account('000003'), lastName: `n${index}`, version: 2 },
          },
          create('privateLink', link(`gagnant-${index}`)),
        ]),
      ),
    );
    const winners = outcomes.flatMap((outcome, index) => (outcome.ok ? [index] : []));
    expect(winners).toHaveLength(1);
    expect((await records.get('account', ['P26-000003']))?.lastName).toBe(`n${winners[0]}`);
    const links = await records.getAll(
      outcomes.map((_, index) => ({ kind: 'privateLink', key: [`gagnant-${index}`] }) as const),
    );
    expect(links.filter(Boolean)).toHaveLength(1);
  });

  it('throws when the engine is broken, so that nobody takes it for a conflict', async () => {
    own.gateway.faults.order({ service: 'dynamodb', operation: 'TransactWriteItems', mode: 'before' });
    await expect(records.commit([create('privateLink', link('panne'))])).rejects.toThrow();
  });
});

describe('reading', () => {
  it('gives several records of any kinds in the order asked, and nothing where there is none', async () => {
    await records.commit([put('account', everyRecord.account), put('emailOwner', everyRecord.emailOwner)]);
    const found = await records.getAll([
      { kind: 'emailOwner', key: [everyRecord.emailOwner.email] },
      { kind: 'account', key: ['P26-ABSENT'] },
      { kind: 'account', key: [everyRecord.account.id] },
      { kind: 'emailOwner', key: [everyRecord.emailOwner.email] },
    ]);
    expect(found).toEqual([everyRecord.emailOwner, undefined, everyRecord.account, everyRecord.emailOwner]);
  });

  it('is strongly consistent: what was written a moment ago is seen', async () => {
    const asked: object[] = [];
    const { middlewareStack } = own.clients.dynamodb;
    const note = { name: 'note', step: 'initialize' } as const;
    middlewareStack.add(
      (next) => (args) => {
        asked.push(args.input);
        return next(args);
      },
      note,
    );
    await records.get('account', ['P26-000001']);
    await records.getAll([{ kind: 'account', key: ['P26-000001'] }]);
    await records.list('referencesOfCaf', { cafCode: '26' });
    middlewareStack.remove(note.name);
    expect(asked.map((input) => JSON.stringify(input).includes('"ConsistentRead":true'))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('gives nothing for no key', async () => {
    expect(await records.getAll([])).toEqual([]);
  });

  it('never gives what has lapsed', async () => {
    const session = { ...everyRecord.session, keyHash: 'lapsed', expiresAt: seconds(now) };
    const key = keyOf('session', session);
    await records.commit([put('session', session)]);
    expect(await records.get('session', key)).toBeUndefined();
    expect(await records.getAll([{ kind: 'session', key }])).toEqual([undefined]);
    const trace = { ...everyRecord.trace, cafCode: '13', expiresAt: seconds(now) };
    await records.commit([put('trace', trace)]);
    expect(await listAll(records, 'tracesOfCaf', { cafCode: '13', month: '2026-11' })).toEqual([]);
  });
});

describe('what the table holds', () => {
  it('names every item’s kind, and says when what lapses does, in seconds', async () => {
    const { Items = [] } = await own.clients.dynamodb.send(
      new ScanCommand({ TableName: String(own.env.TABLE_NAME) }),
    );
    for (const item of Items) {
      expect(Object.keys(kinds)).toContain(item[tableShape.kind]?.S);
      const lapse = item[tableShape.timeToLive]?.N;
      if (lapse) expect(Number(lapse)).toBeLessThan(10_000_000_000);
    }
  });
});
