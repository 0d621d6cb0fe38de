import { describe, expect, it } from 'vitest';
import type { Account } from '../../../domain/accounts/account.ts';
import { decisionsOpenTo, isImporter } from '../../../domain/caf/importer.ts';
import { everyRecord } from '../../builders/every-record.ts';

const { id: by } = everyRecord.account;
const importer: NonNullable<Account['importer']> = {
  decidedBy: 'Solange Ferrand',
  decidedOn: '2026-11-02',
  recordedAt: '2026-11-03T09:00:00.000Z',
  recordedBy: by,
};
const agent = { role: 'caf-agent' as const, importer, closed: undefined };
const ended = { on: '2026-11-10', at: '2026-11-10T09:00:00.000Z', by };

describe('who may import files of childminders', () => {
  it('CSV-05 is an agent of the Caf, from the day of the director’s decision on', () => {
    expect(decisionsOpenTo(agent, '2026-11-01')).toEqual([]);
    expect(decisionsOpenTo(agent, '2026-11-02')).toEqual(['import', 'reject', 'restore']);
    expect(decisionsOpenTo(agent, '2027-11-02')).toEqual(['import', 'reject', 'restore']);
  });

  it('CSV-05 is nobody else: neither another role, nor an agent without a decision', () => {
    expect(decisionsOpenTo({ ...agent, role: 'partner' }, '2026-11-21')).toEqual([]);
    expect(decisionsOpenTo({ ...agent, role: 'cnaf-admin' }, '2026-11-21')).toEqual([]);
    expect(decisionsOpenTo({ ...agent, importer: undefined }, '2026-11-21')).toEqual([]);
  });

  it('CSV-05 is nobody whose habilitation was ended, or whose access is closed', () => {
    const over = { ...agent, importer: { ...importer, ended } };
    expect([isImporter(over), decisionsOpenTo(over, '2026-11-21')]).toEqual([false, []]);
    const closed = { ...agent, closed: { at: '2026-11-12T09:00:00.000Z', by } };
    expect([isImporter(closed), decisionsOpenTo(closed, '2026-11-21')]).toEqual([false, []]);
  });
});
