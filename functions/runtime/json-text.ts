import type * as z from 'zod';

declare const parsed: unique symbol;

/** JSON of what schemas have parsed: what they do not declare is not in it. Made by the functions of this module alone. */
export type JsonText = string & { readonly [parsed]: true };

/** A value as a schema lets it out. */
export const jsonOf = <S extends z.ZodType>(schema: S, value: z.input<S>): JsonText =>
  JSON.stringify(schema.parse(value)) as JsonText;

/** A list of what was parsed one by one. */
export const jsonList = (items: readonly JsonText[]): JsonText => `[${items.join(',')}]` as JsonText;

/** An object with one member more. */
export const withMember = (object: JsonText, name: string, value: JsonText | number): JsonText => {
  const separator = object.length > 2 ? ',' : '';
  return `${object.slice(0, -1)}${separator}"${name}":${value}}` as JsonText;
};
