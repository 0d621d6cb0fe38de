/**
 * Whether two words differ by one slip of the keyboard at most: a letter changed, missing, doubled, or two letters
 * exchanged. Words under five letters must be equal: one letter makes another name of them.
 */
export function isOneSlipAway(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const same = (fromA: number, fromB: number) => a.slice(start + fromA) === b.slice(start + fromB);
  const exchanged = a[start] === b[start + 1] && a[start + 1] === b[start];
  return same(1, 1) || same(1, 0) || same(0, 1) || (exchanged && same(2, 2));
}
