/** Numbers of persons from one to this one, excluded, are not told outside the department: they could point somebody out. */
const smallest = 5;

/**
 * The numbers of a line or a column as they may leave the department (RGT-03), `undefined` where one is not told.
 *
 * Numbers from 1 to 4 are hidden; a zero speaks of nobody and is shown. What stays in sight, taken away from the total,
 * must not give back what is hidden: while the hidden numbers are fewer than two, add up to less than five, or can only
 * all be ones or all be fours, the smallest that is still shown is hidden too. When nothing is left to hide, the total
 * itself is not told.
 */
export function masked(counts: readonly number[]): { counts: (number | undefined)[]; total?: number } {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const hidden = new Set(counts.flatMap((count, index) => (isSmall(count) ? [index] : [])));
  if (hidden.size === 0) return { counts: [...counts], total };
  const shown = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count }) => count >= smallest)
    .sort((one, other) => one.count - other.count || one.index - other.index);
  const isSafe = () => tellsNone([...hidden].map((index) => counts[index] ?? 0));
  for (const { index } of shown) {
    if (isSafe()) break;
    hidden.add(index);
  }
  const telling = isSafe();
  return {
    counts: counts.map((count, index) => (hidden.has(index) ? undefined : count)),
    ...(telling && { total }),
  };
}

/** Whether the sum of hidden numbers, which are known to be at least one, leaves each of them two values or more. */
function tellsNone(hidden: readonly number[]): boolean {
  const sum = hidden.reduce((before, count) => before + count, 0);
  const allOnes = sum === hidden.length;
  const allFours = hidden.every(isSmall) && sum === (smallest - 1) * hidden.length;
  return hidden.length >= 2 && sum >= smallest && !allOnes && !allFours;
}

/** Whether a number is so small that it is told to nobody outside the department. */
export const isSmall = (count: number): boolean => count > 0 && count < smallest;
