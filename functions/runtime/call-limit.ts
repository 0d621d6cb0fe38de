/** Addresses that a warm function remembers: beyond, the oldest are forgotten. */
const mostAddresses = 10_000;

/**
 * Counts calls per address and minute in the memory of a warm function: for what stores nothing and reads nothing, and
 * is worth neither a record nor a write. The firewall counts across functions. Gives the seconds to wait, 0 for none.
 */
export function callLimit({ perMinute }: { perMinute: number }): (from: string, now: Date) => number {
  const counted = new Map<string, { minute: number; calls: number }>();
  return (from, now) => {
    const minute = Math.floor(now.getTime() / 60_000);
    const seen = counted.get(from);
    const calls = seen?.minute === minute ? seen.calls + 1 : 1;
    counted.delete(from);
    counted.set(from, { minute, calls });
    if (counted.size > mostAddresses) counted.delete(counted.keys().next().value ?? '');
    return calls > perMinute ? 60 - now.getUTCSeconds() : 0;
  };
}
