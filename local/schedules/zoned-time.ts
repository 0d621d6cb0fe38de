/** A moment as clocks on the wall show it. Months count from 1, weekdays from Sunday as 1, as cron does. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const minuteMs = 60_000;

/** What clocks show at an instant in a time zone. */
export function wallTimeAt(instant: Date, timeZone: string): WallTime {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts;
  return { year, month, day, hour, minute };
}

/** The instant at which clocks show this. Of the two in autumn the first; of a skipped one in spring, an hour later. */
export function instantAt(wall: WallTime, timeZone: string): Date {
  const asUtc = utcOf(wall);
  const offsetBefore = offsetAt(asUtc - 24 * 60 * minuteMs, timeZone);
  const offsetAfter = offsetAt(asUtc + 24 * 60 * minuteMs, timeZone);
  const early = asUtc - offsetBefore;
  return new Date(
    offsetAt(early, timeZone) === offsetBefore ? early : fits(asUtc, offsetAfter, early, timeZone),
  );
}

const fits = (asUtc: number, offset: number, otherwise: number, timeZone: string): number =>
  offsetAt(asUtc - offset, timeZone) === offset ? asUtc - offset : otherwise;

const offsetAt = (instantMs: number, timeZone: string): number =>
  utcOf(wallTimeAt(new Date(instantMs), timeZone)) - Math.floor(instantMs / minuteMs) * minuteMs;

const utcOf = ({ year, month, day, hour, minute }: WallTime): number =>
  Date.UTC(year, month - 1, day, hour, minute);

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}
