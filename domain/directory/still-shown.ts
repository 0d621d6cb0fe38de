import { hiddenFrom } from '../availability/freshness.ts';
import type { ListedEstablishment } from './published.ts';

/**
 * An establishment as it may be shown on a day: without places that nobody confirmed for too long (PUB-12), nor the
 * periods that are over.
 */
export function stillShown<E extends Pick<ListedEstablishment, 'availability'>>(one: E, today: string): E {
  const { availability } = one;
  if (!availability) return one;
  if (hiddenFrom(availability.confirmedAt) <= today) return { ...one, availability: undefined };
  const periods = availability.periods.filter(({ until }) => until >= today);
  return periods.length === availability.periods.length
    ? one
    : { ...one, availability: { ...availability, periods } };
}
