import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { searchEstablishments } from '../../contract/search.ts';
import { call } from '../api/client.ts';
import { problemOf } from '../api/problem.ts';
import { publicRoute } from '../api/route.ts';
import { formatCount } from '../design/format.ts';
import { PageTitle } from '../design/page-title.tsx';
import { ShowMore } from '../design/show-more.tsx';
import { EmptyState, FailureState, LoadingState } from '../design/situations.tsx';
import { keysOf, typeWords } from '../establishment/words.ts';
import { ListedCard } from './listed-card.tsx';
import type { Place } from './place.ts';
import { SearchForm } from './search-form.tsx';
import './results-page.css';

const establishments = publicRoute<typeof searchEstablishments>('GET', '/api/public/establishments');

/** The establishments of a commune or of a postcode, of one type or of all (PUB-11). */
export function ResultsPage() {
  const place = useSearch({ from: '/public/etablissements' });
  const where = place['code-postal'] ?? place.commune;
  return (
    <div className="stack">
      <PageTitle key={where} tab={where ? `Accueils ${inWords(place)}` : undefined}>
        {where ? `Lieux d’accueil ${inWords(place)}` : 'Où cherchez-vous un accueil\u00a0?'}
      </PageTitle>
      <SearchForm key={where} from={place} />
      {where && <TypeFilter place={place} />}
      {where && <Results place={place} />}
    </div>
  );
}

const inWords = (place: Place): string => {
  if (place['code-postal']) return `au code postal ${place['code-postal']}`;
  return place.nom ? `à ${place.nom}` : 'de cette commune';
};

/** One type or all, as links: the choice stays in the address, and going back undoes it. */
function TypeFilter({ place }: { place: Place }) {
  const types = [undefined, ...keysOf(typeWords)];
  return (
    <nav aria-label="Type d’accueil">
      <ul className="type-filter">
        {types.map((type) => (
          <li key={type ?? 'tous'}>
            <Link
              to="/etablissements"
              search={{ ...place, type }}
              activeOptions={{ exact: true }}
              resetScroll={false}
              replace
            >
              {type ? typeWords[type].plural : 'Tous'}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Results({ place }: { place: Place }) {
  const query = {
    commune: place.commune,
    postcode: place['code-postal'],
    radius: '5',
    types: place.type,
  } as const;
  const found = useInfiniteQuery({
    queryKey: [establishments.path, query],
    queryFn: ({ pageParam, signal }) =>
      call(establishments, { query: { ...query, after: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });
  const pages = found.data?.pages ?? [];
  const list = useRef<HTMLUListElement>(null);
  const pagesShown = pages.length;
  useEffect(() => {
    if (pagesShown < 2) return;
    // The first of those just added: a keyboard or a screen reader goes on from there.
    list.current?.querySelector<HTMLElement>(`[data-page="${pagesShown - 1}"] a`)?.focus();
  }, [pagesShown]);

  const total = pages[0]?.total ?? 0;
  const shown = pages.reduce((sum, page) => sum + page.establishments.length, 0);
  return (
    <>
      <div role="status">
        {total > 0 && (
          <h2 className="results-count figures">{formatCount(total, 'lieu d’accueil', 'lieux d’accueil')}</h2>
        )}
      </div>
      {found.isPending && <LoadingState what="des lieux d’accueil" />}
      {found.isError && pagesShown === 0 && (
        <FailureState
          title="Les lieux d’accueil n’ont pas pu être affichés"
          detail={problemOf(found.error).detail}
          onRetry={() => found.refetch()}
          retrying={found.isFetching}
        />
      )}
      {pagesShown > 0 && total === 0 && <NothingHere place={place} />}
      {total > 0 && (
        <ul className="listed" ref={list}>
          {pages.flatMap((page, index) =>
            page.establishments.map((establishment, rank) => (
              <li key={establishment.id} data-page={rank === 0 ? index : undefined}>
                <ListedCard establishment={establishment} />
              </li>
            )),
          )}
        </ul>
      )}
      {total > shown && (
        <ShowMore
          shown={shown}
          total={total}
          more={found.hasNextPage}
          noun="lieu d’accueil"
          plural="lieux d’accueil"
          onMore={() => found.fetchNextPage()}
          busy={found.isFetchingNextPage}
        />
      )}
      {found.isFetchNextPageError && (
        <p role="alert">La suite n’a pas pu être chargée. Réessayez dans un instant.</p>
      )}
    </>
  );
}

function NothingHere({ place }: { place: Place }) {
  const { type } = place;
  return (
    <EmptyState
      title={
        type
          ? `Aucun résultat ${inWords(place)} pour «\u00a0${typeWords[type].plural}\u00a0»`
          : `Aucun lieu d’accueil connu ${inWords(place)}`
      }
      action={
        type && (
          <Link to="/etablissements" search={{ ...place, type: undefined }}>
            Voir tous les types d’accueil
          </Link>
        )
      }
    >
      <p>
        Cherchez dans une commune voisine ou avec un code postal. Pour connaître toutes les solutions,
        adressez-vous au relais petite enfance le plus proche, à la mairie ou à votre Caf.
      </p>
    </EmptyState>
  );
}
