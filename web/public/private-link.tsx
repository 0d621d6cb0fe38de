import type { UseQueryResult } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { problemOf } from '../api/problem.ts';
import { LinkButton } from '../design/button.tsx';
import { Loaded } from '../design/loaded.tsx';
import { PageTitle } from '../design/page-title.tsx';

/**
 * The secret of the private link that was followed; empty when the address holds none. It stays in the fragment of the
 * address and travels in the bodies of requests alone.
 */
export const useLinkSecret = (): string => useRouterState({ select: (state) => state.location.hash });

/**
 * What is read with the secret of a private link, or `lapsed` when the link opens nothing (any more). `lapsed` is told
 * whether the secret is missing or not written as ours are: it was cut on the way, by a mail program most often.
 */
export function BehindLink<Data>({
  secret,
  query,
  what,
  lapsed,
  children,
}: {
  secret: string;
  /** Reads with the secret; not enabled without one. */
  query: UseQueryResult<Data>;
  what: string;
  lapsed: (cut: boolean) => ReactNode;
  children: (data: Data) => ReactNode;
}) {
  if (secret === '') return lapsed(true);
  const code = query.isError ? problemOf(query.error).code : undefined;
  if (code === 'link-lapsed') return lapsed(false);
  if (code === 'invalid-request') return lapsed(true);
  return (
    <Loaded query={query} what={what}>
      {children}
    </Loaded>
  );
}

/** The page of a link that opens nothing: why it may be so, and what to do. */
export function LapsedLink({
  title = 'Ce lien ne sert plus',
  children,
}: {
  title?: string;
  children: ReactNode;
}) {
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <div className="stack">
        {children}
        <LinkButton to="/">Revenir à l’accueil</LinkButton>
      </div>
    </>
  );
}
