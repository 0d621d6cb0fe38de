import { useState } from 'react';
import { type CafDetail, readCaf } from '../../../contract/cnaf.ts';
import { closeAgentAccess } from '../../../contract/cnaf-agents.ts';
import { listCafs } from '../../../contract/cnaf-cafs.ts';
import { useCommand } from '../../api/command.ts';
import { problemOf } from '../../api/problem.ts';
import { readAgain } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { ConfirmDialog } from '../../design/dialog.tsx';
import { Notice } from '../../design/notice.tsx';
import { toast } from '../../design/toast.tsx';

/**
 * Closes the access of an agent who leaves the Caf, after one confirmation that says what it does; for the last agent it
 * says too that nobody will be left, and lets it be done.
 */
export function CloseAccess({
  code,
  agent,
  last,
  onClosed,
}: {
  code: string;
  agent: CafDetail['agents'][number];
  last: boolean;
  onClosed: () => void;
}) {
  const closing = useCommand(closeAgentAccess, [readCaf, listCafs]);
  const [asking, setAsking] = useState(false);
  const name = `${agent.firstName} ${agent.lastName}`;

  const close = async () => {
    try {
      await closing.send({ params: { code, accountId: agent.accountId } });
      setAsking(false);
      toast(`L’accès de ${name} est fermé.`);
      onClosed();
    } catch (failure) {
      // A colleague closed it first: the list says so.
      if (problemOf(failure).code === 'wrong-state') await readAgain(readCaf);
    }
  };
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        Fermer l’accès…<span className="only-read-aloud"> de {name}</span>
      </Button>
      {asking && (
        <ConfirmDialog
          title={`Fermer l’accès de ${name}\u00a0?`}
          action="Fermer l’accès"
          busy={closing.pending}
          problem={closing.problem}
          onConfirm={() => void close()}
          onCancel={() => {
            closing.reset();
            setAsking(false);
          }}
        >
          <div className="stack stack-tight">
            {last && (
              <Notice kind="warning" title="C’est le dernier agent de cette Caf">
                <p>
                  Plus personne n’y traitera les demandes ni les validations. Ajoutez d’abord son successeur,
                  s’il est connu.
                </p>
              </Notice>
            )}
            <p>
              Ses sessions ouvertes se ferment aussitôt et son mot de passe ne sert plus.
              {agent.importer && !agent.importer.endedOn && ' Son habilitation à importer prend fin.'} Ce qui
              a été fait sous son numéro {agent.accountId} reste au journal. Vous pourrez rouvrir l’accès.
            </p>
          </div>
        </ConfirmDialog>
      )}
    </>
  );
}
