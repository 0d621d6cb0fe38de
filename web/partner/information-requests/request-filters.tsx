import { type InformationRequestState, informationRequestStates } from '../../../domain/linf/transitions.ts';
import { FilterLink, Filters } from '../../design/filters.tsx';
import { requestStateWords } from '../../information-requests/words.ts';

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
        <Filters label="Lieux d’information">
          {places.map((place) => (
            <FilterLink
              key={place.id}
              to="/partenaire/demandes"
              search={{ lieu: place.id }}
              current={place.id === id}
            >
              {place.name}
            </FilterLink>
          ))}
        </Filters>
      )}
      <Filters label="Demandes selon leur avancement">
        {[...views, { name: 'Toutes', etat: 'toutes', current: state === undefined, count: undefined }].map(
          ({ name, etat, current, count }) => (
            <FilterLink
              key={name}
              to="/partenaire/demandes"
              search={{ lieu, etat }}
              current={current}
              count={count}
            >
              {name}
            </FilterLink>
          ),
        )}
      </Filters>
    </>
  );
}
