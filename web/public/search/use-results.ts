import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { searchEstablishments } from '../../../contract/search.ts';
import { readingPages } from '../../api/pages.ts';
import { problemOf } from '../../api/problem.ts';
import { type CallOutput, publicRoute } from '../../api/route.ts';
import { queryOf, type Search } from './search-address.ts';

const establishments = publicRoute<typeof searchEstablishments>('GET', '/api/public/establishments');

export type ResultsPage = CallOutput<typeof establishments>;
export type Result = ResultsPage['establishments'][number];

type Kept = { search: Search; data: InfiniteData<ResultsPage> };

/** The last results that came, whatever page one went to since: on a bad line they are better than none. */
let lastKept: Kept | undefined;

/**
 * The establishments of a search, page by page, nearest first. A question without answer is asked three times; while
 * the next results are awaited, and when they do not come, the last ones stay: `kept` is then the search they answer.
 */
export function useResults(search: Search) {
  const query = queryOf(search);
  const found = useInfiniteQuery({
    ...readingPages(establishments, { query }),
    retry: (count, failure) => count < 2 && problemOf(failure).outcomeUnknown,
    retryDelay: (count) => 800 * 2 ** count,
    // Back from no network at all: what could not be read is asked again without a press.
    refetchOnReconnect: true,
  });
  const [kept, setKept] = useState(lastKept);
  if (found.data && kept?.data !== found.data) setKept({ search, data: found.data });
  lastKept = kept;

  // Another place altogether: what is known of the last one helps only when nothing comes.
  const old = kept && (found.isError || where(kept.search) === where(search)) ? kept : undefined;
  const pages = (found.data ?? old?.data)?.pages ?? [];
  return {
    pages,
    /** The other search that the results shown answer, when they are not those asked for. */
    stale: found.data ? undefined : old?.search,
    all: pages.flatMap((page) => page.establishments),
    total: pages[0]?.total ?? 0,
    centre: pages[0]?.centre,
    found,
  };
}

const where = (search: Search) => [search.commune, search['code-postal'], search.autour].join();
