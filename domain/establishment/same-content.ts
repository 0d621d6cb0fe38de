/**
 * Whether two values of a field say the same. The order of the keys says nothing: a table gives maps back in an order of
 * its own; and what is blank says as much as what is absent.
 */
export const sameContent = (a: unknown, b: unknown): boolean => contentOf(a) === contentOf(b);

const contentOf = (value: unknown): string => {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return '';
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
};
