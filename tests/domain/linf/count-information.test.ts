import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CountedRequest,
  countedFrom,
  countInformation,
} from '../../../domain/linf/count-information.ts';
import { countedStates } from '../../../domain/linf/information-figures.ts';
import { addDayCounts, countDays, quantileOf } from '../../../domain/linf/retrieval-days.ts';
import { addDays } from '../../../domain/paris-day.ts';

const today = '2026-11-22';
const place = { habilitationId: 'L26-7KQ3-M9TX', communeCode: '26362' };
const sentOn = (
  transmittedOn: string,
  state: CountedRequest['state'],
  retrievedOn?: string,
): CountedRequest => ({
  ...place,
  state,
  transmittedOn,
  retrieveBy: addDays(transmittedOn, 15),
  retrievedOn,
});

describe('the figures of information places', () => {
  it('LIN-06 count a year by state and by month, what waits, what waits too long, and what nobody ever took', () => {
    const count = countInformation(
      [
        sentOn('2025-11-30', 'erased'),
        sentOn('2025-12-01', 'erased'),
        sentOn('2026-01-10', 'erased', '2026-01-30'),
        sentOn('2026-10-01', 'closed', '2026-10-16'),
        sentOn('2026-11-01', 'received'),
        sentOn('2026-11-20', 'received'),
        sentOn('2026-11-20', 'withdrawn'),
      ],
      today,
    );
    expect(count).toMatchObject({ received: 6, waiting: 2, overdue: 1, missed: 1 });
    expect(count.states).toMatchObject({ received: 2, erased: 2, closed: 1, withdrawn: 1, answered: 0 });
    expect(count.months).toHaveLength(12);
    expect(count.months[0]).toEqual({ month: '2025-12', received: 1, inTime: 0, late: 0, waiting: 0 });
    expect(count.months[1]).toEqual({ month: '2026-01', received: 1, inTime: 0, late: 1, waiting: 0 });
    expect(count.months[10]).toEqual({ month: '2026-10', received: 1, inTime: 1, late: 0, waiting: 0 });
    expect(count.months[11]).toEqual({ month: '2026-11', received: 3, inTime: 0, late: 0, waiting: 2 });
    expect([count.retrievalDays[15], count.retrievalDays[20]]).toEqual([1, 1]);
  });

  it('LIN-04 LIN-06 wait too long from the day after the last one on which to retrieve them', () => {
    const [late, last, inTime] = ['2026-11-06', '2026-11-07', '2026-11-08'];
    const overdue = (...days: string[]) =>
      countInformation(
        days.map((day) => sentOn(day, 'received')),
        today,
      ).overdue;
    expect([overdue(late), overdue(last), overdue(inTime)]).toEqual([1, 0, 0]);
    expect(overdue(late, '2026-11-01', last, inTime)).toBe(2);
    expect(countInformation([sentOn(late, 'retrieved', '2026-11-22')], today).overdue).toBe(0);
    // What was erased before anybody took it was missed; what its family took back was not.
    const gone = [sentOn('2026-05-01', 'erased'), sentOn('2026-05-01', 'erased', '2026-05-03')];
    expect(countInformation([...gone, sentOn('2026-05-01', 'withdrawn')], today).missed).toBe(1);
  });

  it('LIN-06 add up, whatever is counted', () => {
    const request = fc
      .record({
        back: fc.nat({ max: 500 }),
        state: fc.constantFrom(...countedStates),
        took: fc.nat({ max: 90 }),
      })
      .map(({ back, state, took }) => {
        const day = addDays(today, -back);
        const retrieved = state !== 'received' && state !== 'withdrawn' && took % 3 > 0;
        return sentOn(day, state, retrieved ? addDays(day, took) : undefined);
      });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 60 }), (requests) => {
        const count = countInformation(requests, today);
        const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
        expect(sum(Object.values(count.states))).toBe(count.received);
        expect(sum(count.months.map(({ received }) => received))).toBe(count.received);
        expect(sum(count.months.map(({ inTime, late }) => inTime + late))).toBe(sum(count.retrievalDays));
        expect(sum(count.months.map(({ waiting }) => waiting))).toBe(count.waiting);
        expect(count.overdue).toBeLessThanOrEqual(count.waiting);
        expect(count.received).toBe(
          requests.filter(({ transmittedOn }) => transmittedOn >= countedFrom(today)).length,
        );
      }),
    );
  });

  it('LIN-06 give the days within which a share was retrieved as a sorted list would', () => {
    expect(quantileOf(countDays([]), 0.5)).toBeUndefined();
    expect(quantileOf(countDays([90]), 0.5)).toBe(60);
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 59 }), { minLength: 1 }),
        fc.constantFrom(0.1, 0.5, 0.9, 1),
        (days, share) => {
          const inOrder = [...days].sort((one, other) => one - other);
          const expected = inOrder[Math.max(1, Math.ceil(share * days.length)) - 1];
          expect(quantileOf(countDays(days), share)).toBe(expected);
          const half = Math.floor(days.length / 2);
          const added = addDayCounts([countDays(days.slice(0, half)), countDays(days.slice(half))]);
          expect(added).toEqual(countDays(days));
        },
      ),
    );
  });
});
