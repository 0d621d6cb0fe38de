import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { problemOf } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { formatCount } from '../../design/format.ts';
import { PrintedFrom } from '../../design/printed-from.tsx';
import { ShowMore } from '../../design/show-more.tsx';
import { FailureState } from '../../design/situations.tsx';
import { ListToCome } from '../search/list-to-come.tsx';
import type { MapItem } from '../search/results-map.tsx';
import { usualRadius } from '../search/search-address.ts';
import { distanceInWords } from '../search/search-words.ts';
import type { ChildminderSearch } from './childminder-address.ts';
import { nameOf } from './childminder-card.tsx';
import { ChildmindersList, cardId } from './childminders-list.tsx';
import { NobodyFound } from './nobody-found.tsx';
import { type FoundChildminder, useChildminders } from './use-childminders.ts';
import { WhereFrom } from './where-from.tsx';

const ResultsMap = lazy(async () => ({ default: (await import('../search/results-map.tsx')).ResultsMap }));

const noun = 'assistante ou assistant maternel';
const plural = 'assistantes et assistants maternels';

/** The list, its map on demand, and what leads on when it is empty or does not come. */
export function ChildmindersFoundAround({
  search,
  title,
}: {
  search: ChildminderSearch;
  title: React.RefObject<HTMLHeadingElement | null>;
}) {
  const { pages, all, total, centre, sources, dim, found } = useChildminders(search);
  const [active, setActive] = useState<string>();
  const list = useRef<HTMLOListElement>(null);
  const pagesShown = dim ? 0 : pages.length;
  useEffect(() => {
    if (pagesShown < 2) return;
    // The first of those just added: a keyboard or a screen reader goes on from there.
    list.current?.querySelector<HTMLElement>(`[data-page="${pagesShown - 1}"] h3`)?.focus();
  }, [pagesShown]);
  const waiting = found.isPending || dim;
  return (
    <section
      className="results-found stack"
      aria-labelledby="resultats"
      aria-busy={found.isFetching}
      data-map={search.vue === 'carte' ? '' : undefined}
    >
      <div role="status">
        <h2 className="results-count figures" id="resultats" ref={title} tabIndex={-1}>
          {waiting ? 'Recherche en cours…' : counted(total, pages.length > 0)}
        </h2>
      </div>
      {found.isError && pages.length === 0 && (
        <FailureState
          title="La liste n’a pas pu être affichée"
          detail={
            navigator.onLine
              ? problemOf(found.error).detail
              : 'Vous êtes hors connexion\u00a0: la recherche repartira d’elle-même au retour du réseau.'
          }
          onRetry={() => found.refetch()}
          retrying={found.isFetching}
        />
      )}
      {centre && search.vue === 'carte' && (
        <Suspense fallback={<div className="results-map-place" />}>
          <ResultsMap
            label="Carte des assistantes et assistants maternels de la liste, sous les mêmes numéros"
            centre={centre}
            radius={search.rayon ?? usualRadius}
            all={all.map(asPin)}
            said={OnMap}
            active={active}
            onActive={setActive}
          />
        </Suspense>
      )}
      {found.isPending && <ListToCome />}
      {pages.length > 0 && total === 0 && !dim && (
        <NobodyFound
          search={search}
          commune={search.commune ?? centre?.communeCode}
          listed={sources.length > 0}
        />
      )}
      {total > 0 && (
        <>
          {centre && !search.autour && (
            <p className="soft small">Les distances sont comptées depuis le centre de la commune.</p>
          )}
          <ChildmindersList ref={list} pages={pages} dim={dim} active={active} onActive={setActive} />
        </>
      )}
      {total > all.length && !dim && (
        <ShowMore
          shown={all.length}
          total={total}
          more={found.hasNextPage}
          noun={noun}
          plural={plural}
          onMore={() => found.fetchNextPage()}
          busy={found.isFetchingNextPage}
        />
      )}
      {total > all.length && !found.hasNextPage && !waiting && (
        <p>Pour voir les autres, cherchez autour d’une adresse, ou moins loin.</p>
      )}
      {found.isFetchNextPageError && (
        <p role="alert">La suite n’a pas pu être chargée. Réessayez dans un instant.</p>
      )}
      <WhereFrom sources={sources} />
      <PrintedFrom />
    </section>
  );
}

const counted = (total: number, known: boolean): string => {
  if (!known) return 'Pas de réponse';
  if (total === 0) return 'Personne n’a été trouvé';
  return `${formatCount(total, noun, plural)}${total > 1 ? ', du plus proche au plus éloigné' : ''}`;
};

const asPin = (childminder: FoundChildminder): MapItem => ({ ...childminder, name: nameOf(childminder) });

/** Said under the map of the person pressed: the way leads to the list of the same page, and to no other address. */
const OnMap = ({ id, name, distance, approximate }: MapItem) => (
  <>
    <strong>{name}</strong>
    <span className="soft">, {distanceInWords(distance, approximate)}</span>{' '}
    <Button onClick={() => showInList(id)}>
      Voir dans la liste<span className="only-read-aloud"> ({name})</span>
    </Button>
  </>
);

function showInList(id: string) {
  const card = document.getElementById(cardId(id));
  card?.scrollIntoView({ block: 'center' });
  card?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
}
