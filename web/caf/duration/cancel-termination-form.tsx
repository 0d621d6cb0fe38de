import { listRequests, type RequestDetail, readRequest } from '../../../contract/caf.ts';
import { cancelTermination } from '../../../contract/caf-duration.ts';
import { useCommand } from '../../api/command.ts';
import { toast } from '../../design/toast.tsx';
import { ReasonForm } from '../reason-form.tsx';

/** Cancels a termination before its effect, with a reason that the partner reads. */
export function CancelTerminationForm({ request, onDone }: { request: RequestDetail; onDone: () => void }) {
  const cancelling = useCommand(cancelTermination, [readRequest, listRequests]);
  return (
    <ReasonForm
      draft={`resiliation-annulee:${request.id}`}
      label="Pourquoi la résiliation est-elle annulée&nbsp;?"
      hint="Le partenaire lit ce texte. La convention continue, les accès restent ouverts."
      action="Annuler la résiliation"
      onSend={async (reason) => {
        const body = { version: request.version, reason };
        await cancelling.send({ params: { id: request.id }, body });
        toast('Résiliation annulée. Le partenaire est prévenu par e-mail.');
        onDone();
      }}
      onCancel={onDone}
    />
  );
}
