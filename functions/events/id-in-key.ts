/** Identifier in a partition key: `OUTBOX#x` → `x`. */
export const idInKey = (key: string | undefined): string => key?.slice(key.indexOf('#') + 1) ?? '';
