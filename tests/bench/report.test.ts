import { describe, expect, it } from 'vitest';
import { table } from '../../bench/report/table.ts';
import { benchmark, benchmarkNames, report } from '../../bench/run.ts';

describe('benchmarks', () => {
  it('are each a file that says in one line what it measures, and can be run', async () => {
    expect(benchmarkNames()).toEqual(expect.arrayContaining(['cold-start', 'use-cases']));
    for (const name of benchmarkNames()) {
      const { says, run } = await benchmark(name);
      expect(says).toMatch(/^\S.{10,100}\S$/);
      expect(run).toBeInstanceOf(Function);
    }
  });

  it('print figures in columns, numbers to the right, and a dash where there is nothing', () => {
    const rows = [
      { name: 'one', 'time ms': 9.5 },
      { name: 'eleven', 'time ms': null },
    ];
    expect(table(rows)).toBe(
      ['name    time ms', '------  -------', 'one         9.5', 'eleven        –'].join('\n'),
    );
    expect(table([])).toBe('');
  });

  it('say of each target whether it is met, and name what misses it', () => {
    const targets = [
      { says: 'small', met: true, missedBy: [] },
      { says: 'fast', met: false, missedBy: ['one: 3 s'] },
    ];
    expect(report({ rows: [], targets })).toBe('\n\nMet: small\n\nNot met: fast\n  one: 3 s');
  });
});
