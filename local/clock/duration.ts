const parts =
  /^P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * The instant a duration of ISO 8601 later: `P15D`, `P6M`, `PT2H`. A month after the 31st ends on the last day of a
 * shorter month. Days are of 24 hours.
 * @throws RangeError on anything else
 */
export function later(instant: Date, duration: string): Date {
  const match = parts.exec(duration);
  if (!match) throw new RangeError(`Not a duration: ${duration}. Write P15D, P6M, PT2H…`);
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const result = new Date(instant);
  const dayOfMonth = result.getUTCDate();
  result.setUTCDate(1);
  result.setUTCMonth(result.getUTCMonth() + months + 12 * years);
  result.setUTCDate(Math.min(dayOfMonth, daysInMonth(result)));
  return new Date(
    result.getTime() + 1000 * (seconds + 60 * (minutes + 60 * (hours + 24 * (days + 7 * weeks)))),
  );
}

const daysInMonth = (instant: Date): number =>
  new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth() + 1, 0)).getUTCDate();
