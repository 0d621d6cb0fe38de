import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoRecords } from '../../../adapters/dynamo/records.ts';
import { listAll, type Records, type Write } from '../../../domain/records.ts';
import { everyRecord } from '../../builders/every-record.ts';
import { type OwnResources, ownResources } from '../../engines.ts';

let own: OwnResources;
let records: Records;
beforeAll(async () => {
  own = await ownResources();
  records = dynamoRecords({
    client: DynamoDBDocumentClient.from(own.clients.dynamodb, {
      marshallOptions: { removeUndefinedValues: true },
    }),
    tableName: String(own.env.TABLE_NAME),
    now: () => new Date('2026-11-21T10:00:00Z'),
  });
});
afterAll(() => own.stop());

async function write(...writes: Write[]): Promise<void> {
  expect(await records.commit(writes)).toEqual({ ok: true, value: undefined });
}
const instant = (minute: number) => new Date(Date.UTC(2026, 10, 21, 8, minute)).toISOString();

describe('listings of what councils drop', () => {
  it('CSV-05 give the files of a Caf’s councils that wait for an importer apart from the others, through one of them', async () => {
    const file = (id: string, change: Partial<typeof everyRecord.councilFile>): Write => ({
      do: 'put',
      kind: 'councilFile',
      record: { ...everyRecord.councilFile, id, cafCode: '33', erasing: undefined, ...change },
    });
    await write(
      file('a', { state: 'ready' }),
      file('b', { state: 'rejected' }),
      file('c', { state: 'ready', erasing: instant(0) }),
      file('d', { state: 'to-mend' }),
      file('e', { state: 'ready' }),
      file('f', { state: 'online' }),
    );
    const ids = async (by: object) =>
      (await listAll(records, 'councilFilesOfCaf', { cafCode: '33', ...by })).map(({ record }) => record.id);
    expect((await ids({})).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(await ids({ waiting: true })).toEqual(['a', 'e']);
    expect(await ids({ waiting: false })).toEqual(['b', 'c', 'd', 'f']);
    expect(await ids({ waiting: false, through: 'd' })).toEqual(['b', 'c', 'd']);
    // What is imported waits no more.
    await write(file('a', { state: 'online' }));
    expect(await ids({ waiting: true })).toEqual(['e']);
  });
});
