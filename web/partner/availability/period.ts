import { addDays } from '../../../domain/paris-day.ts';
import type { Period } from '../../establishment/period-words.ts';

/** The Sunday that ends the week after the one of a day. */
function endOfNextWeek(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, ((7 - weekday) % 7) + 7);
}

/**
 * The period proposed for a new declaration: from today to the end of next week, which leaves time to declare weekly
 * (arrêté du 31 août 2021), or as far as what is online already went.
 */
export function periodProposed(today: string, online: Period | undefined): Period {
  const until = endOfNextWeek(today);
  return { from: today, until: online && online.until > until ? online.until : until };
}
