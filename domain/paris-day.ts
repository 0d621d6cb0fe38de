let parisFormat: Intl.DateTimeFormat | undefined;

/** Made at first use: the tables of time zones are slow to load. */
const format = (): Intl.DateTimeFormat => {
  parisFormat ??= new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Paris',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return parisFormat;
};

/** The day it is in Paris at an instant, `2026-11-21`: conventions and availability count in those days. */
export const parisDay = (at: Date): string => format().format(at);

/** A day, some days later (or earlier): `addDays('2026-02-27', 2)` is `2026-03-01`. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The instant at which a Paris day ends, `2026-11-21` → `2026-11-21T23:00:00.000Z`: right across changes of clock. */
export function parisMidnightAfter(day: string): string {
  const next = addDays(day, 1);
  // Paris is one or two hours ahead of UTC: the instant is the one that Paris calls the first of the next day.
  const early = new Date(`${next}T00:00:00+02:00`);
  return (parisDay(early) === next ? early : new Date(`${next}T00:00:00+01:00`)).toISOString();
}
