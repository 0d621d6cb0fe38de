/**
 * Dates as French readers write them, in the time of Paris, wherever the code runs.
 * Pure `Intl`: the PDFs, the e-mails and the front share it.
 */

const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/u;
const NO_BREAK_SPACE = '\u00A0';

let parisFormat: Intl.DateTimeFormat | undefined;

/** Made at first use: the tables of languages and time zones are slow to load. */
const paris = (): Intl.DateTimeFormat => {
  parisFormat ??= new Intl.DateTimeFormat('fr-FR', {
    timeZone: 'Europe/Paris',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return parisFormat;
};

/** At noon UTC a calendar date is the same day in Paris, summer and winter. */
function parisParts(value: string): Map<string, string> {
  const moment = new Date(CALENDAR_DATE.test(value) ? `${value}T12:00:00Z` : value);
  return new Map(
    paris()
      .formatToParts(moment)
      .map(({ type, value: part }) => [type, part]),
  );
}

function dayOf(parts: Map<string, string>): string {
  const day = parts.get('day') === '1' ? '1er' : parts.get('day');
  return `${day} ${parts.get('month')} ${parts.get('year')}`;
}

/**
 * A day in words: `21 novembre 2026`, `1er janvier 2027`.
 * @param value an ISO calendar date (`2026-11-21`), kept as it is, or an ISO instant
 *   (`2026-11-21T23:30:00Z`), read in Paris.
 * @throws RangeError when it is neither.
 */
export function frenchDate(value: string): string {
  return dayOf(parisParts(value));
}

/** A month in words, `2026-11` → `novembre 2026`. */
export const frenchMonth = (month: string): string => frenchDate(`${month}-15`).slice('15 '.length);

/**
 * A day and a time in words, with a no-break space around the h: `21 novembre 2026 à 9 h 05`.
 * @param value an ISO instant, read in Paris; a calendar date has no time and is given as `frenchDate` does.
 * @throws RangeError when it is neither.
 */
export function frenchDateTime(value: string): string {
  if (CALENDAR_DATE.test(value)) return frenchDate(value);
  const parts = parisParts(value);
  const time = [Number(parts.get('hour')), 'h', parts.get('minute')].join(NO_BREAK_SPACE);
  return `${dayOf(parts)} à ${time}`;
}

/** As `frenchDateTime`, for readers who may live overseas: `21 novembre 2026 à 14 h 05 (heure de Paris)`. */
export function frenchDateTimeInParis(value: string): string {
  return CALENDAR_DATE.test(value) ? frenchDate(value) : `${frenchDateTime(value)} (heure de Paris)`;
}

/** Days from one to the other, both included: `du 23 novembre 2026 au 6 décembre 2026`, `le 23 novembre 2026`. */
export const frenchPeriod = (from: string, until: string): string =>
  from === until ? `le ${frenchDate(from)}` : `du ${frenchDate(from)} au ${frenchDate(until)}`;
