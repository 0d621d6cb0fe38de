import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type * as z from 'zod';
import { listOnline, readOnline } from '../../../contract/caf-online.ts';
import {
  decideSubmission,
  listSubmissions,
  readSubmission,
  type SubmissionDetail,
  type SubmissionQueue,
} from '../../../contract/caf-validation.ts';
import { useCommand } from '../../api/command.ts';
import { type ApiProblem, problemOf } from '../../api/problem.ts';
import { queryClient, readAgain, reading } from '../../api/query.ts';
import { Button, LinkButton } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { toast } from '../../design/toast.tsx';
import { KeysHint } from '../keys-hint.tsx';
import { usePageKeys } from '../page-keys.ts';
import { ReasonForm } from '../reason-form.tsx';
import './submission-decision.css';

const changed = [listSubmissions, listOnline, readOnline];

/** Approve, or send back with a reason; then on to the next one. */
export function SubmissionDecision({
  submission,
  waiting,
}: {
  submission: SubmissionDetail;
  waiting: z.infer<typeof SubmissionQueue>['submissions'];
}) {
  const { establishmentId, establishmentName, version, toDecide } = submission;
  const navigate = useNavigate();
  const deciding = useCommand(decideSubmission, changed);
  const [writing, setWriting] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const approveButton = useRef<HTMLButtonElement>(null);

  const params = { id: establishmentId };
  const next = nextAfter(waiting, establishmentId);

  const settle = async (decision: Promise<unknown>, done: string) => {
    setProblem(undefined);
    try {
      await decision;
    } catch (failure) {
      const refusal = problemOf(failure);
      setProblem(refusal);
      // A newer version came in, or a colleague decided: the page shows what is true now.
      if (refusal.code === 'conflict' || refusal.code === 'not-found')
        await readAgain(readSubmission, listSubmissions);
      throw failure;
    }
    await (next
      ? navigate({ to: '/caf/validations/$id', params: { id: next } })
      : navigate({ to: '/caf/validations' }));
    queryClient.removeQueries({ queryKey: reading(readSubmission, { params }).queryKey });
    toast(next ? `${done} Voici l’établissement suivant.` : done);
  };
  const approve = () =>
    settle(
      deciding.send({ params, body: { version, approve: toDecide, return: [] } }),
      `«\u00a0${establishmentName}\u00a0» est en ligne dans sa nouvelle version.`,
    ).catch(alreadyShown);

  usePageKeys({
    a: () => approveButton.current?.focus(),
    r: () => setWriting(true),
  });

  return (
    <section
      className="decision no-print"
      aria-label="Votre décision"
      data-writing={writing ? '' : undefined}
    >
      {problem && (
        <Notice kind="warning" title={problem.title} live>
          <p>{problem.detail}</p>
          {problem.code === 'conflict' && <p>La version affichée au-dessus est à jour.</p>}
        </Notice>
      )}
      {writing ? (
        <ReasonForm
          draft={`renvoi:${establishmentId}`}
          label={'Que faut-il revoir\u00a0?'}
          hint="L’agent qui a saisi ces informations lit ce texte. Ce qui est en ligne ne change pas."
          action="Renvoyer à l’agent"
          onSend={(reason) =>
            settle(
              deciding.send({
                params,
                body: { version, approve: [], return: toDecide.map((field) => ({ field, reason })) },
              }),
              `«\u00a0${establishmentName}\u00a0» est renvoyé avec votre motif.`,
            )
          }
          onCancel={() => setWriting(false)}
        />
      ) : (
        <div className="row">
          <Button look="strong" ref={approveButton} busy={deciding.pending} onClick={() => void approve()}>
            Approuver et mettre en ligne
          </Button>
          <Button onClick={() => setWriting(true)}>Renvoyer avec un motif</Button>
          {next && (
            <LinkButton look="quiet" to="/caf/validations/$id" params={{ id: next }}>
              Passer au suivant
            </LinkButton>
          )}
          <KeysHint>
            <kbd>a</kbd> puis <kbd>Entrée</kbd> pour approuver, <kbd>r</kbd> pour renvoyer
          </KeysHint>
        </div>
      )}
    </section>
  );
}

/** The notice says it already. */
const alreadyShown = () => undefined;

/** The one that waits after this one; the oldest again once at the end. */
function nextAfter(waiting: z.infer<typeof SubmissionQueue>['submissions'], establishmentId: string) {
  const ids = waiting.map((each) => each.establishmentId);
  const others = ids.filter((id) => id !== establishmentId);
  const after = ids.slice(ids.indexOf(establishmentId) + 1).find((id) => id !== establishmentId);
  return after ?? others[0];
}
