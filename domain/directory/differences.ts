/** What tells one published object from what it should be. */
export interface Difference {
  key: string;
  /** It should be there and is not; it is there and should not be; it says something else. */
  is: 'missing' | 'extra' | 'other';
  /** Of one that says something else: where, such as `establishments[26-0102].phone`. */
  fields: string[];
}

/** Fields named of one object: more would not help whoever reads. */
const mostFields = 20;

/** How an object that is there differs from what is wanted; undefined when both are the same to the byte. */
export function differenceOf(
  key: string,
  there: string | undefined,
  wanted: string | undefined,
): Difference | undefined {
  if (there === wanted) return undefined;
  if (there === undefined) return { key, is: 'missing', fields: [] };
  if (wanted === undefined) return { key, is: 'extra', fields: [] };
  const fields = fieldsThatDiffer(parsed(there), parsed(wanted), '');
  return { key, is: 'other', fields: [...new Set(fields)].slice(0, mostFields) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function fieldsThatDiffer(there: unknown, wanted: unknown, path: string): string[] {
  const [one, other] = [membersOf(there), membersOf(wanted)];
  if (!one || !other || Array.isArray(there) !== Array.isArray(wanted)) {
    return Object.is(there, wanted) ? [] : [path];
  }
  const here = (name: string) =>
    Array.isArray(there) ? `${path}[${name}]` : path ? `${path}.${name}` : name;
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((name) =>
    one.has(name) && other.has(name)
      ? fieldsThatDiffer(one.get(name), other.get(name), here(name))
      : [here(name)],
  );
}

/** The members of an object by name, those of a list by identifier where they have one. */
function membersOf(value: unknown): Map<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  return new Map(value.map((member, index) => [idOf(member) ?? String(index), member]));
}

const idOf = (member: unknown): string | undefined => {
  if (typeof member !== 'object' || member === null) return undefined;
  const { id, habilitationId } = member as { id?: unknown; habilitationId?: unknown };
  return typeof id === 'string' ? id : typeof habilitationId === 'string' ? habilitationId : undefined;
};
