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

describe('listings', () => {
  it('ACT-01 give the requests of one Caf, oldest first', async () => {
    const request = (id: string, cafCode: string, minute: number): Write => ({
      do: 'put',
      kind: 'habilitation',
      record: { ...everyRecord.habilitation, id: id as never, cafCode, submittedAt: instant(minute) },
    });
    await write(
      request('S26-AAAA-0001', '26', 3),
      request('S26-AAAA-0002', '26', 1),
      request('S26-AAAA-0003', '26', 2),
      request('S07-AAAA-0004', '07', 0),
      request('S26-AAAA-0005', '2A', 0),
    );
    const ids = (await listAll(records, 'habilitationsOfCaf', { cafCode: '26' })).map(
      ({ record }) => record.id,
    );
    expect(ids).toEqual(['S26-AAAA-0002', 'S26-AAAA-0003', 'S26-AAAA-0001']);
  });

  it('give the agents of a Caf by name, without partners', async () => {
    const agent = (id: string, lastName: string, role: 'caf-agent' | 'partner'): Write => ({
      do: 'put',
      kind: 'account',
      record: { ...everyRecord.account, id: id as never, lastName, role },
    });
    await write(agent('C26-000001', 'Zola', 'caf-agent'), agent('C26-000002', 'Arnaud', 'caf-agent'));
    await write(agent('P26-000003', 'Morel', 'partner'));
    const names = (await listAll(records, 'accountsOfCaf', { cafCode: '26' })).map(
      ({ record }) => record.lastName,
    );
    expect(names).toEqual(['Arnaud', 'Zola']);
  });

  it('ACT-01 give the threads in which something waits to be read, of one Caf', async () => {
    const thread = (habilitationId: string, cafCode: string, unread: number): Write => ({
      do: 'put',
      kind: 'thread',
      record: { ...everyRecord.thread, habilitationId: habilitationId as never, cafCode, unread },
    });
    await write(
      thread('S31-AAAA-0001', '31', 2),
      thread('S31-AAAA-0002', '31', 0),
      thread('S31-AAAA-0003', '31', 1),
      thread('S09-AAAA-0004', '09', 1),
    );
    const unread = async () =>
      (await listAll(records, 'unreadThreadsOfCaf', { cafCode: '31' })).map(({ record }) => [
        record.habilitationId,
        record.unread,
      ]);
    const waiting = [
      ['S31-AAAA-0001', 2],
      ['S31-AAAA-0003', 1],
    ];
    expect((await unread()).sort()).toEqual(waiting);
    await write(thread('S31-AAAA-0001', '31', 0));
    expect(await unread()).toEqual(waiting.slice(1));
  });

  it('LIN-09 give what was asked of one convention, in the order of the numbers', async () => {
    const habilitationId = 'L26-LIST-0001' as never;
    const request = (number: number): Write => ({
      do: 'put',
      kind: 'commitmentRequest',
      record: { ...everyRecord.commitmentRequest, habilitationId, number },
    });
    await write(request(10), request(2), request(1));
    await write({ do: 'put', kind: 'amendment', record: { ...everyRecord.amendment, habilitationId } });
    const { items } = await records.list('commitmentRequestsOf', { habilitationId });
    expect(items.map(({ record }) => record.number)).toEqual([1, 2, 10]);
  });

  it('PUB-02 give the submissions that wait, not those sent back', async () => {
    const submission = (id: string, state: 'waiting' | 'returned', minute: number): Write => ({
      do: 'put',
      kind: 'submission',
      record: { ...everyRecord.submission, establishmentId: id, state, submittedAt: instant(minute) },
    });
    await write(
      submission('26-A', 'waiting', 2),
      submission('26-B', 'returned', 1),
      submission('26-C', 'waiting', 0),
    );
    const waiting = async () =>
      (await listAll(records, 'submissionsOfCaf', { cafCode: '26' })).map(
        ({ record }) => record.establishmentId,
      );
    expect(await waiting()).toEqual(['26-C', '26-A']);
    await write(submission('26-A', 'returned', 2));
    expect(await waiting()).toEqual(['26-C']);
  });

  it('give a department’s directory whole, each line with its kind', async () => {
    const id = (index: number) => `73-EAJE-${String(index).padStart(4, '0')}`;
    for (let start = 0; start < 300; start += 100) {
      await write(
        ...Array.from({ length: 100 }, (_, index): Write => {
          const record = {
            ...everyRecord.reference,
            id: id(start + index),
            cafCode: '73',
            manager: 'x'.repeat(160),
          };
          return { do: 'put', kind: 'reference', record };
        }),
      );
    }
    await write(
      {
        do: 'put',
        kind: 'operatingListing',
        record: { ...everyRecord.operatingListing, establishmentId: id(7) },
      },
      {
        do: 'put',
        kind: 'availabilityListing',
        record: { ...everyRecord.availabilityListing, establishmentId: id(7) },
      },
      { do: 'put', kind: 'republication', record: { cafCode: '73', askedAt: instant(0) } },
    );
    const lines = await listAll(records, 'referencesOfCaf', { cafCode: '73' });
    const count = (kind: string) => lines.filter((line) => line.kind === kind).length;
    expect([count('reference'), count('operatingListing'), count('availabilityListing')]).toEqual([
      300, 1, 1,
    ]);
    expect(count('republication')).toBe(1);
  });

  it('page through, forwards and backwards, without a line twice or missing', async () => {
    const all = await listAll(records, 'referencesOfCaf', { cafCode: '73' });
    const names = async (newestFirst: boolean) => {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await records.list(
          'referencesOfCaf',
          { cafCode: '73' },
          { limit: 70, after, newestFirst },
        );
        seen.push(...page.items.map((item) => `${item.kind} ${'id' in item.record ? item.record.id : ''}`));
        after = page.next;
      } while (after);
      return seen;
    };
    const forwards = await names(false);
    expect(forwards).toHaveLength(all.length);
    expect((await names(true)).reverse()).toEqual(forwards);
  });

  it('PUB-04 give the history of one part before an instant, newest first', async () => {
    const entry = (part: 'operating' | 'availability', minute: number, version: number): Write => ({
      do: 'put',
      kind: 'history',
      record: { ...everyRecord.history, part, at: instant(minute), version },
    });
    await write(
      entry('operating', 1, 1),
      entry('availability', 2, 1),
      entry('operating', 5, 2),
      entry('operating', 9, 3),
    );
    const of = async (before?: string) => {
      const by = { establishmentId: everyRecord.history.establishmentId, part: 'operating', before };
      const { items } = await records.list('historyOfEstablishment', by, { newestFirst: true });
      return items.map(({ record }) => record.version);
    };
    expect(await of()).toEqual([3, 2, 1]);
    expect(await of(instant(9))).toEqual([2, 1]);
    expect(await of(instant(6))).toEqual([2, 1]);
    expect(await of(instant(0))).toEqual([]);
  });

  it('CTL-01 give the journal of one Caf and one month, newest first, page after page', async () => {
    const trace = (cafCode: string, at: string, id: string): Write => ({
      do: 'put',
      kind: 'trace',
      record: { ...everyRecord.trace, cafCode, at, id },
    });
    await write(
      trace('26', instant(1), 'a'),
      trace('26', instant(2), 'b'),
      trace('26', instant(2), 'c'),
      trace('26', '2026-10-15T10:00:00.000Z', 'octobre'),
      trace('07', instant(3), 'ailleurs'),
    );
    const page = async (before?: string) => {
      const by = { cafCode: '26', month: '2026-11', before };
      const { items } = await records.list('tracesOfCaf', by, { newestFirst: true, limit: 2 });
      return items.map(({ record }) => record.id);
    };
    expect(await page()).toEqual(['c', 'b']);
    expect(await page(`${instant(2)}#b`)).toEqual(['a']);
  });

  it('CTL-01 put a trace in the month that it is in Paris', async () => {
    const record = { ...everyRecord.trace, cafCode: '33', at: '2026-11-30T23:30:00.000Z' };
    await write({ do: 'put', kind: 'trace', record });
    const of = async (month: string) =>
      (await listAll(records, 'tracesOfCaf', { cafCode: '33', month })).length;
    expect([await of('2026-11'), await of('2026-12')]).toEqual([0, 1]);
  });

  it('CTL-02 give the connections of one Caf and one month, of everybody or of one person', async () => {
    const trace = (id: string, change: Partial<typeof everyRecord.trace>): Write => ({
      do: 'put',
      kind: 'trace',
      record: { ...everyRecord.trace, cafCode: '38', id, action: 'signed-in', ...change },
    });
    const about = (id: string) => ({ subject: { kind: 'account', id } as const });
    await write(
      trace('a2', { ...about('P38-00000A'), at: instant(2) }),
      trace('b1', { ...about('P38-00000B'), at: instant(1), action: 'sign-in-failed' }),
      trace('a1', { ...about('P38-00000A'), at: instant(1), action: 'password-mailed' }),
      // No connection, nobody’s, another month, another department, and one that has lapsed.
      trace('made', { ...about('P38-00000A'), at: instant(0), action: 'account-created' }),
      trace('unknown', { subject: undefined, at: instant(0), action: 'sign-in-failed' }),
      trace('december', { ...about('P38-00000A'), at: '2026-11-30T23:30:00.000Z' }),
      trace('elsewhere', { ...about('P01-00000A'), cafCode: '01', at: instant(0) }),
      trace('lapsed', { ...about('P38-00000A'), at: instant(3), expiresAt: Date.parse(instant(4)) / 1000 }),
    );
    const of = async (by: { month: string; accountId?: string }) =>
      (await listAll(records, 'connectionsOfCaf', { cafCode: '38', ...by })).map(({ record }) => record.id);
    expect(await of({ month: '2026-11' })).toEqual(['a1', 'a2', 'b1']);
    expect(await of({ month: '2026-11', accountId: 'P38-00000B' })).toEqual(['b1']);
    expect(await of({ month: '2026-12' })).toEqual(['december']);
  });

  it('give the latest loads of a Caf’s list', async () => {
    const load = (id: string, cafCode: string): Write => ({
      do: 'put',
      kind: 'referenceLoad',
      record: { ...everyRecord.referenceLoad, id, cafCode },
    });
    await write(load('1', '26'), load('2', '26'), load('3', '26'), load('4', '07'));
    await write({ do: 'put', kind: 'cafProfile', record: everyRecord.cafProfile });
    const { items } = await records.list(
      'referenceLoadsOfCaf',
      { cafCode: '26' },
      { newestFirst: true, limit: 2 },
    );
    expect(items.map(({ record }) => record.id)).toEqual(['3', '2']);
  });

  it('give the events that wait since long, and none that was handled', async () => {
    const event = (id: string, minute: number, handledAt?: string): Write => ({
      do: 'put',
      kind: 'outbox',
      record: { ...everyRecord.outbox, id, at: instant(minute), handledAt },
    });
    await write(event('vieux', 1), event('traite', 2, instant(3)), event('recent', 50));
    const waiting = async () =>
      (await listAll(records, 'unsentEvents', { before: instant(40) })).map(({ record }) => record.id);
    expect(await waiting()).toEqual(['vieux']);
    await write(event('vieux', 1, instant(41)));
    expect(await waiting()).toEqual([]);
  });
});
