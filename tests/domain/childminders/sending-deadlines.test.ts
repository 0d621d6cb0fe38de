import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextFile, reminderBy } from '../../../domain/childminders/sending-deadlines.ts';
import { addDays, daysBetween } from '../../../domain/paris-day.ts';

const signed = { department: '26', signedOn: '2026-09-07' };

describe('the files that a council sends', () => {
  it('CSV-03 the first is due on the thirtieth working day after the signature, that day included', () => {
    expect(nextFile(signed, '2026-09-07')).toEqual({
      which: 'first',
      dueOn: '2026-10-12',
      punctuality: 'ahead',
      daysLate: 0,
    });
    expect(nextFile(signed, '2026-10-04').punctuality).toBe('ahead');
    expect(nextFile(signed, '2026-10-05').punctuality).toBe('soon');
    expect(nextFile(signed, '2026-10-12').punctuality).toBe('soon');
    expect(nextFile(signed, '2026-10-13')).toMatchObject({ punctuality: 'late', daysLate: 1 });
  });

  it.each([
    ['2026-10-31', '2026-11-30'],
    ['2027-01-29', '2027-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-12-15', '2027-01-15'],
  ])('CSV-03 after a good file of %s the next one is due on %s', (lastGoodFileOn, dueOn) => {
    expect(nextFile({ ...signed, lastGoodFileOn }, lastGoodFileOn)).toMatchObject({
      which: 'monthly',
      dueOn,
    });
  });

  it('CSV-03 a council is reminded a week before, on the day after, then every fortnight', () => {
    const { dueOn } = nextFile(signed, '2026-09-07');
    const all = Array.from({ length: 60 }, (_, index) => addDays('2026-09-20', index));
    const reminders = new Set(all.map((today) => reminderBy({ dueOn }, today)?.on));
    expect([...reminders]).toEqual([undefined, '2026-10-05', '2026-10-13', '2026-10-27', '2026-11-10']);
  });

  it('CSV-03 a reminder falls on the day that is asked about or before, and says rightly whether the file is late', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 400 }), (offset) => {
        const dueOn = '2026-10-12';
        const today = addDays(dueOn, offset);
        const reminder = reminderBy({ dueOn }, today);
        expect(reminder === undefined).toBe(offset < -7);
        if (!reminder) return;
        expect(reminder.on <= today).toBe(true);
        expect(reminder.late).toBe(offset > 0);
        expect(daysBetween(reminder.on, today)).toBeLessThan(14);
      }),
    );
  });
});
