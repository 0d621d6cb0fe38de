import { QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from './client.ts';
import type { CallInput, Route } from './route.ts';

/** One per page load. The client retries by itself; a failure shows at once, with its button. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, networkMode: 'always', staleTime: 10_000 },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** A reading of the contract, for `useQuery`: `useQuery(reading(readRequest, { params: { id } }))`. */
export const reading = <const R extends Route>(route: R, input: CallInput<R>) =>
  queryOptions({
    queryKey: [route.path, input],
    queryFn: ({ signal }) => call(route, input, { signal }),
  });

/** Has what was read of these operations read again, after a command changed it. */
export async function readAgain(...routes: readonly Route[]): Promise<void> {
  await Promise.all(routes.map((route) => queryClient.invalidateQueries({ queryKey: [route.path] })));
}
