import type { Connection } from '../../../domain/connections/connection.ts';
import type { ConnectionAction } from '../../../domain/traces/connection-actions.ts';

let lines = 0;

/** One line, at a moment of Paris time in November unless it says its offset: `line('2026-11-10T09:00')`. */
export function line(
  at: string,
  action: ConnectionAction = 'signed-in',
  network = '203.0.113.0/24',
): Connection {
  lines += 1;
  const instant = /(Z|[+-]\d\d:\d\d)$/.test(at) ? at : `${at}+01:00`;
  return { id: `line-${lines}`, at: new Date(instant).toISOString(), action, network };
}

/** The same, so many milliseconds after a moment. */
export const later = (
  start: string,
  milliseconds: number,
  ...rest: [ConnectionAction?, string?]
): Connection => line(new Date(Date.parse(start) + milliseconds).toISOString(), ...rest);

/** Sign-ins at nine on so many days of November, one a day: what a person usually does. */
export const usualDays = (count: number): Connection[] =>
  Array.from({ length: count }, (_, index) => line(`2026-11-${String(index + 1).padStart(2, '0')}T09:00`));
