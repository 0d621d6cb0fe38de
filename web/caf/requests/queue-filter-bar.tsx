import { useNavigate, useSearch } from '@tanstack/react-router';
import type { RequestQueue } from '../../../contract/caf.ts';
import { Button } from '../../design/button.tsx';
import { SelectField } from '../../design/choices.tsx';
import { FilterLink, Filters } from '../../design/filters.tsx';
import { formatNumber } from '../../design/format.ts';
import { TextField } from '../../design/text-field.tsx';
import { keysOf } from '../../establishment/words.ts';
import { kindNames } from '../../habilitation/words.ts';
import { filterOf, passing, type QueueAddress, type QueueFilter } from './queue-filters.ts';
import { stateWords } from './state-words.ts';
import './queue-filter-bar.css';

/**
 * What part of the queue is shown. Every choice is in the address, and says how many it lets through with the others as
 * they are.
 */
export function QueueFilterBar({ queue, me }: { queue: RequestQueue; me: string | undefined }) {
  const search = useSearch({ from: '/caf/demandes' });
  const navigate = useNavigate({ from: '/caf/demandes' });
  const filter = filterOf(search, me);
  const count = (change: QueueFilter) => passing(queue.requests, { ...filter, ...change }).length;
  const labelled = (label: string, change: QueueFilter) => `${label} (${formatNumber(count(change))})`;
  const choose = (change: QueueAddress) => void navigate({ search: { ...search, ...change }, replace: true });
  const assigned = (a: string | undefined): QueueFilter => ({
    assignee: filterOf({ a }, me).assignee,
  });
  const colleagues = queue.agents.filter(
    ({ accountId, left }) => accountId !== me && (!left || count(assigned(accountId)) > 0),
  );
  const narrowed = search.type || search.a || search.retard || search.nom;
  return (
    <>
      <div className="queue-filters no-print">
        <TextField
          label="Chercher"
          hint="Nom, référence, commune ou personne"
          type="search"
          autoComplete="off"
          value={search.nom ?? ''}
          onChange={(event) => choose({ nom: event.target.value || undefined })}
        />
        <SelectField
          label="Nature"
          value={search.type ?? ''}
          onChange={(event) => choose({ type: event.target.value || undefined })}
          choices={[
            { value: '', label: labelled('Toutes', { kind: undefined }) },
            ...keysOf(kindNames).map((kind) => ({
              value: kindNames[kind].slug,
              label: labelled(kindNames[kind].name, { kind }),
            })),
          ]}
        />
        <SelectField
          label="Confiée à"
          value={search.a ?? ''}
          onChange={(event) => choose({ a: event.target.value || undefined })}
          choices={[
            { value: '', label: labelled('N’importe qui', { assignee: undefined }) },
            { value: 'moi', label: labelled('Moi', assigned('moi')) },
            { value: 'personne', label: labelled('Personne', assigned('personne')) },
            ...colleagues.map(({ accountId, name, left }) => ({
              value: accountId,
              label: labelled(left ? `${name}, parti` : name, assigned(accountId)),
            })),
          ]}
        />
      </div>
      <Filters label="Demandes selon leur état">
        <FilterLink
          to="/caf/demandes"
          search={{ ...search, etat: undefined }}
          count={count({ state: undefined })}
          current={!filter.state}
        >
          En cours
        </FilterLink>
        {keysOf(stateWords).map((state) => (
          <FilterLink
            key={state}
            to="/caf/demandes"
            search={{ ...search, etat: stateWords[state].slug }}
            count={count({ state })}
            current={filter.state === state}
          >
            {stateWords[state].plural}
          </FilterLink>
        ))}
        <FilterLink
          to="/caf/demandes"
          search={{ ...search, etat: 'toutes' }}
          count={count({ state: 'all' })}
          current={filter.state === 'all'}
        >
          Toutes
        </FilterLink>
        <FilterLink
          to="/caf/demandes"
          search={{ ...search, retard: filter.late ? undefined : 'oui' }}
          count={count({ late: true })}
          current={filter.late === true}
        >
          En retard
        </FilterLink>
      </Filters>
      {narrowed && (
        <div>
          <Button look="quiet" onClick={() => void navigate({ search: { etat: search.etat } })}>
            Ne plus filtrer
          </Button>
        </div>
      )}
    </>
  );
}
