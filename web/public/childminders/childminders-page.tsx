import { useNavigate, useSearch } from '@tanstack/react-router';
import { LinkButton } from '../../design/button.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { ResultsFrame } from '../search/results-frame.tsx';
import { hasPlace, type Search } from '../search/search-address.ts';
import { SearchForm } from '../search/search-form.tsx';
import { SearchSwitch } from '../search/search-switch.tsx';
import { placeInWords } from '../search/search-words.ts';
import { type ChildminderSearch, readChildminderSearch, whereNames } from './childminder-address.ts';
import { whereWords } from './childminder-card.tsx';
import { ChildminderFilters } from './childminder-filters.tsx';
import { ChildmindersFoundAround } from './childminders-found.tsx';

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
  const go = useGo(search);
  const words = placeInWords(search);
  return (
    <ResultsFrame
      title={<>Assistantes et assistants maternels&nbsp;: {words}</>}
      tab={`Assistantes et assistants maternels, ${words}`}
      search={search}
      narrowed={search.chez ? 1 : 0}
      onPaper={search.chez && whereWords[whereNames[search.chez]]}
      mapLink={
        <LinkButton
          to="/assistants-maternels"
          search={{ ...search, vue: search.vue ? undefined : 'carte' }}
          resetScroll={false}
        >
          {search.vue ? 'Masquer la carte' : 'Afficher la carte'}
        </LinkButton>
      }
      form={<SearchForm from={search} brief onPlace={go} />}
      filters={(close) => <ChildminderFilters search={search} onDone={close} />}
      found={(title) => <ChildmindersFoundAround search={search} title={title} />}
    />
  );
}
