import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Due, nextDue } from '../../../domain/convention/agenda.ts';
import { anniversaryOf, lastDayForNotice, termNumber } from '../../../domain/convention/dates.ts';
import { type Duration, durationFrom, isInForce } from '../../../domain/convention/duration.ts';
import type { HabilitationState } from '../../../domain/habilitation/transitions.ts';
import { AccountId } from '../../../domain/identifiers.ts';
import { addDays } from '../../../domain/paris-day.ts';

interface Case {
  state: HabilitationState;
  duration: Duration;
  activatedAt: string;
}

const signedOn = '2026-11-21';
const at = (day: string) => `${day}T09:00:00.000Z`;
const fresh = (): Case => ({
  state: 'active',
  duration: durationFrom(signedOn, signedOn),
  activatedAt: at(signedOn),
});

/** What the schedule does with a milestone, without the table. */
function after({ state, duration, activatedAt }: Case, { what }: Due, today: string): Case {
  const { term, termination, ending } = duration;
  const now = at(today);
  const changes: Record<Due['what'], Partial<Case>> = {
    'open-review': { duration: { ...duration, term: { ...term, review: { openedAt: now } } } },
    'remind-notice': { duration: { ...duration, term: { ...term, noticeRemindedAt: now } } },
    renew: {
      duration: {
        ...duration,
        term: termNumber(duration.effectiveOn, term.number + 1),
        renewedOn: [...duration.renewedOn, term.endsOn],
      },
    },
    'remind-end': {
      duration: { ...duration, ...(termination && { termination: { ...termination, remindedAt: now } }) },
    },
    end: {
      state: 'ended',
      duration: { ...duration, ending: { endedAt: now, attestation: { dueOn: addDays(today, 30) } } },
    },
    withdraw: { duration: { ...duration, ...(ending && { ending: { ...ending, withdrawnAt: now } }) } },
    'remind-attestation': {
      duration: {
        ...duration,
        ...(ending?.attestation && {
          ending: { ...ending, attestation: { ...ending.attestation, remindedAt: now } },
        }),
      },
    },
  };
  return { state, duration, activatedAt, ...changes[what] };
}

/** Has a schedule run on the days given, and gives what it did. */
function live(begun: Case, days: readonly string[]): { done: (Due & { day: string })[]; end: Case } {
  const done: (Due & { day: string })[] = [];
  let now = begun;
  for (const day of days) {
    for (let due = nextDue(now, day); due && due.on <= day; due = nextDue(now, day)) {
      done.push({ ...due, day });
      now = after(now, due, day);
      if (done.length > 500) throw new Error('The agenda never empties');
    }
  }
  return { done, end: now };
}

const ending = (effectiveOn: string, recordedOn: string): Case => {
  const one = fresh();
  return {
    ...one,
    state: 'ending',
    duration: {
      ...one.duration,
      termination: {
        kind: 'ordinary',
        by: 'partner',
        letterNumber: '1A',
        receivedOn: recordedOn,
        effectiveOn,
        recordedAt: at(recordedOn),
        recordedBy: AccountId.parse('C26-0A1B2C'),
      },
    },
  };
};
const days = (from: string, count: number, every = 1) =>
  Array.from({ length: count }, (_, index) => addDays(from, index * every));

