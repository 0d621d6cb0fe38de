import type { Deps } from '../deps.ts';
import type { Write } from '../records.ts';
import { expiresAfter } from '../time-to-live.ts';
import type { SignInAttempts } from './account.ts';
import { hashOf } from './secrets.ts';

/** Failures before an address is locked for {@link lockMinutes} (PWD-08). */
export const failuresBeforeLock = 8;
export const lockMinutes = 15;
/** Failures that cost nothing: a person mistypes. */
const freeFailures = 2;
/** A quiet day wipes the slate. */
const forgetAfterHours = 24;

/** How long the next try must wait after the nth failure, in seconds: 0, 0, 2, 4, 8, 16, 32, then the lock. */
export function waitAfter(failures: number): number {
  if (failures >= failuresBeforeLock) return lockMinutes * 60;
  return failures <= freeFailures ? 0 : 2 ** (failures - freeFailures);
}

export const attemptsKey = (email: string) => ({ kind: 'signInAttempts', key: [hashOf(email)] }) as const;

/** Seconds to wait before a try is answered; 0 when it may go on. Known and unknown addresses are treated alike. */
export function secondsToWait(deps: Deps, attempts: SignInAttempts | undefined): number {
  if (!attempts) return 0;
  return Math.max(0, Math.ceil((Date.parse(attempts.notBefore) - deps.now().getTime()) / 1000));
}

/** The write that counts one more failure, and whether it is the one that locks. */
export function countFailure(
  deps: Deps,
  email: string,
  attempts: SignInAttempts | undefined,
): { write: Write; locked: boolean; until: string } {
  const now = deps.now();
  const before = attempts?.failures ?? 0;
  // A lock served is a fresh start; a try that was on its way when the lock fell neither adds to it nor lifts it.
  const underLock =
    before >= failuresBeforeLock && secondsToWait(deps, attempts) > 0 ? attempts?.notBefore : undefined;
  const failures = underLock ? before : (before % failuresBeforeLock) + 1;
  const until = underLock ?? new Date(now.getTime() + waitAfter(failures) * 1000).toISOString();
  const record: SignInAttempts = {
    emailHash: hashOf(email),
    failures,
    notBefore: until,
    version: (attempts?.version ?? 0) + 1,
    expiresAt: expiresAfter(now, { hours: forgetAfterHours }),
  };
  return {
    write: { do: attempts ? 'replace' : 'create', kind: 'signInAttempts', record },
    locked: failures === failuresBeforeLock && !underLock,
    until,
  };
}

/** The writes that forget the failures of an address, after it signed in. */
export const forgetFailures = (email: string, attempts: SignInAttempts | undefined): Write[] =>
  attempts ? [{ do: 'delete', kind: 'signInAttempts', key: [hashOf(email)], mustExist: false }] : [];
