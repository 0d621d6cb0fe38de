import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAll, type Records, type Write } from '../../../domain/records.ts';
import { everyRecord } from '../../builders/every-record.ts';
import { instant, ownTable } from './own-table.ts';

let table: Awaited<ReturnType<typeof ownTable>>;
let records: Records;
beforeAll(async () => {
  table = await ownTable();
  records = table.records;
});
afterAll(() => table.stop());

const write = (...writes: Write[]) => table.write(...writes);

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
