import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { formatCount } from '../../design/format.ts';
import { PageTitle } from '../../design/page-title.tsx';
import { PrintedFrom } from '../../design/printed-from.tsx';
import { ShowMore } from '../../design/show-more.tsx';
import { ListToCome } from './list-to-come.tsx';
import type { Search } from './search-address.ts';
import { SearchSwitch } from './search-switch.tsx';
import './results-page.css';

/** Where the focus goes once what is searched for has been changed: the line that counts what is found. */
export type ResultsTitle = RefObject<HTMLHeadingElement | null>;

/** A page of results: what is searched for, how to change it, and what is found. Establishments and childminders fill it. */
export function ResultsFrame({
  title,
  tab,
  search,
  narrowed,
  onPaper,
  mapLink,
  form,
  filters,
  found,
}: {
  title: ReactNode;
  tab: string;
  search: Pick<Search, 'commune' | 'code-postal' | 'autour' | 'nom' | 'rayon'>;
  /** How many filters narrow the search. */
  narrowed: number;
  /** What narrows it, in words, where the filters themselves are not printed. */
  onPaper?: string | undefined;
  mapLink: ReactNode;
  form: ReactNode;
  filters: (close: () => void) => ReactNode;
  found: (title: ResultsTitle) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const counted = useRef<HTMLHeadingElement>(null);
  const close = () => {
    setOpen(false);
    counted.current?.focus();
  };
  return (
    <div className="results">
      <div className="results-top stack">
        <PageTitle tab={tab}>{title}</PageTitle>
        <SearchSwitch search={search} />
        {onPaper !== undefined && <p className="only-print">{onPaper}</p>}
        <div className="row no-print">
          <Button
            className="results-toggle"
            aria-expanded={open}
            aria-controls={panel}
            onClick={() => setOpen(!open)}
          >
            Modifier la recherche{narrowed > 0 && ` (${formatCount(narrowed, 'filtre')})`}
          </Button>
          {mapLink}
          <Button className="results-print" onClick={() => print()}>
            Imprimer
          </Button>
        </div>
      </div>
      <div className="results-panel stack no-print" id={panel} data-open={open ? '' : undefined}>
        {form}
        {filters(close)}
      </div>
      {found(counted)}
    </div>
  );
}

/** A list of results as it comes, page after page. */
interface Coming {
  isPending: boolean;
  isFetching: boolean;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: () => unknown;
}

/** What is found: how many, their map on demand, their list, and what leads on when it is empty or does not come. */
export function FoundFrame({
  title,
  words,
  search,
  coming,
  shown,
  total,
  pages,
  waiting,
  dim,
  children,
  trouble,
  map,
  empty,
  beyond,
}: {
  title: ResultsTitle;
  words: { wait: string; nothing: string; noun: string; plural: string };
  search: Pick<Search, 'vue' | 'autour'>;
  coming: Coming;
  shown: number;
  total: number;
  pages: number;
  /** Nothing is known yet of what is asked for. */
  waiting: boolean;
  /** What is shown answers another search, and is about to be replaced. */
  dim: boolean;
  /** The list itself, where its pages are marked by `data-page`. */
  children: (list: RefObject<HTMLOListElement | null>) => ReactNode;
  /** What did not come, and how to ask again. */
  trouble?: ReactNode;
  map?: ReactNode;
  /** Said when nothing is found. */
  empty: ReactNode;
  /** What is said below. */
  beyond?: ReactNode;
}) {
  const list = useRef<HTMLOListElement>(null);
  const pagesShown = dim ? 0 : pages;
  useEffect(() => {
    if (pagesShown < 2) return;
    // The first of those just added: a keyboard or a screen reader goes on from there.
    const first = list.current?.querySelector(`[data-page="${pagesShown - 1}"]`);
    first?.querySelector<HTMLElement>(':is(h3 a, h3[tabindex])')?.focus();
  }, [pagesShown]);
  return (
    <section
      className="results-found stack"
      aria-labelledby="resultats"
      aria-busy={waiting || coming.isFetching}
      data-map={search.vue === 'carte' ? '' : undefined}
    >
      <div role="status">
        <h2 className="results-count figures" id="resultats" ref={title} tabIndex={-1}>
          {waiting ? words.wait : counted(total, pages > 0, words)}
        </h2>
      </div>
      {trouble}
      {search.vue === 'carte' && map}
      {coming.isPending && pages === 0 && <ListToCome />}
      {pages > 0 && total === 0 && !dim && empty}
      {total > 0 && (
        <>
          {!search.autour && (
            <p className="soft small">Les distances sont comptées depuis le centre de la commune.</p>
          )}
          {children(list)}
        </>
      )}
      {total > shown && !dim && (
        <>
          <ShowMore
            shown={shown}
            total={total}
            more={coming.hasNextPage}
            noun={words.noun}
            plural={words.plural}
            onMore={() => coming.fetchNextPage()}
            busy={coming.isFetchingNextPage}
          />
          {!coming.hasNextPage && <p>Pour voir les autres, cherchez autour d’une adresse, ou moins loin.</p>}
        </>
      )}
      {coming.isFetchNextPageError && (
        <p role="alert">La suite n’a pas pu être chargée. Réessayez dans un instant.</p>
      )}
      {beyond}
      <PrintedFrom />
    </section>
  );
}

function counted(
  total: number,
  known: boolean,
  { nothing, noun, plural }: { nothing: string; noun: string; plural: string },
): string {
  if (!known) return 'Pas de réponse';
  if (total === 0) return nothing;
  return `${formatCount(total, noun, plural)}${total > 1 ? ', du plus proche au plus éloigné' : ''}`;
}
