import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { problemOf } from '../api/problem.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { ShowMore } from './show-more.tsx';

type Counted = { shown: number; total?: number; noun: string };

/** Below a list that comes page by page: how much of it is shown, the way to its next page, and why that did not come. */
export function MorePages({ query, ...counted }: Counted & { query: UseInfiniteQueryResult<unknown> }) {
  return (
    <>
      <ProblemNotice
        problem={query.error && problemOf(query.error)}
        before="La suite de la liste n’a pas pu être lue."
      />
      <ShowMore
        {...counted}
        more={query.hasNextPage}
        onMore={() => void query.fetchNextPage()}
        busy={query.isFetchingNextPage}
      />
    </>
  );
}
