import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { type InformationRequestState, informationRequestStates } from '../../../domain/linf/transitions.ts';
import { formatNumber } from '../../design/format.ts';
import { requestStateWords } from '../../information-requests/words.ts';
import '../../caf/filters.css';
import './request-filters.css';

/** Which requests are seen; each view has its address. With several information places, which one. */
export function RequestFilters({
  id,
  places,
  state,
  awaited,
}: {
  id: string;
  places: readonly { id: string; name: string }[];
  /** All of them when absent. */
  state: InformationRequestState | undefined;
  awaited: number;
}) {
  const lieu = places.length > 1 ? id : undefined;
  const views = informationRequestStates.map((each) => ({
    name: requestStateWords[each].plural,
    etat: each === 'received' ? undefined : requestStateWords[each].slug,
    current: state === each,
    count: each === 'received' ? awaited : undefined,
  }));
  return (
    <>
      {places.length > 1 && (
        <FilterNav label="Lieux d’information">
          {places.map((place) => (
            <FilterLine key={place.id} search={{ lieu: place.id }} current={place.id === id}>
              {place.name}
            </FilterLine>
          ))}
        </FilterNav>
      )}
      <FilterNav label="Demandes selon leur avancement">
        {[...views, { name: 'Toutes', etat: 'toutes', current: state === undefined, count: undefined }].map(
          ({ name, etat, current, count }) => (
            <FilterLine key={name} search={{ lieu, etat }} current={current} count={count}>
              {name}
            </FilterLine>
          ),
        )}
      </FilterNav>
    </>
  );
}

function FilterNav({ label, children }: { label: string; children: React.ReactNode }) {
  const id = useId();
  return (
    <nav className="filters no-print" aria-labelledby={id}>
      <p className="only-read-aloud" id={id}>
        {label}
      </p>
      <ul>{children}</ul>
    </nav>
  );
}

function FilterLine({
  search,
  current,
  count,
  children,
}: {
  search: { lieu?: string; etat?: string };
  current: boolean;
  count?: number;
  children: string;
}) {
  return (
    <li>
      <Link
        to="/partenaire/demandes"
        search={search}
        className="filter"
        data-uncounted={count === undefined ? '' : undefined}
        aria-current={current ? 'page' : undefined}
        activeOptions={{ exact: true }}
      >
        {children}
        {count !== undefined && <span className="filter-count figures">{formatNumber(count)}</span>}
      </Link>
    </li>
  );
}
