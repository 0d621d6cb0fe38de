type Pattern = Record<string, unknown>;

/**
 * Tells whether an event pattern of EventBridge lets an event through: each field named must hold one of the values
 * listed, or meet one of the conditions (`prefix`, `suffix`, `exists`, `anything-but`, `equals-ignore-case`,
 * `numeric`).
 */
const lets = (pattern: Pattern, event: unknown): boolean =>
  Object.entries(pattern).every(([field, expected]) => {
    if (field === '$or') return (expected as Pattern[]).some((branch) => lets(branch, event));
    const value = (event as Pattern | undefined)?.[field];
    if (!Array.isArray(expected)) return lets(expected as Pattern, value);
    const values = Array.isArray(value) ? value : [value];
    return expected.some((condition) => values.some((candidate) => meets(condition, candidate)));
  });

/** A function without filters hears of everything. */
export const letThrough = (patterns: readonly Pattern[], event: unknown): boolean =>
  patterns.length === 0 || patterns.some((pattern) => lets(pattern, event));

function meets(condition: unknown, value: unknown): boolean {
  if (typeof condition !== 'object' || condition === null) return condition === value;
  const [[operator, operand] = []] = Object.entries(condition);
  const text = typeof value === 'string' ? value : undefined;
  switch (operator) {
    case 'prefix':
      return text?.startsWith(String(operand)) ?? false;
    case 'suffix':
      return text?.endsWith(String(operand)) ?? false;
    case 'exists':
      return (value !== undefined) === operand;
    case 'anything-but':
      return value !== undefined && ![operand].flat().some((excluded) => meets(excluded, value));
    case 'equals-ignore-case':
      return text?.toLowerCase() === String(operand).toLowerCase();
    case 'numeric':
      return inRange(operand as (string | number)[], Number(value));
    default:
      throw new Error(`The embedded stack does not know the filter "${operator}"`);
  }
}

function inRange(bounds: (string | number)[], value: number): boolean {
  const comparisons: Record<string, (bound: number) => boolean> = {
    '=': (bound) => value === bound,
    '>': (bound) => value > bound,
    '>=': (bound) => value >= bound,
    '<': (bound) => value < bound,
    '<=': (bound) => value <= bound,
  };
  const pairs = bounds.flatMap((bound, i) => (i % 2 === 0 ? [[bound, bounds[i + 1]] as const] : []));
  return pairs.every(([operator, bound]) => comparisons[String(operator)]?.(Number(bound)) ?? false);
}
