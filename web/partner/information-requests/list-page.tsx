import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { listInformationRequests } from '../../../contract/information-requests.ts';
import { informationRequestStates } from '../../../domain/linf/transitions.ts';
import { call } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { Loaded } from '../../design/loaded.tsx';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { ShowMore } from '../../design/show-more.tsx';
import { EmptyState, FailureState, LoadingState } from '../../design/situations.tsx';
import { requestStateWords } from '../../information-requests/words.ts';
import { useOwnPlaces } from './own-places.ts';
import { RequestFilters } from './request-filters.tsx';
import { RequestsTable } from './requests-table.tsx';
import { SelectionDownloads } from './selection-downloads.tsx';

/** The requests of families to an information place, those to read first, the oldest of them on top (LIN-03, LIN-04). */
export function InformationRequestsPage() {
  const { lieu } = useSearch({ from: '/partenaire/demandes' });
  const { query, places } = useOwnPlaces();
  const place = places?.find(({ id }) => id === lieu) ?? places?.[0];
  return (
    <>
      <PageTitle below="Ce que les familles de vos communes vous demandent. Vous avez quinze jours pour lire chaque demande, et tout est effacé au bout de six mois.">
        Demandes des familles
      </PageTitle>
      <Loaded query={query} what="de vos lieux d’information">
        {() =>
          place ? (
            <Requests key={place.id} id={place.id} places={places ?? []} />
          ) : (
            <EmptyState title="Aucun lieu d’information">
              <p>Aucune convention de lieu d’information en vigueur ne vous nomme.</p>
            </EmptyState>
          )
        }
      </Loaded>
    </>
  );
}

function useRequests(id: string, state: (typeof informationRequestStates)[number] | undefined) {
  return useInfiniteQuery({
    queryKey: [listInformationRequests.path, 'pages', id, state ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      call(
        listInformationRequests,
        // What is to read is a queue, the oldest first; the rest is looked up, the newest first.
        {
          params: { id },
          query: {
            state,
            ...(state !== 'received' && { newestFirst: 'true' as const }),
            after: pageParam || undefined,
          },
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

function Requests({ id, places }: { id: string; places: readonly { id: string; name: string }[] }) {
  const { etat } = useSearch({ from: '/partenaire/demandes' });
  const state =
    etat === 'toutes'
      ? undefined
      : (informationRequestStates.find((each) => requestStateWords[each].slug === etat) ?? 'received');
  const query = useRequests(id, state);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const problem = query.error && problemOf(query.error);
  const rows = query.data?.pages.flatMap((page) => page.requests);
  const awaited = query.data?.pages[0]?.awaited ?? 0;
  const ticked = selected.filter((each) => rows?.some((row) => row.id === each));
  return (
    <div className="stack">
      <RequestFilters id={id} places={places} state={state} awaited={awaited} />
      {!rows && !problem && <LoadingState what="des demandes" />}
      {!rows && problem && (
        <FailureState
          title={problem.title}
          detail={problem.detail}
          onRetry={() => void query.refetch()}
          retrying={query.isFetching}
        />
      )}
      {rows && rows.length === 0 && <NoRequest state={state} />}
      {rows && (
        <p className="no-print">
          <Link to="/partenaire/demandes/logiciels" search={{ lieu: id }}>
            Accès pour logiciel
          </Link>
        </p>
      )}
      {rows && rows.length > 0 && (
        <>
          <RequestsTable id={id} rows={rows} selected={ticked} onSelect={setSelected} />
          <SelectionDownloads id={id} requests={ticked} />
          {problem && (
            <Notice kind="danger" title={problem.title} live>
              <p>La suite n’a pas pu être lue. {problem.detail}</p>
            </Notice>
          )}
          <ShowMore
            shown={rows.length}
            more={query.hasNextPage}
            noun="demande"
            onMore={() => void query.fetchNextPage()}
            busy={query.isFetchingNextPage}
          />
        </>
      )}
    </div>
  );
}

function NoRequest({ state }: { state: (typeof informationRequestStates)[number] | undefined }) {
  if (state === 'received') {
    return (
      <EmptyState title="Aucune demande à lire">
        <p>
          Vous êtes à jour. Un e-mail vous prévient dès qu’une famille vous écrit. Les demandes déjà lues sont
          sous «&nbsp;Toutes&nbsp;».
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Aucune demande ici">
      <p>Les demandes de plus de six mois sont effacées.</p>
    </EmptyState>
  );
}
