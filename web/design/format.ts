const zone = 'Europe/Paris';

const longDay = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: zone });
const shortDay = new Intl.DateTimeFormat('fr-FR', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: zone,
});
const weekday = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: zone,
});
const monthOfYear = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: zone });
const shortMonthOfYear = new Intl.DateTimeFormat('fr-FR', {
  month: 'short',
  year: 'numeric',
  timeZone: zone,
});
const clock = new Intl.DateTimeFormat('fr-FR', { hour: 'numeric', minute: '2-digit', timeZone: zone });
const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const relative = new Intl.RelativeTimeFormat('fr-FR', { numeric: 'auto' });
const sequence = new Intl.ListFormat('fr-FR', { type: 'conjunction' });
const calendarDay = new Intl.DateTimeFormat('en-CA', { timeZone: zone });

type When = string | number | Date;

/** A bare date (`2026-11-21`) is that day whatever the hour: noon keeps it away from both midnights. */
const instantOf = (when: When) =>
  new Date(typeof when === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(when) ? `${when}T12:00:00Z` : when);

/** « 21 novembre 2026 », « 1er janvier 2027 », in Paris. */
export const formatDate = (when: When) => longDay.format(instantOf(when)).replace(/^1 /u, '1er ');

/** « samedi 21 novembre 2026 ». */
export const formatWeekday = (when: When) => weekday.format(instantOf(when)).replace(/ 1 /u, ' 1er ');

/** « 21/11/2026 », for columns. */
export const formatShortDate = (when: When) => shortDay.format(instantOf(when));

/** « novembre 2026 » from `2026-11`. */
export const formatMonth = (month: string) => monthOfYear.format(instantOf(`${month}-15`));

/** « nov. 2026 » from `2026-11`, where room is short. */
export const formatShortMonth = (month: string) => shortMonthOfYear.format(instantOf(`${month}-15`));

/** « 8 h 05 ». */
export const formatTime = (when: When) =>
  clock.format(instantOf(when)).replace(/^0?(\d+):(\d+)$/u, '$1\u00a0h\u00a0$2');

/** « 21 novembre 2026 à 8 h 05 ». */
export const formatDateTime = (when: When) => `${formatDate(when)} à\u00a0${formatTime(when)}`;

/** The day in Paris as `2026-11-21`. */
export const parisDay = (when: When) => calendarDay.format(instantOf(when));

/**
 * How long ago: « à l’instant », « il y a 12 minutes », « il y a 3 heures » on the same day, then whole days of the
 * calendar (« hier », « il y a 3 jours »), months after sixty days.
 */
export function formatAge(when: When, now: number): string {
  const instant = instantOf(when);
  const minutes = Math.floor((now - instant.getTime()) / 60_000);
  const days = Math.round((Date.parse(parisDay(now)) - Date.parse(parisDay(instant))) / 86_400_000);
  if (days === 0 && minutes < 1) return 'à l’instant';
  if (days === 0 && minutes < 60) return relative.format(-minutes, 'minute');
  if (days === 0) return relative.format(-Math.floor(minutes / 60), 'hour');
  if (days < 60) return relative.format(-days, 'day');
  return relative.format(-Math.round(days / 30.44), 'month');
}

/** « depuis 3 jours », « depuis hier », « depuis un instant »: how long something has lasted. */
export function formatSince(when: When, now: number): string {
  const age = formatAge(when, now);
  return age === 'à l’instant' ? 'depuis un instant' : `depuis ${age.replace(/^il y a /u, '')}`;
}

/** « 1 200 », « 3,5 ». */
export const formatNumber = (value: number) => number.format(value);

/** « 3 établissements », « 1 établissement »: in French nought and one are singular. */
export const formatCount = (count: number, singular: string, plural = `${singular}s`) =>
  `${formatNumber(count)}\u00a0${Math.abs(count) < 2 ? singular : plural}`;

/** « Crest, Die et Valence ». */
export const formatList = (items: readonly string[]) => sequence.format(items);

/**
 * « 04 75 25 00 00 » from E.164 (`+33475250000`) or ten bare digits; overseas numbers keep the ten digits that one dials
 * (`+262262123456` gives « 02 62 12 34 56 »). Other countries' stay international; anything else comes back as it was.
 */
export function formatPhone(phone: string): string {
  const national = /^(?:0|\+(?:33|590|594|596|262|269))(\d{9})$/u.exec(phone)?.[1];
  if (!national) return phone;
  return (`0${national}`.match(/\d{2}/gu) ?? []).join('\u00a0');
}

/** « 1,2 Mo ». */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes}\u00a0octets`;
  return bytes < 1_000_000
    ? `${formatNumber(Math.round(bytes / 1000))}\u00a0ko`
    : `${formatNumber(bytes / 1_000_000)}\u00a0Mo`;
}
