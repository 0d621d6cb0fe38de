import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type * as z from 'zod';
import { listSubmissions, type SubmissionQueue } from '../../../contract/caf-validation.ts';
import { reading } from '../../api/query.ts';
import { AgeText } from '../../design/age-text.tsx';
import { LinkButton } from '../../design/button.tsx';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { formatDate } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { QueueKeysHint } from '../keys-hint.tsx';
import { useQueue } from '../queue.ts';

type Queue = z.infer<typeof SubmissionQueue>['submissions'];

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

function Submissions({ submissions }: { submissions: Queue }) {
  const { place, opened, row } = useQueue('submissions', {});
  const columns: Column<Queue[number]>[] = [
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
    {
      key: 'age',
      header: 'En attente',
      cell: ({ submittedAt }) => <AgeText since={submittedAt} lasting />,
    },
    { key: 'date', header: 'Envoyé le', cell: ({ submittedAt }) => formatDate(submittedAt) },
    {
      key: 'by',
      header: 'Saisi par',
      cell: ({ submittedBy }) => <span className="figures unbroken">{submittedBy}</span>,
    },
  ];
  return (
    <div className="stack" ref={place}>
      <DataTable
        caption="Informations à valider, la plus ancienne d’abord"
        columns={columns}
        rows={submissions}
        rowKey={({ establishmentId }) => establishmentId}
        current={opened}
      />
      <QueueKeysHint />
    </div>
  );
}

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
