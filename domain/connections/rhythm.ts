import * as z from 'zod';
import { actsOf, type Connection } from './connection.ts';
import { parisHour } from './paris-hour.ts';

/** Sign-ins of one hour of the week, by the clocks of Paris: `weekday` 1 is Monday. Hours without any are left out. */
export const RhythmCell = z.object({
  weekday: z.number().int().min(1).max(7),
  hour: z.number().int().min(0).max(23),
  signIns: z.number().int().min(1),
});
export type RhythmCell = z.infer<typeof RhythmCell>;

/** When people sign in, over the hours of a week, in the order of the week. */
export function rhythmOf(connections: readonly Connection[]): RhythmCell[] {
  const hours = actsOf(connections, 'signed-in').map(({ at }) => parisHour(at));
  return [...Map.groupBy(hours, ({ weekday, hour }) => weekday * 24 + hour)]
    .map(([place, acts]) => ({ weekday: Math.floor(place / 24), hour: place % 24, signIns: acts.length }))
    .sort((a, b) => a.weekday - b.weekday || a.hour - b.hour);
}
