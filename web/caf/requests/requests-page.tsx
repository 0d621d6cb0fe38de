import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { listRequests, type RequestQueue } from '../../../contract/caf.ts';
import type { HabilitationState } from '../../../domain/habilitation/transitions.ts';
import { reading } from '../../api/query.ts';
import { AgeText } from '../../design/age-text.tsx';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { keysOf } from '../../establishment/words.ts';
import { FilterLink, Filters } from '../filters.tsx';
import { QueueKeysHint } from '../keys-hint.tsx';
import { useQueue } from '../queue.ts';
import { settled, stateWords, waitsForCaf } from './state-words.ts';

type Row = RequestQueue['requests'][number];

/** The queue of the department's requests and conventions (ACT-01). */
export function RequestsPage() {
  const query = useQuery(reading(listRequests, {}));
  return (
    <>
      <PageTitle>Demandes d’habilitation</PageTitle>
      <p>
        <Link to="/caf/conseil-departemental">Préparer la convention du conseil départemental</Link>
      </p>
      <Loaded query={query} what="des demandes">
        {(queue) => <Queue queue={queue} />}
      </Loaded>
    </>
  );
}

function Queue({ queue }: { queue: RequestQueue }) {
  const search = useSearch({ from: '/caf/demandes' });
  const state = keysOf(stateWords).find((each) => stateWords[each].slug === search.etat);
  const rows = rowsOf(queue.requests, state);
  const { place, opened, row } = useQueue('requests', search);
  const under = state ? stateWords[state].plural : 'En cours';

  const columns: Column<Row>[] = [
    {
      key: 'provider',
      header: 'Fournisseur',
      heads: true,
      cell: (request) => (
        <Link to="/caf/demandes/$id" params={{ id: request.id }} {...row(request.id)}>
          {request.providerName}
        </Link>
      ),
    },
    { key: 'city', header: 'Commune', cell: (request) => request.city },
    {
      key: 'id',
      header: 'Référence',
      cell: (request) => <span className="figures unbroken">{request.id}</span>,
    },
    {
      key: 'establishments',
      header: 'Établissements',
      figures: true,
      cell: (request) => request.establishmentCount,
    },
    { key: 'persons', header: 'Personnes', figures: true, cell: (request) => request.personCount },
    {
      key: 'state',
      header: 'État',
      cell: (request) => (
        <StateTag tone={stateWords[request.state].tone}>{stateWords[request.state].name}</StateTag>
      ),
    },
    {
      key: 'age',
      header: 'Dans cet état',
      cell: (request) => (
        <span className="unbroken">
          <AgeText since={request.stateSince} lasting />
        </span>
      ),
    },
  ];
  return (
    <div className="stack" ref={place}>
      <Filters label="Demandes selon leur état">
        <FilterLink to="/caf/demandes" search={{}} count={rowsOf(queue.requests).length} current={!state}>
          En cours
        </FilterLink>
        {keysOf(stateWords).map((each) => (
          <FilterLink
            key={each}
            to="/caf/demandes"
            search={{ etat: stateWords[each].slug }}
            count={queue.counts[each] ?? 0}
            current={state === each}
          >
            {stateWords[each].plural}
          </FilterLink>
        ))}
      </Filters>
      {rows.length > 0 ? (
        <>
          <DataTable
            caption={`Demandes\u00a0: ${under.toLowerCase()}`}
            captionHidden
            columns={columns}
            rows={rows}
            rowKey={(request) => request.id}
            current={opened}
            wide
          />
          <QueueKeysHint />
        </>
      ) : (
        <NoRequest state={state} />
      )}
    </div>
  );
}

/**
 * The rows of a state, or all that is not settled. What waits for the Caf comes first, then what has waited longest; what
 * is settled comes latest first.
 */
function rowsOf(requests: readonly Row[], state?: HabilitationState): Row[] {
  const shown = requests.filter((request) =>
    state ? request.state === state : !settled.includes(request.state),
  );
  const rank = (request: Row) => (waitsForCaf.includes(request.state) ? 0 : 1);
  const inOrder = shown.sort(
    (one, other) => rank(one) - rank(other) || one.stateSince.localeCompare(other.stateSince),
  );
  return state && settled.includes(state) ? inOrder.reverse() : inOrder;
}

function NoRequest({ state }: { state: HabilitationState | undefined }) {
  if (state) {
    return (
      <EmptyState title={`Aucune demande dans l’état «\u00a0${stateWords[state].name}\u00a0»`}>
        <p>Les autres états sont au-dessus, avec leur nombre de demandes.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Aucune demande en cours">
      <p>
        Une demande arrive ici dès qu’un fournisseur de données l’a validée sur la partie publique. Vous en
        êtes prévenu à l’adresse indiquée dans «&nbsp;Ma&nbsp;Caf&nbsp;».
      </p>
    </EmptyState>
  );
}
