import * as z from 'zod';
import { hashOf } from '../accounts/secrets.ts';
import type { Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { newSecret, newSortableId } from '../identifiers.ts';
import type { Write } from '../records.ts';
import { expiresAfter } from '../time-to-live.ts';

/** What families do with their form that anybody could do too often. */
export type FamilyAct = 'opened' | 'sent';

/** Forms opened, or sent, in one minute all over France, beyond which it is no longer only families. */
export const usualPerMinute = 40;
/** The same from one address: one household, or a whole office behind it. */
export const mostFromAddress = 20;

/**
 * One time that the form was opened or sent. Each is a record of its own: whatever comes at once is counted whole, where
 * a number that everybody replaces would lose most of a burst.
 */
export const InformationCall = z.object({
  /** What is counted together: `sent#2026-11-22T09:30`, UTC, or the same behind the hash of an address. */
  counter: z.string(),
  id: z.string(),
  expiresAt: z.number().int(),
});
export type InformationCall = z.infer<typeof InformationCall>;

/**
 * What addresses are hashed with on one day: their hashes of one day say nothing on the next. Forgotten when the day is
 * over, with all that it was used for.
 */
export const AddressSalt = z.object({
  /** `2026-11-22`, UTC. */
  day: z.string(),
  salt: z.string(),
  expiresAt: z.number().int(),
});
export type AddressSalt = z.infer<typeof AddressSalt>;

const minuteOf = (at: Date): string => at.toISOString().slice(0, 16);

function counted({ random, now }: Deps, counter: string): Write {
  const at = now();
  const record = { counter, id: newSortableId(random, at), expiresAt: expiresAfter(at, { hours: 1 }) };
  return { do: 'put', kind: 'informationCall', record };
}

/** How many were counted, up to one beyond what is asked about. */
async function countOf({ records }: Deps, counter: string, most: number): Promise<number> {
  return (await records.list('informationCallsOf', { counter }, { limit: most + 1 })).items.length;
}

/** Counts an act, of which nothing says who did it. */
export async function count(deps: Deps, act: FamilyAct): Promise<void> {
  await deps.records.commit([counted(deps, `${act}#${minuteOf(deps.now())}`)]);
}

/** Whether more is opened or sent, in this minute or the one before, than families do (PWD-07). */
export async function isAbnormal(deps: Deps): Promise<boolean> {
  const at = deps.now();
  const minutes = [minuteOf(at), minuteOf(new Date(at.getTime() - 60_000))];
  const counters = minutes.flatMap((minute) => [`opened#${minute}`, `sent#${minute}`]);
  const counts = await Promise.all(counters.map((counter) => countOf(deps, counter, usualPerMinute)));
  return counts.some((number) => number > usualPerMinute);
}

/**
 * Counts an act of an address, which is kept as a hash for an hour and never clear.
 * @returns seconds that the address has to wait, 0 for none
 */
export async function waitOf(deps: Deps, act: FamilyAct, { from }: Pick<Call, 'from'>): Promise<number> {
  const at = deps.now();
  const salt = await saltOf(deps, at.toISOString().slice(0, 10));
  const counter = `${act}#${hashOf(`${salt}|${networkOf(from)}`)}#${minuteOf(at)}`;
  await deps.records.commit([counted(deps, counter)]);
  const number = await countOf(deps, counter, mostFromAddress);
  return number > mostFromAddress ? 60 - at.getUTCSeconds() : 0;
}

async function saltOf(deps: Deps, day: string): Promise<string> {
  const known = await deps.records.get('addressSalt', [day]);
  if (known) return known.salt;
  const expiresAt = expiresAfter(new Date(`${day}T00:00:00Z`), { hours: 25 });
  const record = { day, salt: newSecret(deps.random), expiresAt };
  const made = await deps.records.commit([{ do: 'create', kind: 'addressSalt', record }]);
  // Somebody was a moment earlier: theirs is the day's.
  return made.ok ? record.salt : ((await deps.records.get('addressSalt', [day]))?.salt ?? record.salt);
}

/** What a household has: one IPv4 address, or the 64 bits of IPv6 behind which it has as many as it likes. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = /:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (mapped) return mapped;
  const [before = '', after] = address.toLowerCase().split('::');
  const head = before.split(':').filter(Boolean);
  const tail = (after ?? '').split(':').filter(Boolean);
  const missing = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  return [...head, ...Array<string>(missing).fill('0'), ...tail]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
