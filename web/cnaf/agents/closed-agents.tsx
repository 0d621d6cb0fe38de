import { useId } from 'react';
import { type CafDetail, readCaf } from '../../../contract/cnaf.ts';
import { reopenAgentAccess } from '../../../contract/cnaf-agents.ts';
import { listCafs } from '../../../contract/cnaf-cafs.ts';
import { useCommand } from '../../api/command.ts';
import { problemOf } from '../../api/problem.ts';
import { readAgain } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { EmailText } from '../../design/email-text.tsx';
import { formatDate } from '../../design/format.ts';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { toast } from '../../design/toast.tsx';

type Agent = CafDetail['agents'][number];

/** Those who have left the Caf, and the way to let one come back. */
export function ClosedAgents({
  code,
  agents,
  onReopened,
}: {
  code: string;
  agents: readonly Agent[];
  onReopened: () => void;
}) {
  const title = useId();
  const reopening = useCommand(reopenAgentAccess, [readCaf, listCafs]);
  const reopen = async ({ accountId, firstName, lastName }: Agent) => {
    try {
      await reopening.send({ params: { code, accountId } });
      toast(`${firstName} ${lastName} reçoit un nouveau mot de passe par e-mail.`);
      onReopened();
    } catch (failure) {
      if (problemOf(failure).code === 'wrong-state') await readAgain(readCaf);
    }
  };
  const columns: Column<Agent>[] = [
    {
      key: 'name',
      header: 'Nom',
      heads: true,
      cell: ({ firstName, lastName }) => `${firstName} ${lastName}`,
    },
    { key: 'email', header: 'Adresse e-mail', cell: ({ email }) => <EmailText email={email} /> },
    {
      key: 'account',
      header: 'Identification',
      cell: ({ accountId }) => <span className="figures unbroken">{accountId}</span>,
    },
    { key: 'closed', header: 'Accès fermé le', cell: ({ closedAt }) => closedAt && formatDate(closedAt) },
    {
      key: 'actions',
      header: 'Retour',
      cell: (agent) => (
        <Button look="quiet" busy={reopening.pending} onClick={() => void reopen(agent)}>
          Rouvrir l’accès
          <span className="only-read-aloud">
            {' '}
            de {agent.firstName} {agent.lastName}
          </span>
        </Button>
      ),
    },
  ];
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h3 id={title}>Accès fermés</h3>
      <p className="soft">
        Un accès rouvert garde son numéro. Un nouveau mot de passe part par e-mail, et l’habilitation à
        importer demande une nouvelle décision.
      </p>
      <ProblemNotice problem={reopening.problem} />
      <DataTable
        caption="Agents dont l’accès est fermé"
        captionHidden
        columns={columns}
        rows={agents}
        rowKey={({ accountId }) => accountId}
      />
    </section>
  );
}
