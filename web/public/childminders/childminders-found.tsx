import { lazy, Suspense, useState } from 'react';
import { problemOf } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { FailureState } from '../../design/situations.tsx';
import { FoundFrame, type ResultsTitle } from '../search/results-frame.tsx';
import type { MapItem } from '../search/results-map.tsx';
import { usualRadius } from '../search/search-address.ts';
import { distanceInWords } from '../search/search-words.ts';
import { showInList } from '../search/show-in-list.ts';
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
  title: ResultsTitle;
}) {
  const { pages, all, total, centre, listed, sources, dim, found } = useChildminders(search);
  const [active, setActive] = useState<string>();
  return (
    <FoundFrame
      title={title}
      words={{ wait: 'Recherche en cours…', nothing: 'Personne n’a été trouvé', noun, plural }}
      search={search}
      coming={found}
      shown={all.length}
      total={total}
      pages={pages.length}
      waiting={found.isPending || dim}
      dim={dim}
      trouble={
        found.isError &&
        pages.length === 0 && (
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
        )
      }
      map={
        centre && (
          <Suspense fallback={<div className="results-map-place" />}>
            <ResultsMap
              label="Carte des assistantes et assistants maternels de la liste, sous les mêmes numéros"
              centre={centre}
              radius={search.rayon ?? usualRadius}
              all={all.map(asPin)}
              said={OnMap}
              inList={cardId}
              active={active}
              onActive={setActive}
            />
          </Suspense>
        )
      }
      empty={<NobodyFound search={search} commune={search.commune ?? centre?.communeCode} listed={listed} />}
      beyond={<WhereFrom sources={sources} />}
    >
      {(list) => <ChildmindersList ref={list} pages={pages} dim={dim} active={active} onActive={setActive} />}
    </FoundFrame>
  );
}

const asPin = (childminder: FoundChildminder): MapItem => ({ ...childminder, name: nameOf(childminder) });

/** Said under the map of the person pressed: the way leads to the list of the same page, and to no other address. */
const OnMap = ({ id, name, distance, approximate }: MapItem) => (
  <>
    <strong>{name}</strong>
    <span className="soft">, {distanceInWords(distance, approximate)}</span>{' '}
    <Button onClick={() => showInList(cardId(id))}>
      Voir dans la liste<span className="only-read-aloud"> ({name})</span>
    </Button>
  </>
);
