import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SignInAttempts } from '../../../domain/accounts/account.ts';
import {
  countFailure,
  failuresBeforeLock,
  forgetFailures,
  lockMinutes,
  secondsToWait,
  waitAfter,
} from '../../../domain/accounts/attempts.ts';
import type { Deps } from '../../../domain/deps.ts';

/** A clock that stands where it is put; counting failures needs nothing else. */
const at = (milliseconds: number) => ({ now: () => new Date(milliseconds) }) as Deps;
const start = Date.UTC(2026, 10, 21, 9);
const email = 'camille.faurel@trois-becs.example';

/** The counter after one more failure at a moment, as the table would hold it. */
function fail(moment: number, attempts: SignInAttempts | undefined) {
  const { write, locked, until } = countFailure(at(moment), email, attempts);
  if (write.do !== 'create' && write.do !== 'replace') throw new Error('A failure is written');
  return { attempts: write.record as SignInAttempts, how: write.do, locked, until: Date.parse(until) };
}

describe('waiting after failures', () => {
  it.each([
    [1, 0],
    [2, 0],
    [3, 2],
    [4, 4],
    [5, 8],
    [6, 16],
    [7, 32],
    [8, lockMinutes * 60],
    [9, lockMinutes * 60],
  ])('PWD-08 after failure %i is %i seconds', (failures, seconds) => {
    expect(waitAfter(failures)).toBe(seconds);
  });

  it('PWD-08 slows down, then locks at the eighth failure, and only that one tells', () => {
    let attempts: SignInAttempts | undefined;
    let moment = start;
    for (let failure = 1; failure <= failuresBeforeLock; failure += 1) {
      const next = fail(moment, attempts);
      expect(next.how).toBe(failure === 1 ? 'create' : 'replace');
      expect(next.locked).toBe(failure === failuresBeforeLock);
      attempts = next.attempts;
      expect(secondsToWait(at(moment), attempts)).toBe(waitAfter(failure));
      moment = next.until;
      expect(secondsToWait(at(moment), attempts)).toBe(0);
    }
    expect(moment - start).toBe((2 + 4 + 8 + 16 + 32 + lockMinutes * 60) * 1000);
  });

  it('PWD-08 starts afresh once the lock is served', () => {
    const locked: SignInAttempts = {
      emailHash: 'x',
      failures: failuresBeforeLock,
      notBefore: new Date(start).toISOString(),
      version: 8,
      expiresAt: start,
    };
    const next = fail(start, locked);
    expect(next.attempts.failures).toBe(1);
    expect(next.attempts.version).toBe(9);
    expect(secondsToWait(at(start), next.attempts)).toBe(0);
  });

  it('PWD-08 tries sent all at once, before any was counted, neither lift the lock nor tell twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: failuresBeforeLock, max: 40 }), (tries) => {
        let attempts: SignInAttempts | undefined;
        let told = 0;
        for (let failure = 1; failure <= tries; failure += 1) {
          const next = fail(start, attempts);
          attempts = next.attempts;
          told += next.locked ? 1 : 0;
        }
        expect(secondsToWait(at(start), attempts)).toBe(lockMinutes * 60);
        expect(told).toBe(1);
      }),
    );
  });

  it('PWD-08 is never shortened by a failure, whenever it comes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3_600_000 }), { maxLength: 40 }), (pauses) => {
        let attempts: SignInAttempts | undefined;
        let moment = start;
        for (const pause of pauses) {
          moment += pause;
          const before = secondsToWait(at(moment), attempts);
          const next = fail(moment, attempts);
          attempts = next.attempts;
          // Only a wait of some seconds may give way, to the next one of its row.
          if (before > 32) expect(secondsToWait(at(moment), attempts)).toBe(before);
        }
      }),
    );
  });

  it('is forgotten after a quiet day, and at a sign-in', () => {
    const { attempts } = fail(start, undefined);
    expect(attempts.expiresAt).toBe(start / 1000 + 86_400);
    expect(forgetFailures(email, undefined)).toEqual([]);
    expect(forgetFailures(email, attempts)).toEqual([
      { do: 'delete', kind: 'signInAttempts', key: [attempts.emailHash], mustExist: false },
    ]);
  });

  it('PWD-06 knows an address by its hash alone', () => {
    expect(JSON.stringify(fail(start, undefined))).not.toContain('faurel');
  });
});
