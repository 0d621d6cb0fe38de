import type * as z from 'zod';

/** A place in a value: names of fields and numbers of lines. */
export type Path = readonly (string | number)[];

export interface Leaf {
  path: Path;
  /** A choice is one of fixed values. */
  kind: 'string' | 'choice' | 'number' | 'boolean';
}

/**
 * Every leaf that a schema describes: the text, number or choice at the end of each branch, the first line of each list,
 * one key of each record.
 */
export function leavesOf(schema: z.core.$ZodType, path: Path = []): Leaf[] {
  const def = (schema as z.ZodType).def as unknown as Record<string, unknown> & { type: string };
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape as Record<string, z.ZodType>).flatMap(([name, field]) =>
        leavesOf(field, [...path, name]),
      );
    case 'array':
      return leavesOf(def.element as z.ZodType, [...path, 0]);
    case 'record':
      return leavesOf(def.valueType as z.ZodType, [...path, 'monday']);
    case 'union':
      return unique((def.options as z.ZodType[]).flatMap((option) => leavesOf(option, path)));
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
      return leavesOf(def.innerType as z.ZodType, path);
    case 'pipe':
      return leavesOf(def.in as z.ZodType, path);
    case 'number':
    case 'int':
      return [{ path, kind: 'number' }];
    case 'boolean':
      return [{ path, kind: 'boolean' }];
    case 'string':
      return [{ path, kind: 'string' }];
    case 'enum':
    case 'literal':
    case 'unknown':
      return [{ path, kind: 'choice' }];
    default:
      throw new Error(`Nobody knows the leaves of ${def.type} at ${path.join('.')}`);
  }
}

const unique = (leaves: Leaf[]): Leaf[] => [
  ...new Map(leaves.map((leaf) => [leaf.path.join('.'), leaf])).values(),
];

/** The same value with another one at a path; what lies on the way is made if need be. */
export function withAt(value: unknown, [step, ...rest]: Path, put: unknown): unknown {
  if (step === undefined) return put;
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? [...value] : [];
    list[step] = withAt(list[step], rest, put);
    return list;
  }
  const record = value !== null && typeof value === 'object' ? value : {};
  return { ...record, [step]: withAt((record as Record<string, unknown>)[step], rest, put) };
}
