import { vi } from 'vitest';

export const minutes = 60_000;
export const hours = 60 * minutes;
export const days = 24 * hours;

/**
 * Moves the clock of the functions in this process; it stands still from then on. The engines keep the machine's, so
 * what lapses in these tests lapses by our own rules.
 * `vi.useRealTimers()` sets the clock right again.
 */
export function advance(milliseconds: number): void {
  const now = Date.now() + milliseconds;
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(now);
}
