import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from './client.ts';
import type { CallInput, CallOutput, Route } from './route.ts';

/** What a page gives to ask for the one after it, as `after` of the query; absent from the last one. */
type Cursor = string | number | undefined;

/**
 * A list of the contract that comes page by page, for `useInfiniteQuery`:
 * `useInfiniteQuery(readingPages(listTraces, { query: { month } }))`. It is read again with the operation's other readings.
 */
export const readingPages = <const R extends Route>(route: R, input: CallInput<R>) =>
  infiniteQueryOptions({
    queryKey: [route.path, 'pages', input],
    queryFn: ({ pageParam, signal }): Promise<CallOutput<R>> =>
      call(route, following(input, pageParam), { signal }),
    initialPageParam: undefined as Cursor,
    getNextPageParam: (page): Cursor => (page as { next?: Cursor }).next,
  });

const following = <Input>(input: Input, after: Cursor) =>
  ({ ...input, query: { ...(input as { query?: object }).query, after } }) as Input;
