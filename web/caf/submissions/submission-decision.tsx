import { useNavigate } from '@tanstack/react-router';
import { type RefObject, useState } from 'react';
import { listOnline, readOnline } from '../../../contract/caf-online.ts';
import {
  decideSubmission,
  listSubmissions,
  readSubmission,
  type SubmissionDetail,
} from '../../../contract/caf-validation.ts';
import { useCommand } from '../../api/command.ts';
import { type ApiProblem, problemOf } from '../../api/problem.ts';
import { queryClient, readAgain, reading } from '../../api/query.ts';
import { Button, LinkButton } from '../../design/button.tsx';
import { formatCount } from '../../design/format.ts';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { toast } from '../../design/toast.tsx';
import { searchOfQueue } from '../queue.ts';
import type { DecisionsInHand } from './decisions.ts';
import { reasonBoxOf, sendBack } from './field-block.tsx';
import { KeysPanel } from './keys-panel.tsx';
import { useSubmissionKeys } from './submission-keys.ts';
import './submission-decision.css';

const changed = [listSubmissions, listOnline, readOnline];

/** What one decided so far, and the one button that sends it; then on to the next one. */
export function SubmissionDecision({
  submission,
  inHand,
  next,
  place,
  onMissing,
}: {
  submission: SubmissionDetail;
  inHand: DecisionsInHand;
  /** The one to look at afterwards. */
  next: string | undefined;
  place: RefObject<HTMLDivElement | null>;
  /** Told that reasons are missing, or no longer. */
  onMissing: (missing: boolean) => void;
}) {
  const { establishmentId, establishmentName, version, toDecide } = submission;
  const navigate = useNavigate();
  const deciding = useCommand(decideSubmission, changed);
  const [problem, setProblem] = useState<ApiProblem>();
  const [helping, setHelping] = useState(false);
  const params = { id: establishmentId };
  const { approve, returned, waiting } = inHand;
  const nothingDecided = toDecide.length > 0 && approve.length + returned.length === 0;

  const goOn = () =>
    next
      ? navigate({ to: '/caf/validations/$id', params: { id: next } })
      : navigate({ to: '/caf/validations', search: searchOfQueue('submissions') });

  const send = async () => {
    if (nothingDecided) {
      toast('Approuvez ou renvoyez au moins un champ avant d’envoyer.');
      return;
    }
    const without = returned.find(({ reason }) => reason.trim() === '');
    onMissing(without !== undefined);
    if (without) {
      document.getElementById(reasonBoxOf(without.field))?.focus();
      return;
    }
    setProblem(undefined);
    try {
      await deciding.send({ params, body: { version, approve, return: returned } });
    } catch (failure) {
      const refusal = problemOf(failure);
      setProblem(refusal);
      // A newer version came in, or a colleague decided: the page shows what is true now.
      if (refusal.code === 'conflict' || refusal.code === 'not-found')
        await readAgain(readSubmission, listSubmissions);
      return;
    }
    await goOn();
    queryClient.removeQueries({ queryKey: reading(readSubmission, { params }).queryKey });
    const done = `«\u00a0${establishmentName}\u00a0»\u00a0: ${outcomeInWords(approve.length, returned.length, waiting)}.`;
    toast(next ? `${done} Voici l’établissement suivant.` : done);
  };

  useSubmissionKeys(place, {
    approve: (field) => inHand.decide(field, { act: 'approve' }),
    sendBack: (field) => sendBack(field, inHand),
    approveAll: inHand.approveAll,
    send: () => void send(),
    next: () => void goOn(),
    help: () => setHelping(true),
  });

  return (
    <section className="decision no-print" aria-label="Votre décision">
      {problem && (
        <ProblemNotice kind="warning" problem={problem}>
          {problem.code === 'conflict' && <p>La version affichée au-dessus est à jour.</p>}
        </ProblemNotice>
      )}
      {toDecide.length > 0 && (
        <p className="decision-count" aria-live="polite">
          {outcomeInWords(approve.length, returned.length, waiting)}
        </p>
      )}
      <div className="row">
        <Button
          look="strong"
          busy={deciding.pending}
          aria-disabled={nothingDecided || undefined}
          onClick={() => void send()}
        >
          {toDecide.length === 0 ? 'Confirmer' : 'Envoyer la décision'}
        </Button>
        {toDecide.length > 0 && (
          <>
            <Button onClick={inHand.approveAll}>Tout approuver</Button>
            <Button
              onClick={() => {
                inHand.returnRest('');
                const [first] = toDecide;
                if (first) requestAnimationFrame(() => document.getElementById(reasonBoxOf(first))?.focus());
              }}
            >
              Tout renvoyer
            </Button>
          </>
        )}
        {next && (
          <LinkButton look="quiet" to="/caf/validations/$id" params={{ id: next }}>
            Passer au suivant
          </LinkButton>
        )}
        <Button look="quiet" className="decision-help" onClick={() => setHelping(true)}>
          Raccourcis clavier
        </Button>
      </div>
      {helping && <KeysPanel onClose={() => setHelping(false)} />}
    </section>
  );
}

/** « 2 champs approuvés, 1 champ renvoyé, 3 champs laissés en attente ». */
function outcomeInWords(approved: number, returned: number, waiting: number): string {
  if (approved + returned + waiting === 0) return 'informations confirmées';
  return [
    approved > 0 && formatCount(approved, 'champ approuvé', 'champs approuvés'),
    returned > 0 && formatCount(returned, 'champ renvoyé', 'champs renvoyés'),
    waiting > 0 && formatCount(waiting, 'champ laissé en attente', 'champs laissés en attente'),
  ]
    .filter(Boolean)
    .join(', ');
}
