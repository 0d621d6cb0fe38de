import { useInfiniteQuery } from '@tanstack/react-query';
import type { searchChildminders } from '../../../contract/childminder-search.ts';
import { readingPages } from '../../api/pages.ts';
import { problemOf } from '../../api/problem.ts';
import { type CallOutput, publicRoute } from '../../api/route.ts';
import { type ChildminderSearch, childminderQuery } from './childminder-address.ts';

const childminders = publicRoute<typeof searchChildminders>('GET', '/api/public/childminders');

export type ChildmindersFound = CallOutput<typeof childminders>;
export type FoundChildminder = ChildmindersFound['childminders'][number];

/**
 * The childminders of a search, page by page, nearest first. While the next ones are awaited the last ones stay, said to
 * be so by `dim`; they are forgotten with the page.
 */
export function useChildminders(search: ChildminderSearch) {
  const query = childminderQuery(search);
  const found = useInfiniteQuery({
    ...readingPages(childminders, { query }),
    placeholderData: (previous) => previous,
    retry: (count, failure) => count < 2 && problemOf(failure).outcomeUnknown,
    retryDelay: (count) => 800 * 2 ** count,
    refetchOnReconnect: true,
    // People asked to be found around a place, not to be kept.
    gcTime: 60_000,
  });
  const pages = found.data?.pages ?? [];
  const all = pages.flatMap((page) => page.childminders);
  return {
    pages,
    dim: found.isPlaceholderData,
    all,
    total: pages[0]?.total ?? 0,
    centre: pages[0]?.centre,
    /** Whether a council has sent its list for a department that the circle touches. */
    listed: pages.some((page) => page.sources.length > 0),
    /** Those that the people seen come from. */
    sources: pages[0]?.sources.filter(({ cafCode }) => all.some((one) => one.cafCode === cafCode)) ?? [],
    found,
  };
}
