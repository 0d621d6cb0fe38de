import { Link, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { problemOf } from '../../api/problem.ts';
import { Button, LinkButton } from '../../design/button.tsx';
import { formatCount } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { PrintedFrom } from '../../design/printed-from.tsx';
import { ShowMore } from '../../design/show-more.tsx';
import { FailureState } from '../../design/situations.tsx';
import { Filters } from './filters.tsx';
import { ListToCome } from './list-to-come.tsx';
import { MapWords, onMap } from './map-words.tsx';
import { NothingFound } from './nothing-found.tsx';
import { ResultsList } from './results-list.tsx';
import { filtersIn, hasPlace, type Search, usualRadius } from './search-address.ts';
import { SearchForm } from './search-form.tsx';
import { SearchSwitch } from './search-switch.tsx';
import { filtersInWords, placeInWords } from './search-words.ts';
import { useResults } from './use-results.ts';
import './results-page.css';

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
      <SearchForm from={search} />
    </div>
  );
}

function Around({ search }: { search: Search }) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const results = useResults(search);
  const count = filtersIn(search);
  const close = () => {
    setOpen(false);
    title.current?.focus();
  };
  const words = placeInWords(search);
  const { total, stale } = results;
  const known = results.pages.length > 0 && !stale;
  return (
    <div className="results">
      <div className="results-top stack">
        <PageTitle
          tab={
            known
              ? `${formatCount(total, 'lieu d’accueil', 'lieux d’accueil')}, ${words}`
              : `Lieux d’accueil, ${words}`
          }
        >
          Lieux d’accueil&nbsp;: {words}
        </PageTitle>
        <SearchSwitch search={search} />
        <p className="only-print">{filtersInWords(search).join(' · ')}</p>
        <div className="row no-print">
          <Button
            className="results-toggle"
            aria-expanded={open}
            aria-controls={panel}
            onClick={() => setOpen(!open)}
          >
            Modifier la recherche{count > 0 && ` (${formatCount(count, 'filtre')})`}
          </Button>
          <LinkButton
            to="/etablissements"
            search={{ ...search, vue: search.vue ? undefined : 'carte' }}
            resetScroll={false}
          >
            {search.vue ? 'Masquer la carte' : 'Afficher la carte'}
          </LinkButton>
          <Button className="results-print" onClick={() => print()}>
            Imprimer
          </Button>
        </div>
      </div>
      <div className="results-panel stack no-print" id={panel} data-open={open ? '' : undefined}>
        <SearchForm from={search} brief />
        <Filters search={search} onDone={close} />
      </div>
      <Results search={search} results={results} title={title} />
    </div>
  );
}

function Results({
  search,
  results,
  title,
}: {
  search: Search;
  results: ReturnType<typeof useResults>;
  title: React.RefObject<HTMLHeadingElement | null>;
}) {
  const { pages, all, total, centre, stale, found } = results;
  const [active, setActive] = useState<string>();
  const list = useRef<HTMLOListElement>(null);
  const pagesShown = stale ? 0 : pages.length;
  useEffect(() => {
    if (pagesShown < 2) return;
    // The first of those just added: a keyboard or a screen reader goes on from there.
    list.current?.querySelector<HTMLElement>(`[data-page="${pagesShown - 1}"] a`)?.focus();
  }, [pagesShown]);
  const waiting = found.isPending;
  const failed = found.isError && stale !== undefined;
  const dim = stale !== undefined && !failed;
  return (
    <section
      className="results-found stack"
      aria-labelledby="resultats"
      aria-busy={waiting || found.isFetching}
      data-map={search.vue === 'carte' ? '' : undefined}
    >
      <div role="status">
        <h2 className="results-count figures" id="resultats" ref={title} tabIndex={-1}>
          {waiting ? 'Recherche des lieux d’accueil…' : counted(total, pages.length > 0)}
        </h2>
      </div>
      {waiting && found.failureCount > 0 && (
        <p role="status">La ligne est lente&nbsp;: nouvel essai en cours…</p>
      )}
      {failed && <OldResults stale={stale} found={found} />}
      {found.isError && pages.length === 0 && <NoAnswer found={found} />}
      {centre && search.vue === 'carte' && (
        <Suspense fallback={<div className="results-map-place" />}>
          <ResultsMap
            label="Carte des lieux d’accueil de la liste, sous les mêmes numéros"
            centre={centre}
            radius={(stale ?? search).rayon ?? usualRadius}
            all={onMap(all)}
            said={MapWords}
            active={active}
            onActive={setActive}
          />
        </Suspense>
      )}
      {waiting && pages.length === 0 && <ListToCome />}
      {pages.length > 0 && total === 0 && !dim && (
        <NothingFound search={stale ?? search} commune={search.commune ?? centre?.communeCode} />
      )}
      {total > 0 && (
        <>
          {centre && !search.autour && (
            <p className="soft small">Les distances sont comptées depuis le centre de la commune.</p>
          )}
          <ResultsList ref={list} pages={pages} dim={dim} active={active} onActive={setActive} />
        </>
      )}
      {total > all.length && !stale && (
        <ShowMore
          shown={all.length}
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
      <PrintedFrom />
      {total > 0 && (
        <p className="soft small no-print">
          Vous gérez l’un de ces lieux&nbsp;? <Link to="/habilitation">Tenez ses informations à jour</Link>.
        </p>
      )}
    </section>
  );
}

const counted = (total: number, known: boolean): string => {
  if (!known) return 'Pas de réponse';
  if (total === 0) return 'Aucun lieu d’accueil trouvé';
  return `${formatCount(total, 'lieu d’accueil', 'lieux d’accueil')}${total > 1 ? ', du plus proche au plus éloigné' : ''}`;
};

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
