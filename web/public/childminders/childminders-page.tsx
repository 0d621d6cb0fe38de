import { useNavigate, useSearch } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import { Button, LinkButton } from '../../design/button.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { hasPlace, type Search } from '../search/search-address.ts';
import { SearchForm } from '../search/search-form.tsx';
import { SearchSwitch } from '../search/search-switch.tsx';
import { placeInWords } from '../search/search-words.ts';
import { type ChildminderSearch, readChildminderSearch } from './childminder-address.ts';
import { whereWords } from './childminder-card.tsx';
import { ChildminderFilters } from './childminder-filters.tsx';
import { ChildmindersFoundAround } from './childminders-found.tsx';
import '../search/results-page.css';

/**
 * The childminders around a place, nearest first, with exactly what each agreed to show (PUB-11). Without a place there
 * is no list; no name is in an address or a title, and search engines are told to stay away (RGT-03).
 */
export function ChildmindersPage() {
  const search = useSearch({ from: '/public/assistants-maternels' });
  const where = search['code-postal'] ?? search.commune ?? search.autour;
  return (
    <>
      <meta name="robots" content="noindex" />
      {where && hasPlace(search) ? <Around key={where} search={search} /> : <Nowhere search={search} />}
    </>
  );
}

/** Goes around another place, with what narrows the search. */
function useGo({ rayon, vue, chez }: ChildminderSearch) {
  const navigate = useNavigate();
  return (place: Search) =>
    navigate({
      to: '/assistants-maternels',
      search: readChildminderSearch({ rayon, vue, chez, ...place }),
    });
}

function Nowhere({ search }: { search: ChildminderSearch }) {
  const go = useGo(search);
  return (
    <div className="stack">
      <PageTitle below="À leur domicile ou dans une maison d’assistants maternels, près de chez vous.">
        Trouver une assistante ou un assistant maternel
      </PageTitle>
      <SearchSwitch search={search} />
      <SearchForm from={search} onPlace={go} />
    </div>
  );
}

function Around({ search }: { search: ChildminderSearch }) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const go = useGo(search);
  const words = placeInWords(search);
  return (
    <div className="results">
      <div className="results-top stack">
        <PageTitle tab={`Assistantes et assistants maternels, ${words}`}>
          Assistantes et assistants maternels&nbsp;: {words}
        </PageTitle>
        <SearchSwitch search={search} />
        {search.chez && <p className="only-print">{whereWords[search.chez === 'mam' ? 'mam' : 'home']}</p>}
        <div className="row no-print">
          <Button
            className="results-toggle"
            aria-expanded={open}
            aria-controls={panel}
            onClick={() => setOpen(!open)}
          >
            Modifier la recherche{search.chez && ' (1\u00a0filtre)'}
          </Button>
          <LinkButton
            to="/assistants-maternels"
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
        <SearchForm from={search} brief onPlace={go} />
        <ChildminderFilters
          search={search}
          onDone={() => {
            setOpen(false);
            title.current?.focus();
          }}
        />
      </div>
      <ChildmindersFoundAround search={search} title={title} />
    </div>
  );
}
