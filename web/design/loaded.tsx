import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { problemOf } from '../api/problem.ts';
import { PageTitle } from './page-title.tsx';
import { FailureState, LoadingState } from './situations.tsx';

/**
 * What a reading gives, once it is there; before that, that it is under way, or why it failed with a way to try again.
 * `what` completes « Chargement … »: « du dossier ». `absent` is the page's title when the thing does not exist.
 * What was read stays in sight when reading it again fails.
 */
export function Loaded<Data>({
  query,
  what,
  absent,
  children,
}: {
  query: UseQueryResult<Data>;
  what?: string;
  absent?: string;
  children: (data: Data) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return <LoadingState what={what} />;
  const { code, title, detail } = problemOf(query.error);
  if (code === 'not-found' && absent) return <PageTitle below={detail}>{absent}</PageTitle>;
  return (
    <FailureState
      title={title}
      detail={detail}
      onRetry={() => void query.refetch()}
      retrying={query.isFetching}
    />
  );
}
