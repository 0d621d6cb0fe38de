import { addDays } from '../paris-day.ts';

/** Holidays on the same day of every year (Code du travail, art. L. 3133-1), as month and day. */
const everywhere = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

/** Days after Easter Sunday of those that move with it: Easter Monday, Ascension, Whit Monday. */
const afterEaster = [1, 39, 50];

/** Days that a department has besides: fixed ones, as month and day, and days after (or before) Easter Sunday. */
interface OwnHolidays {
  fixed: readonly string[];
  aroundEaster: readonly number[];
}

/**
 * Good Friday and 26 December (art. L. 3134-13). Good Friday is a holiday in the communes that have a Protestant church;
 * it is taken as one in the whole department: a time limit that falls a day later harms nobody.
 */
const alsaceMoselle: OwnHolidays = { fixed: ['12-26'], aroundEaster: [-2] };
/** The day on which the end of slavery is commemorated (art. L. 3422-2). */
const commemoration = (day: string): OwnHolidays => ({ fixed: [day], aroundEaster: [] });

const ownHolidays: Readonly<Record<string, OwnHolidays>> = {
  '57': alsaceMoselle,
  '67': alsaceMoselle,
  '68': alsaceMoselle,
  '971': commemoration('05-27'),
  '972': commemoration('05-22'),
  '973': commemoration('06-10'),
  '974': commemoration('12-20'),
  '976': commemoration('04-27'),
};

/**
 * Easter Sunday of a year of the Gregorian calendar, `2026` → `2026-04-05`: the Sunday after the first ecclesiastical
 * full moon of spring, by the anonymous computus of 1876.
 */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonDrift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonDrift + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  // Days from 22 March, the earliest Easter there can be.
  return addDays(`${String(year).padStart(4, '0')}-03-22`, epact + toSunday - 7 * late);
}

/**
 * The public holidays of a year in a department, in order.
 * @param department a department's code, `68` or `971`
 * @returns days, `2026-04-03`
 */
export function publicHolidays(year: number, department: string): string[] {
  const own = ownHolidays[department] ?? { fixed: [], aroundEaster: [] };
  const easter = easterSunday(year);
  const fixed = [...everywhere, ...own.fixed].map((day) => `${String(year).padStart(4, '0')}-${day}`);
  const moving = [...afterEaster, ...own.aroundEaster].map((count) => addDays(easter, count));
  // Ascension falls on 1 or 8 May in some years.
  return [...new Set([...fixed, ...moving])].sort();
}
