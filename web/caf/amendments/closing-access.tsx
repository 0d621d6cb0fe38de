import { useState } from 'react';
import { listRequests, type RequestDetail, readRequest } from '../../../contract/caf.ts';
import { closeAccess, listAmendments, reopenAccess } from '../../../contract/caf-amendments.ts';
import { statesInForce } from '../../../domain/habilitation/transitions.ts';
import { useCommand } from '../../api/command.ts';
import { Button } from '../../design/button.tsx';
import { RadioGroup } from '../../design/choices.tsx';
import { ConfirmDialog } from '../../design/dialog.tsx';
import { formatDate } from '../../design/format.ts';
import { StateTag } from '../../design/state-tag.tsx';
import { toast } from '../../design/toast.tsx';
import { closureWords } from './words.ts';

type PersonRow = RequestDetail['persons'][number];
type Reason = keyof typeof closureWords;
const changed = [readRequest, listAmendments, listRequests];

/** Closes a person's access in one action, or opens it again while the avenant is awaited (AVN-02). */
export function AccessAct({ request, person }: { request: RequestDetail; person: PersonRow }) {
  const [asking, setAsking] = useState(false);
  const { accountId, closed } = person;
  if (!accountId || !statesInForce.includes(request.state)) return null;
  const name = `${person.firstName} ${person.lastName}`;
  const done = () => setAsking(false);
  return (
    <>
      {closed && (
        <>
          <StateTag tone="bad">Accès fermé</StateTag>
          <br />
          <span className="small">
            {closureWords[closed.reason]}, le {formatDate(closed.at)}.
          </span>
        </>
      )}
      <br />
      <Button
        look="quiet"
        onClick={() => setAsking(true)}
        aria-label={closed ? `Rouvrir l’accès de ${name}` : `Fermer l’accès de ${name}`}
      >
        {closed ? 'Rouvrir l’accès' : 'Fermer l’accès'}
      </Button>
      {asking &&
        (closed ? (
          <Reopening request={request} accountId={accountId} name={name} onDone={done} />
        ) : (
          <Closing request={request} accountId={accountId} name={name} onDone={done} />
        ))}
    </>
  );
}

type DialogProps = { request: RequestDetail; accountId: string; name: string; onDone: () => void };

function Closing({ request, accountId, name, onDone }: DialogProps) {
  const closing = useCommand(closeAccess, changed);
  const [reason, setReason] = useState<Reason>('end-of-mission');
  const close = async () => {
    await closing.send({ params: { id: request.id, accountId }, body: { reason } });
    toast(`L’accès de ${name} est fermé. L’avenant est préparé.`);
    onDone();
  };
  return (
    <ConfirmDialog
      title={`Fermer l’accès de ${name}\u00a0?`}
      action="Fermer l’accès"
      busy={closing.pending}
      problem={closing.problem}
      onConfirm={() => void close().catch(alreadyShown)}
      onCancel={onDone}
    >
      <RadioGroup
        label="Pourquoi&nbsp;?"
        value={reason}
        onChange={(event) => setReason(event.target.value as Reason)}
        choices={[
          { value: 'end-of-mission', label: 'Sa mission prend fin' },
          {
            value: 'leaked-codes',
            label: 'Ses codes ont pu être divulgués',
            hint: 'Son mot de passe est aussi remplacé, pour toutes ses conventions.',
          },
        ]}
      />
      <p>
        L’accès se ferme tout de suite, où que cette personne soit connectée. Elle et le partenaire sont
        prévenus par e-mail. L’avenant qui la retire de l’annexe est préparé&nbsp;: il restera à le poster.
      </p>
      <p>Ce qu’elle a saisi garde son numéro d’identification.</p>
    </ConfirmDialog>
  );
}

function Reopening({ request, accountId, name, onDone }: DialogProps) {
  const opening = useCommand(reopenAccess, changed);
  const reopen = async () => {
    const body = { version: request.version };
    await opening.send({ params: { id: request.id, accountId }, body });
    toast(`L’accès de ${name} est rouvert. Un nouveau mot de passe part par e-mail.`);
    onDone();
  };
  return (
    <ConfirmDialog
      title={`Rouvrir l’accès de ${name}\u00a0?`}
      action="Rouvrir l’accès"
      look="strong"
      busy={opening.pending}
      problem={opening.problem}
      onConfirm={() => void reopen().catch(alreadyShown)}
      onCancel={onDone}
    >
      <p>
        Cette personne reçoit un nouveau mot de passe par e-mail&nbsp;: l’ancien ne servira plus. Le brouillon
        d’avenant ne la retire plus de l’annexe.
      </p>
    </ConfirmDialog>
  );
}

/** The notice of the dialog says it already. */
const alreadyShown = () => undefined;
