import { useState } from 'react';
import { closeFeedAccess, type FeedAccess, listFeedAccesses } from '../../../contract/information-feed.ts';
import { useCommand } from '../../api/command.ts';
import { problemOf } from '../../api/problem.ts';
import { readAgain } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { ConfirmDialog } from '../../design/dialog.tsx';
import { formatDate } from '../../design/format.ts';
import { StateTag, type StateTone } from '../../design/state-tag.tsx';
import { toast } from '../../design/toast.tsx';

const stateWords: Record<FeedAccess['state'], { tone: StateTone; words: string }> = {
  open: { tone: 'good', words: 'Ouvert' },
  revoked: { tone: 'calm', words: 'Fermé' },
  lapsed: { tone: 'waiting', words: 'Arrêté avec l’accès de la personne' },
};

/** The accesses of an information place, open and closed. */
export function SoftwareAccessTable({ id, accesses }: { id: string; accesses: readonly FeedAccess[] }) {
  const closing = useCommand(closeFeedAccess, [listFeedAccesses]);
  const [asked, setAsked] = useState<FeedAccess>();
  const close = async ({ clientId, version, name }: FeedAccess) => {
    try {
      await closing.send({ params: { id, clientId }, body: { version } });
      toast(`L’accès «\u00a0${name}\u00a0» est fermé.`);
      setAsked(undefined);
    } catch (failure) {
      // A colleague was first: the list says so.
      if (['conflict', 'wrong-state'].includes(problemOf(failure).code)) await readAgain(listFeedAccesses);
    }
  };
  return (
    <>
      <DataTable
        caption="Accès de vos logiciels"
        rows={accesses}
        rowKey={({ clientId }) => clientId}
        columns={[
          { key: 'name', header: 'Logiciel', heads: true, cell: ({ name }) => name },
          { key: 'id', header: 'Identifiant', cell: ({ clientId }) => <code>{clientId}</code> },
          {
            key: 'made',
            header: 'Créé',
            cell: ({ createdAt, agent }) =>
              `Le ${formatDate(createdAt)}, par ${agent.firstName} ${agent.lastName}`,
          },
          {
            key: 'state',
            header: 'État',
            cell: ({ state }) => <StateTag tone={stateWords[state].tone}>{stateWords[state].words}</StateTag>,
          },
          {
            key: 'act',
            header: 'Agir',
            cell: (access) =>
              access.state === 'revoked' ? (
                '–'
              ) : (
                <Button
                  look="quiet"
                  onClick={() => setAsked(access)}
                  aria-label={`Fermer l’accès ${access.name}`}
                >
                  Fermer…
                </Button>
              ),
          },
        ]}
      />
      {asked && (
        <ConfirmDialog
          title={`Fermer l’accès «\u00a0${asked.name}\u00a0»\u00a0?`}
          action="Fermer l’accès"
          busy={closing.pending}
          problem={closing.problem}
          onConfirm={() => void close(asked)}
          onCancel={() => {
            closing.reset();
            setAsked(undefined);
          }}
        >
          <p>
            Le logiciel ne pourra plus se connecter, et son secret ne servira plus. Pour le relier de nouveau,
            il faudra créer un autre accès.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