describe('the agenda of a convention', () => {
  it('AVN-03 of a year, looked at every day: review, reminder, tacit renewal, each on its day', () => {
    const { done } = live(fresh(), days(signedOn, 366));
    expect(done.map(({ what, day }) => [what, day])).toEqual([
      ['open-review', '2027-06-21'],
      ['remind-notice', '2027-07-22'],
      ['renew', '2027-11-21'],
    ]);
  });

  it('AVN-03 is caught up after days that were missed: every renewal once, reminders of dates gone by never', () => {
    const { done, end } = live(fresh(), ['2031-12-01']);
    expect(done.filter(({ what }) => what === 'renew').map(({ on }) => on)).toEqual(
      [1, 2, 3, 4, 5].map((number) => anniversaryOf(signedOn, number)),
    );
    expect(done.filter(({ what }) => what !== 'renew')).toEqual([]);
    expect(end.duration.term).toMatchObject({ number: 6, startsOn: '2031-11-21', endsOn: '2032-11-21' });
  });

  it('AVN-03 is the same in the end, whatever days the schedule missed, but for reminders', () => {
    const last = '2033-03-01';
    const whole = live(fresh(), days(signedOn, 2300)).end;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2290 }), { maxLength: 60 }), (offsets) => {
        const some = [...new Set(offsets)].sort((a, b) => a - b).map((offset) => addDays(signedOn, offset));
        const { end, done } = live(fresh(), [...some, last]);
        expect(end.duration.renewedOn).toEqual(whole.duration.renewedOn);
        expect(end.duration.term.number).toBe(whole.duration.term.number);
        for (const { what, day, on } of done) {
          expect(on <= day).toBe(true);
          const anniversary = anniversaryOf(signedOn, Number(day.slice(0, 4)) - 2026);
          if (what === 'remind-notice') expect(day <= lastDayForNotice(anniversary)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('AVN-03 leaves in peace those who have just signed late in a term', () => {
    const late: Case = {
      state: 'active',
      duration: durationFrom('2024-01-08', '2026-11-21'),
      activatedAt: at('2026-11-21'),
    };
    expect(late.duration.renewedOn).toEqual(['2025-01-08', '2026-01-08']);
    expect(nextDue(late, '2026-11-22')).toEqual({ what: 'renew', on: '2027-01-08' });
  });

  it('AVN-03 asks for the review, and for the notice, of those activated on the very day and of none activated after', () => {
    // Signed on 10 January: review on 10 August, reminder on 10 September, last day for notice on 10 October.
    const activated = (day: string): Case => ({
      state: 'active',
      duration: durationFrom('2026-01-10', '2026-01-10'),
      activatedAt: at(day),
    });
    const review = { what: 'open-review', on: '2026-08-10' };
    const notice = { what: 'remind-notice', on: '2026-09-10' };
    const renewal = { what: 'renew', on: '2027-01-10' };
    expect(nextDue(activated('2026-08-10'), '2026-08-10')).toEqual(review);
    expect(nextDue(activated('2026-08-11'), '2026-08-11')).toEqual(notice);
    expect(nextDue(activated('2026-09-10'), '2026-09-10')).toEqual(notice);
    expect(nextDue(activated('2026-09-11'), '2026-09-11')).toEqual(renewal);
    // A review that was missed is asked for until the eve of the renewal; a reminder until the last day for notice.
    expect(nextDue(activated('2026-01-10'), '2027-01-09')).toEqual(review);
    expect(nextDue(activated('2026-01-10'), '2027-01-10')).toEqual(renewal);
    expect(nextDue(activated('2026-09-10'), '2026-10-10')).toEqual(notice);
    expect(nextDue(activated('2026-09-10'), '2026-10-11')).toEqual(renewal);
  });

  it('AVN-04 reminds of an end that was recorded before the day of the reminder, until its eve', () => {
    const reminder = { what: 'remind-end', on: '2027-10-22' };
    const end = { what: 'end', on: '2027-11-21' };
    expect(nextDue(ending('2027-11-21', '2027-10-21'), '2027-10-21')).toEqual(reminder);
    expect(nextDue(ending('2027-11-21', '2027-10-22'), '2027-10-22')).toEqual(end);
    expect(nextDue(ending('2027-11-21', '2027-11-02'), '2027-11-02')).toEqual(end);
    expect(nextDue(ending('2027-11-21', '2027-10-01'), '2027-11-20')).toEqual(reminder);
    expect(nextDue(ending('2027-11-21', '2027-10-01'), '2027-11-21')).toEqual(end);
  });

  it('AVN-04 ends at the date of effect, after a reminder, and asks for what is due', () => {
    const { done, end } = live(ending('2027-11-21', '2027-05-03'), days('2027-05-03', 300));
    expect(done.map(({ what, day }) => [what, day])).toEqual([
      ['remind-end', '2027-10-22'],
      ['end', '2027-11-21'],
      ['withdraw', '2027-11-21'],
      ['remind-attestation', '2027-12-21'],
    ]);
    expect(nextDue(end, '2040-01-01')).toBeUndefined();
  });

  it('AVN-04 with a notice given too late renews once more before it ends', () => {
    const { done } = live(ending('2028-11-21', '2027-09-01'), days('2027-09-01', 500));
    expect(done.map(({ what, day }) => [what, day])).toEqual([
      ['renew', '2027-11-21'],
      ['remind-end', '2028-10-22'],
      ['end', '2028-11-21'],
      ['withdraw', '2028-11-21'],
      ['remind-attestation', '2028-12-21'],
    ]);
  });

  it('AVN-05 for breach with effect at once ends at once, without a reminder', () => {
    const { done } = live(ending('2027-05-03', '2027-05-03'), ['2027-05-03']);
    expect(done.map(({ what }) => what)).toEqual(['end', 'withdraw']);
  });

  it('ACT-07 gives rights up to the eve of the date of effect, whether or not the schedule ran', () => {
    const one = ending('2027-11-21', '2027-05-03');
    expect(isInForce(one, '2027-11-20')).toBe(true);
    expect(isInForce(one, '2027-11-21')).toBe(false);
    for (const state of ['submitted', 'accepted', 'signed', 'refused', 'ended'] as const) {
      expect(isInForce({ ...one, state }, '2027-01-01')).toBe(false);
    }
  });
});
