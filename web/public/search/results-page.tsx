import { Link, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { problemOf } from '../../api/problem.ts';
import { Button, LinkButton } from '../../design/button.tsx';
import { formatCount } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { FailureState } from '../../design/situations.tsx';
import { Filters } from './filters.tsx';
import { MapWords, onMap } from './map-words.tsx';
import { NothingFound } from './nothing-found.tsx';
import { FoundFrame, ResultsFrame, type ResultsTitle } from './results-frame.tsx';
import { placeCardId, ResultsList } from './results-list.tsx';
import { filtersIn, hasPlace, type Search, usualRadius } from './search-address.ts';
import { SearchForm } from './search-form.tsx';
import { SearchSwitch } from './search-switch.tsx';
import { filtersInWords, placeInWords } from './search-words.ts';
import { useResults } from './use-results.ts';

const ResultsMap = lazy(async () => ({ default: (await import('./results-map.tsx')).ResultsMap }));

/** The establishments around a place, nearest first, as a list and on demand on a map (PUB-11, PUB-12). */
export function ResultsPage() {
  const search = useSearch({ from: '/public/etablissements' });
  const where = search['code-postal'] ?? search.commune ?? search.autour;
  return where && hasPlace(search) ? (
    <Around key={where} search={search} />
  ) : (
    <div className="stack">
      <PageTitle>Où cherchez-vous un accueil&nbsp;?</PageTitle>
      <SearchSwitch search={search} />
      <SearchForm from={search} />
    </div>
  );
}

function Around({ search }: { search: Search }) {
  const results = useResults(search);
  const words = placeInWords(search);
  const known = results.pages.length > 0 && !results.stale;
  return (
    <ResultsFrame
      title={<>Lieux d’accueil&nbsp;: {words}</>}
      tab={known ? `${formatCount(results.total, noun, plural)}, ${words}` : `Lieux d’accueil, ${words}`}
      search={search}
      narrowed={filtersIn(search)}
      onPaper={filtersInWords(search).join(' · ')}
      mapLink={
        <LinkButton
          to="/etablissements"
          search={{ ...search, vue: search.vue ? undefined : 'carte' }}
          resetScroll={false}
        >
          {search.vue ? 'Masquer la carte' : 'Afficher la carte'}
        </LinkButton>
      }
      form={<SearchForm from={search} brief />}
      filters={(close) => <Filters search={search} onDone={close} />}
      found={(title) => <Results search={search} results={results} title={title} />}
    />
  );
}

const noun = 'lieu d’accueil';
const plural = 'lieux d’accueil';

function Results({
  search,
  results,
  title,
}: {
  search: Search;
  results: ReturnType<typeof useResults>;
  title: ResultsTitle;
}) {
  const { pages, all, total, centre, stale, found } = results;
  const [active, setActive] = useState<string>();
  const waiting = found.isPending;
  const failed = found.isError && stale !== undefined;
  const dim = stale !== undefined && !failed;
  return (
    <FoundFrame
      title={title}
      words={{ wait: 'Recherche des lieux d’accueil…', nothing: 'Aucun lieu d’accueil trouvé', noun, plural }}
      search={search}
      coming={found}
      shown={stale ? total : all.length}
      total={total}
      pages={pages.length}
      waiting={waiting}
      dim={dim}
      trouble={
        <>
          {waiting && found.failureCount > 0 && (
            <p role="status">La ligne est lente&nbsp;: nouvel essai en cours…</p>
          )}
          {failed && <OldResults stale={stale} found={found} />}
          {found.isError && pages.length === 0 && <NoAnswer found={found} />}
        </>
      }
      map={
        centre && (
          <Suspense fallback={<div className="results-map-place" />}>
            <ResultsMap
              label="Carte des lieux d’accueil de la liste, sous les mêmes numéros"
              centre={centre}
              radius={(stale ?? search).rayon ?? usualRadius}
              all={onMap(all)}
              said={MapWords}
              inList={placeCardId}
              active={active}
              onActive={setActive}
            />
          </Suspense>
        )
      }
      empty={<NothingFound search={stale ?? search} commune={search.commune ?? centre?.communeCode} />}
      beyond={
        total > 0 && (
          <p className="soft small no-print">
            Vous gérez l’un de ces lieux&nbsp;? <Link to="/habilitation">Tenez ses informations à jour</Link>.
          </p>
        )
      }
    >
      {(list) => <ResultsList ref={list} pages={pages} dim={dim} active={active} onActive={setActive} />}
    </FoundFrame>
  );
}

type Found = ReturnType<typeof useResults>['found'];

/** The last results, said to be so, when those asked for did not come. */
function OldResults({ stale, found }: { stale: Search; found: Found }) {
  const filters = filtersInWords(stale);
  return (
    <Notice kind="warning" title="Voici vos derniers résultats, faute de réponse" live>
      <p>
        Ils répondent à une autre recherche&nbsp;: {placeInWords(stale)}
        {filters.length > 0 && `, ${filters.join(', ')}`}. {lineWords(found)}
      </p>
      <Button onClick={() => found.refetch()} busy={found.isFetching}>
        Réessayer
      </Button>
    </Notice>
  );
}

function NoAnswer({ found }: { found: Found }) {
  return (
    <FailureState
      title="Les lieux d’accueil n’ont pas pu être affichés"
      detail={lineWords(found)}
      onRetry={() => found.refetch()}
      retrying={found.isFetching}
    />
  );
}

const lineWords = ({ error }: Found): string =>
  navigator.onLine
    ? problemOf(error).detail
    : 'Vous êtes hors connexion\u00a0: la recherche repartira d’elle-même au retour du réseau.';
