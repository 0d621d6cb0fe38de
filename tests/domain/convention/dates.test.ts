import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  anniversaryOf,
  endReminderOn,
  lastDayForNotice,
  noticeOutcome,
  noticeReminderOn,
  reviewOpensOn,
  termAt,
  termNumber,
} from '../../../domain/convention/dates.ts';
import { addDays, daysBetween } from '../../../domain/paris-day.ts';

const anyDay = fc
  .integer({ min: 0, max: daysBetween('2000-01-01', '2099-12-31') })
  .map((count) => addDays('2000-01-01', count));
/** Every day of eight years, two leap years and the turn of a century's quarter among them. */
const everyDay = Array.from({ length: 2922 }, (_, count) => addDays('2023-01-01', count));

describe('adding months to a day', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-21', 12, '2027-11-21'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-05-31', -3, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-29', 7, '2026-10-29'],
  ])('AVN-03 counts %s and %i months as %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });

  it('AVN-03 keeps the day of the month, or takes the last of a month that lacks it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, count) => {
        const moved = addMonths(day, count);
        const wanted = Number(day.slice(8));
        const got = Number(moved.slice(8));
        expect(got === wanted || (got < wanted && addDays(moved, 1).endsWith('-01'))).toBe(true);
        const months = (one: string) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
        expect(months(moved) - months(day)).toBe(count);
      }),
    );
  });
});

describe('the anniversaries of a convention', () => {
  it('AVN-03 of one signed on 29 February are on the 28th, and on the 29th again in a leap year', () => {
    expect([1, 2, 3, 4, 5, 8].map((number) => anniversaryOf('2024-02-29', number))).toEqual([
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
      '2029-02-28',
      '2032-02-29',
    ]);
  });

  it('AVN-03 are not moved when they fall on a Sunday or a holiday', () => {
    // 2027-11-21 is a Sunday, 2027-05-01 a Saturday and a holiday.
    expect(anniversaryOf('2026-11-21', 1)).toBe('2027-11-21');
    expect(anniversaryOf('2026-05-01', 1)).toBe('2027-05-01');
  });

  it('AVN-03 follow one another without gap or overlap, whatever the day of signature', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (signedOn, number) => {
        const term = termNumber(signedOn, number);
        expect(term.startsOn < term.endsOn).toBe(true);
        expect(termNumber(signedOn, number + 1).startsOn).toBe(term.endsOn);
        expect(daysBetween(term.startsOn, term.endsOn)).toBeGreaterThanOrEqual(365);
        expect(daysBetween(term.startsOn, term.endsOn)).toBeLessThanOrEqual(366);
      }),
    );
  });

  it('AVN-03 put every day into the one term that holds it', () => {
    for (const signedOn of ['2023-01-01', '2024-02-29', '2023-12-31', '2023-10-29', '2023-03-26']) {
      for (const day of everyDay.filter((one) => one >= signedOn)) {
        const { startsOn, endsOn } = termAt(signedOn, day);
        expect(startsOn <= day && day < endsOn, `${day} of ${signedOn}`).toBe(true);
      }
    }
  });
});

describe('the notice of a termination', () => {
  it.each([
    ['received well before', '2026-11-21', '2027-05-03', '2027-11-21', undefined],
    ['received on the last day', '2026-11-21', '2027-08-21', '2027-11-21', undefined],
    ['received one day late', '2026-11-21', '2027-08-22', '2028-11-21', '2027-11-21'],
    ['received on the anniversary itself', '2026-11-21', '2027-11-21', '2028-11-21', undefined],
    ['received on the day of signature', '2026-11-21', '2026-11-21', '2027-11-21', undefined],
    ['at the end of February, on the last day', '2026-05-31', '2027-02-28', '2027-05-31', undefined],
    ['at the end of February, late', '2026-05-31', '2027-03-01', '2028-05-31', '2027-05-31'],
    ['of one signed on 29 February, in time', '2024-02-29', '2026-11-28', '2027-02-28', undefined],
    ['of one signed on 29 February, late', '2024-02-29', '2026-11-29', '2028-02-29', '2027-02-28'],
    ['before an anniversary on 29 February', '2024-02-29', '2027-11-29', '2028-02-29', undefined],
    ['in the years after', '2024-01-08', '2029-10-09', '2031-01-08', '2030-01-08'],
  ])('AVN-04 %s takes effect at the right anniversary', (_, signedOn, receivedOn, effectiveOn, missed) => {
    const outcome = noticeOutcome(signedOn, receivedOn);
    expect(outcome.effectiveOn).toBe(effectiveOn);
    expect(outcome.missed?.anniversary).toBe(missed);
  });

  it('AVN-04 is always three months or more, and never more than a year beyond them', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 20_000 }), (signedOn, later) => {
        const receivedOn = addDays(signedOn, later);
        const { effectiveOn, lastDay, missed } = noticeOutcome(signedOn, receivedOn);
        expect(lastDay).toBe(lastDayForNotice(effectiveOn));
        expect(receivedOn <= lastDay).toBe(true);
        expect(receivedOn > addMonths(effectiveOn, -16)).toBe(true);
        if (missed) expect(receivedOn > missed.lastDay && receivedOn < missed.anniversary).toBe(true);
      }),
    );
  });

  it('AVN-04 never takes effect earlier for having been received later', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(9000), fc.nat(900), (signedOn, first, more) => {
        const early = noticeOutcome(signedOn, addDays(signedOn, first)).effectiveOn;
        const late = noticeOutcome(signedOn, addDays(signedOn, first + more)).effectiveOn;
        expect(early <= late).toBe(true);
      }),
    );
  });
});

describe('what is sent beforehand', () => {
  it('AVN-03 leaves time: review, then reminder, then last day, then anniversary', () => {
    for (const anniversary of everyDay) {
      const dates = [
        reviewOpensOn(anniversary),
        noticeReminderOn(anniversary),
        lastDayForNotice(anniversary),
        anniversary,
      ];
      expect(dates, anniversary).toEqual([...dates].sort());
      expect(daysBetween(noticeReminderOn(anniversary), lastDayForNotice(anniversary))).toBe(30);
      expect(daysBetween(endReminderOn(anniversary), anniversary)).toBe(30);
    }
  });
});
