import type { ReactNode } from 'react';
import { problemOf } from '../api/problem.ts';
import { PageTitle } from './page-title.tsx';
import { FailureState, LoadingState } from './situations.tsx';

/** The little that is shown of a query, of one answer or of many pages. */
interface Reading<Data> {
  data: Data | undefined;
  error: Error | null;
  isError: boolean;
  isFetching: boolean;
  refetch: () => unknown;
}

/**
 * What a reading gives, once it is there; before that, that it is under way, or why it failed with a way to try again.
 * `what` completes « Chargement … »: « du dossier ». A page that takes its title from what it reads gives `absent`, its
 * title when the thing does not exist.
 * What was read stays in sight when reading it again fails. A list that comes page by page is read so too: `MorePages`
 * goes below it.
 */
export function Loaded<Data>({
  query,
  what,
  absent,
  children,
}: {
  query: Reading<Data>;
  what?: string;
  absent?: string;
  children: (data: Data) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return <LoadingState what={what} />;
  const { code, title, detail } = problemOf(query.error);
  if (code === 'not-found' && absent) return <PageTitle below={detail}>{absent}</PageTitle>;
  const again = { onRetry: () => void query.refetch(), retrying: query.isFetching };
  // A page that takes its title from what it reads has none yet.
  if (absent) {
    return (
      <>
        <PageTitle>{title}</PageTitle>
        <FailureState title="Rien n’a été modifié" detail={detail} {...again} />
      </>
    );
  }
  return <FailureState title={title} detail={detail} {...again} />;
}
