import { vi } from 'vitest';
import { monthAfter } from '../../domain/linf/destruction-attestation.ts';
import { daysBetween, parisDay } from '../../domain/paris-day.ts';

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

/** Moves it to the second day of the next month: what comes near the end of a month stays away, whatever day it is. */
export function advanceToNextMonth(): void {
  const today = parisDay(new Date());
  advance(daysBetween(today, `${monthAfter(today.slice(0, 7))}-02`) * days);
}
