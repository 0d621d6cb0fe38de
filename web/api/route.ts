import type * as z from 'zod';
import type { Access, Operation } from '../../contract/operation.ts';

declare const operation: unique symbol;

/** The little that a call needs of an operation of the contract. */
export type Route = {
  readonly method: Operation['method'];
  readonly path: Operation['path'];
  readonly access: Access;
};

/** A route that knows its operation by type alone. */
export type RouteTo<Op extends Operation> = Route & { readonly [operation]: Op };

/**
 * A public operation without its schemas: pages that must load fast call it so, and leave zod out of their chunk.
 * Method and path are checked against the contract: `publicRoute<typeof readSheet>('GET', '/api/public/…/{id}')`.
 */
export const publicRoute = <Op extends Operation & { access: { kind: 'public' } }>(
  method: Op['method'],
  path: Op['path'],
) => ({ method, path, access: { kind: 'public' } }) as RouteTo<Op>;

type OperationOf<R> = R extends RouteTo<infer Op> ? Op : R;

type Part<Op, Name extends 'params' | 'query' | 'body'> =
  Op extends Record<Name, infer Schema extends z.ZodType> ? { [K in Name]: z.input<Schema> } : unknown;

/** What a call of the operation must be given: its `params`, `query` and `body`, where it has them. */
export type CallInput<R> = Part<OperationOf<R>, 'params'> &
  (OperationOf<R> extends { query: infer Schema extends z.ZodType } ? { query?: z.input<Schema> } : unknown) &
  Part<OperationOf<R>, 'body'>;

/** What the operation answers: its parsed schema, a file, or nothing. */
export type CallOutput<R> =
  OperationOf<R> extends { response: { schema: infer Schema extends z.ZodType } }
    ? z.output<Schema>
    : OperationOf<R> extends { response: { contentType: string } }
      ? Blob
      : undefined;

/** The address of a call: parameters put in the path, query after it; absent values are left out. */
export function addressOf(route: Route, input: { params?: unknown; query?: unknown }): string {
  const params = recordOf(input.params);
  const path = route.path.replace(/\{(\w+)\}/gu, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(recordOf(input.query))) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

const recordOf = (value: unknown) => (value ?? {}) as Record<string, unknown>;
