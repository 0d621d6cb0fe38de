import { expect, it } from 'vitest';
import { type CheckReport, isReady } from '../../../domain/childminders/report.ts';

it('CSV-04 a file may go online when it is one, holds somebody and has no fault at all', () => {
  const sound = { faults: 0, rows: 3 } as CheckReport;
  expect(isReady(sound)).toBe(true);
  expect(isReady({ ...sound, faults: 1 })).toBe(false);
  expect(isReady({ ...sound, rows: 0 })).toBe(false);
  expect(isReady({ ...sound, problem: { code: 'empty' } })).toBe(false);
});
