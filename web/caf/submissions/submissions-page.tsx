import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { listSubmissions } from '../../../contract/caf-validation.ts';
import { reading } from '../../api/query.ts';
import { now } from '../../api/server-time.ts';
import { AgeText } from '../../design/age-text.tsx';
import { Button, LinkButton } from '../../design/button.tsx';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { formatCount, formatDate, parisDay } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { fieldWords, typeWords } from '../../establishment/words.ts';
import { QueueKeysHint } from '../keys-hint.tsx';
import { useQueue } from '../queue.ts';
import { QueueFilterBar } from './queue-filter-bar.tsx';
import { filtered, type WaitingLine } from './queue-filters.ts';

/** Operating information that waits for the Caf's validation, oldest first (PUB-02). */
export function SubmissionsPage() {
  const query = useQuery(reading(listSubmissions, {}));
  return (
    <>
      <PageTitle below="Les informations de fonctionnement paraissent après votre validation. D’ici là, la version en ligne reste la même.">
        Validations
      </PageTitle>
      <Loaded query={query} what="des informations à valider">
        {({ submissions }) =>
          submissions.length > 0 ? <Submissions submissions={submissions} /> : <NothingWaits />
        }
      </Loaded>
    </>
  );
}

function Submissions({ submissions }: { submissions: readonly WaitingLine[] }) {
  const search = useSearch({ from: '/caf/validations' });
  const navigate = useNavigate({ from: '/caf/validations' });
  const { place, opened, row } = useQueue('submissions', search);
  const rows = filtered(submissions, search, parisDay(now()));
  const harmless = submissions.filter((line) => line.harmless).length;
  return (
    <div className="stack" ref={place}>
      <QueueFilterBar submissions={submissions} />
      {harmless > 0 && (
        <p>
          <LinkButton to="/caf/validations/ensemble">
            Approuver ensemble {formatCount(harmless, 'modification simple', 'modifications simples')}
          </LinkButton>
        </p>
      )}
      {rows.length > 0 ? (
        <>
          <DataTable
            caption="Informations à valider, la plus ancienne d’abord"
            columns={columnsWith(row)}
            rows={rows}
            rowKey={({ establishmentId }) => establishmentId}
            current={opened}
            wide
          />
          <QueueKeysHint />
        </>
      ) : (
        <EmptyState
          title="Rien n’attend sous ces filtres"
          action={<Button onClick={() => void navigate({ search: {} })}>Tout afficher</Button>}
        >
          <p>{formatCount(submissions.length, 'envoi attend', 'envois attendent')} votre validation.</p>
        </EmptyState>
      )}
    </div>
  );
}

const columnsWith = (row: (id: string) => object): Column<WaitingLine>[] => [
  {
    key: 'name',
    header: 'Établissement',
    heads: true,
    cell: ({ establishmentId, establishmentName }) => (
      <Link to="/caf/validations/$id" params={{ id: establishmentId }} {...row(establishmentId)}>
        {establishmentName}
      </Link>
    ),
  },
  { key: 'commune', header: 'Commune', cell: ({ commune }) => commune ?? '' },
  { key: 'type', header: 'Type', cell: ({ type }) => type && typeWords[type].name },
  {
    key: 'fields',
    header: 'À décider',
    cell: ({ toDecide: [first, ...others] }) =>
      first === undefined
        ? 'Rien ne change'
        : `${fieldWords[first]}${others.length > 0 ? ` et ${formatCount(others.length, 'autre')}` : ''}`,
  },
  {
    key: 'look',
    header: 'À regarder',
    cell: ({ suspicions, harmless }) =>
      suspicions > 0 ? (
        <StateTag tone="waiting">{formatCount(suspicions, 'passage')}</StateTag>
      ) : harmless ? (
        <StateTag tone="calm">Modification simple</StateTag>
      ) : (
        <span className="soft">—</span>
      ),
  },
  {
    key: 'age',
    header: 'En attente',
    cell: ({ submittedAt }) => (
      <>
        <AgeText since={submittedAt} lasting />
        <br />
        <span className="soft small">envoyé le {formatDate(submittedAt)}</span>
      </>
    ),
  },
];

function NothingWaits() {
  return (
    <EmptyState
      title="Tout est validé"
      action={
        <LinkButton to="/caf/en-ligne" look="plain">
          Voir ce qui est en ligne
        </LinkButton>
      }
    >
      <p>Ce qu’une personne habilitée envoie arrive ici, du plus ancien au plus récent.</p>
    </EmptyState>
  );
}
