import { describe, expect, it } from 'vitest';
import { stateOf } from '../../../domain/availability/list-to-confirm.ts';
import { reminderDue } from '../../../domain/availability/remind-availability.ts';
import { addDays } from '../../../domain/paris-day.ts';
import { everyRecord } from '../../builders/every-record.ts';

const confirmedOn = '2026-10-20';
/** Half past eleven at night in Paris, five days before the clock goes back. */
const confirmedAt = '2026-10-20T21:30:00.000Z';

describe('the reminder that is due', () => {
  it.each([
    [0, undefined],
    [5, undefined],
    [6, 'first'],
    [9, 'first'],
    [10, 'second'],
    [14, 'second'],
    [15, undefined],
  ])('PUB-12 %d days after the last confirmation: %s', (age, rank) => {
    expect(reminderDue(confirmedAt, addDays(confirmedOn, age))).toBe(rank);
  });
});

describe('why the places of a crèche are not up to date', () => {
  const { withdrawn, ...availability } = {
    withdrawn: everyRecord.publication.withdrawn,
    ...everyRecord.availability,
    confirmedAt,
    periods: [{ from: confirmedOn, until: addDays(confirmedOn, 10), state: 'full' as const, cells: [] }],
  };

  it.each([
    [7, undefined],
    [8, 'ageing'],
    [10, 'ageing'],
    [11, 'over'],
    [15, 'lapsed'],
  ])('PUB-12 after %d days: %s', (age, state) => {
    expect(stateOf(availability, addDays(confirmedOn, age))).toBe(state);
  });

  it('PUB-07 PUB-12 says that the Caf withdrew them before anything else, and that nothing was ever said', () => {
    expect(stateOf({ ...availability, withdrawn }, addDays(confirmedOn, 15))).toBe('withdrawn');
    expect(stateOf(undefined, confirmedOn)).toBe('never');
  });
});
