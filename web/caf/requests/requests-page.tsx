import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { listRequests, type RequestQueue } from '../../../contract/caf.ts';
import { reading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { AgeText } from '../../design/age-text.tsx';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { formatCount } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { kindNames } from '../../habilitation/words.ts';
import { QueueKeysHint } from '../keys-hint.tsx';
import { useQueue } from '../queue.ts';
import { AnswerTime } from './answer-time.tsx';
import { QueueFilterBar } from './queue-filter-bar.tsx';
import { filterOf, inOrder, passing, type QueueFilter, type QueueRow } from './queue-filters.ts';
import { stateWords } from './state-words.ts';

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
  const session = useSession();
  const me = session.status === 'open' || session.status === 'ended' ? session.account.accountId : undefined;
  const filter = filterOf(search, me);
  const rows = inOrder(passing(queue.requests, filter));
  const { place, opened, row } = useQueue('requests', search);
  const name = (accountId: string | undefined) =>
    accountId === me ? 'Moi' : queue.agents.find((agent) => agent.accountId === accountId)?.name;

  const columns: Column<QueueRow>[] = [
    {
      key: 'provider',
      header: 'Demandeur',
      heads: true,
      cell: (request) => (
        <>
          <Link to="/caf/demandes/$id" params={{ id: request.id }} {...row(request.id)}>
            {request.providerName}
          </Link>{' '}
          {request.unread !== undefined && (
            <StateTag tone="waiting">{formatCount(request.unread, 'message')} à lire</StateTag>
          )}
        </>
      ),
    },
    { key: 'kind', header: 'Nature', whole: true, cell: (request) => kindNames[request.kind].name },
    { key: 'city', header: 'Commune', cell: (request) => request.city },
    {
      key: 'id',
      header: 'Référence',
      cell: (request) => <span className="figures unbroken">{request.id}</span>,
    },
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
    { key: 'due', header: 'Reste pour répondre', cell: (request) => <AnswerTime request={request} /> },
    {
      key: 'assignee',
      whole: true,
      header: 'Confiée à',
      cell: (request) =>
        request.assignee ? (
          (name(request.assignee) ?? request.assignee)
        ) : (
          <span className="soft">Personne</span>
        ),
    },
  ];
  const under = filter.state && filter.state !== 'all' ? stateWords[filter.state].plural : 'En cours';
  return (
    <div className="stack" ref={place}>
      <QueueFilterBar queue={queue} me={me} />
      {rows.length > 0 ? (
        <>
          <DataTable
            caption={`Demandes\u00a0: ${filter.state === 'all' ? 'toutes' : under.toLowerCase()}`}
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
        <NoRequest filter={filter} />
      )}
    </div>
  );
}

function NoRequest({ filter: { state, kind, assignee, late, sought } }: { filter: QueueFilter }) {
  if (kind || assignee || late || sought) {
    return (
      <EmptyState title="Aucune demande ne correspond à ces choix">
        <p>Vérifiez l’orthographe, choisissez «&nbsp;Toutes&nbsp;» les demandes, ou ne filtrez plus.</p>
      </EmptyState>
    );
  }
  if (state && state !== 'all') {
    return (
      <EmptyState title={`Aucune demande dans l’état «\u00a0${stateWords[state].name}\u00a0»`}>
        <p>Les autres états sont au-dessus, avec leur nombre de demandes.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Aucune demande en cours">
      <p>
        Une demande arrive ici dès qu’un demandeur l’a validée sur la partie publique. Vous en êtes prévenu à
        l’adresse indiquée dans «&nbsp;Ma&nbsp;Caf&nbsp;».
      </p>
    </EmptyState>
  );
}
