import type { Operation } from '../../contract/operation.ts';

/** How an operation is sent its body. */
export const mediaTypeOf = ({ bodyAs }: Operation): string =>
  bodyAs ? 'application/x-www-form-urlencoded' : 'application/json';
export const written = ({ bodyAs }: Operation, body: unknown): string =>
  bodyAs ? formOf(body) : JSON.stringify(body);

const formOf = (body: unknown): string =>
  new URLSearchParams(
    Object.entries(body as object)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]): [string, string] => [
        name,
        (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed(),
      ]),
  ).toString();
