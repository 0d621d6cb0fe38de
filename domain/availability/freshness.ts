import { addDays, daysBetween, parisDay } from '../paris-day.ts';

/** How much what was declared can still be relied upon. */
export type Freshness = 'fresh' | 'ageing' | 'lapsed';

/** Days for which a confirmation is good: once a week (arrêté du 31 août 2021). */
export const freshDays = 7;

/** Days after a confirmation from which its declarers are asked again: the day before it stops being good. */
export const askedAfterDays = freshDays - 1;

/** Days after which what nobody confirmed is no longer shown: one week missed, and no more. */
export const shownDays = 14;

/** Days that a link serves. */
export const linkDays = 5;

/** Freshness on a day of what was confirmed on another (days in Paris, `2026-11-21`). */
export function freshnessOn(confirmedOn: string, today: string): Freshness {
  const age = daysBetween(confirmedOn, today);
  return age <= freshDays ? 'fresh' : age <= shownDays ? 'ageing' : 'lapsed';
}

/** Freshness now of what was confirmed at an instant: at most 7 days, 8 to 14, beyond (PUB-12). */
export const freshnessOf = (confirmedAt: string, now: Date): Freshness =>
  freshnessOn(parisDay(new Date(confirmedAt)), parisDay(now));

/** The first day on which it is no longer shown, should nobody confirm it before. */
export const hiddenFrom = (confirmedAt: string): string =>
  addDays(parisDay(new Date(confirmedAt)), shownDays + 1);
