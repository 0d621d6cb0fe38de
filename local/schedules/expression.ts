import { instantAt, type WallTime, wallTimeAt } from './zoned-time.ts';

const unitMs: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const dayMs = 86_400_000;

/**
 * The instants after `from`, up to `to` included, at which an expression of EventBridge falls due, in order.
 * A rate falls due at its multiples since 1970.
 * @throws RangeError on an expression that the embedded stack does not know
 */
export function dueTimes(expression: string, timeZone: string, from: Date, to: Date): Date[] {
  const [, kind, argument = ''] = /^(rate|cron|at)\((.+)\)$/.exec(expression) ?? [];
  switch (kind) {
    case 'rate':
      return ofRate(argument, from, to);
    case 'cron':
      return ofCron(argument, timeZone, from, to);
    case 'at':
      return within([atInstant(argument, timeZone)], from, to);
    default:
      throw new RangeError(`Not a schedule: ${expression}`);
  }
}

const within = (instants: Date[], from: Date, to: Date): Date[] =>
  instants.filter((instant) => instant > from && instant <= to);

function ofRate(argument: string, from: Date, to: Date): Date[] {
  const [, count, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(argument) ?? [];
  const interval = Number(count) * (unitMs[unit] ?? Number.NaN);
  if (!(interval > 0)) throw new RangeError(`Not a rate: ${argument}`);
  const due: Date[] = [];
  for (let ms = (Math.floor(from.getTime() / interval) + 1) * interval; ms <= to.getTime(); ms += interval) {
    due.push(new Date(ms));
  }
  return due;
}

function atInstant(argument: string, timeZone: string): Date {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = argument.split(/[-T:]/).map(Number);
  return instantAt({ year, month, day, hour, minute }, timeZone);
}

function ofCron(argument: string, timeZone: string, from: Date, to: Date): Date[] {
  const fields = argument.trim().split(/\s+/);
  if (fields.length !== 6) throw new RangeError(`A cron has six fields: ${argument}`);
  const [minutes = '', hours = '', daysOfMonth = '', months = '', weekdays = '', years = ''] = fields;
  const cron = {
    minutes: valuesOf(minutes, 0, 59),
    hours: valuesOf(hours, 0, 23),
    daysOfMonth: daysOfMonth === 'L' ? 'last' : valuesOf(daysOfMonth, 1, 31),
    months: valuesOf(months, 1, 12, monthNames),
    weekdays: valuesOf(weekdays, 1, 7, weekdayNames),
    years: valuesOf(years, 1970, 2199),
  } as const;
  const due: Date[] = [];
  for (let noon = noonOf(wallTimeAt(from, timeZone)); noon <= to.getTime() + dayMs; noon += dayMs) {
    const date = new Date(noon);
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    const onThisDay =
      cron.years.has(year) &&
      cron.months.has(month) &&
      cron.weekdays.has(date.getUTCDay() + 1) &&
      (cron.daysOfMonth === 'last' ? day === lastDayOf(year, month) : cron.daysOfMonth.has(day));
    if (!onThisDay) continue;
    for (const hour of cron.hours) {
      for (const minute of cron.minutes) due.push(instantAt({ year, month, day, hour, minute }, timeZone));
    }
  }
  return within(due, from, to);
}

/** Noon in UTC of a date on the wall: a day later is always the next date. */
const noonOf = ({ year, month, day }: WallTime): number => Date.UTC(year, month - 1, day, 12);

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** The values that a field allows, in order: `*`, `?`, `1,3`, `MON-FRI`, `0/15`, `8-18/2`. */
function valuesOf(field: string, least: number, most: number, names: string[] = []): ReadonlySet<number> {
  const numberOf = (text: string): number => {
    const value = names.includes(text.toUpperCase()) ? names.indexOf(text.toUpperCase()) + 1 : Number(text);
    if (!Number.isInteger(value) || value < least || value > most) {
      throw new RangeError(`The embedded stack does not know the cron field "${field}"`);
    }
    return value;
  };
  const values = field.split(',').flatMap((part) => {
    const [range = '', step] = part.split('/');
    const [start = '', end] = range.split('-');
    const open = start === '*' || start === '?';
    const first = open ? least : numberOf(start);
    const last = end !== undefined ? numberOf(end) : open || step ? most : first;
    const stride = step ? Number(step) : 1;
    return Array.from({ length: Math.floor((last - first) / stride) + 1 }, (_, i) => first + i * stride);
  });
  return new Set(values.sort((a, b) => a - b));
}
