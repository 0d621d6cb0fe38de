import { useRef, useState } from 'react';
import * as z from 'zod';
import {
  answerFamily,
  type InformationRequestDetail,
  listInformationRequests,
  readInformationRequest,
  recordFollowUp,
} from '../../../contract/information-requests.ts';
import { exchangeText, noteText } from '../../../domain/linf/exchange.ts';
import { type FollowUpState, mayDoOnInformationRequest } from '../../../domain/linf/transitions.ts';
import { useCommand } from '../../api/command.ts';
import { queryClient, reading } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { useProblemForm } from '../../design/problem-form.ts';
import { TextArea } from '../../design/text-area.tsx';
import { toast } from '../../design/toast.tsx';

type Act = 'answer' | FollowUpState;

const words: Record<Act, { action: string; title: string; done: string }> = {
  answer: {
    action: 'Répondre à la famille',
    title: 'Répondre à la famille',
    done: 'Réponse envoyée\u00a0: la famille est prévenue par e-mail.',
  },
  contacted: {
    action: 'Noter que la famille est contactée',
    title: 'La famille est contactée',
    done: 'C’est noté\u00a0: la famille est contactée.',
  },
  closed: { action: 'Clore la demande', title: 'Clore la demande', done: 'La demande est close.' },
};
const actOf = { answer: 'answer', contacted: 'contact', closed: 'close' } as const;

/** What an agent does with a request: answer it here, or say what became of it (LIN-05). */
export function RequestActs({ id, request }: { id: string; request: InformationRequestDetail }) {
  const [doing, setDoing] = useState<Act>();
  const title = useRef<HTMLHeadingElement>(null);
  const offered = (['answer', 'contacted', 'closed'] as const).filter((act) =>
    mayDoOnInformationRequest(actOf[act], request.state),
  );
  const close = () => {
    setDoing(undefined);
    title.current?.focus();
  };
  return (
    <section className="panel stack" aria-labelledby="actions">
      <h2 id="actions" ref={title} tabIndex={-1}>
        {doing ? words[doing].title : 'Que faites-vous de cette demande\u00a0?'}
      </h2>
      {doing === 'answer' && <AnswerForm id={id} request={request} onClose={close} />}
      {doing && doing !== 'answer' && (
        <FollowUpForm key={doing} id={id} request={request} state={doing} onClose={close} />
      )}
      {!doing && (
        <div className="next-acts">
          {offered.map((act, index) => (
            <Button key={act} look={index === 0 ? 'strong' : 'plain'} onClick={() => setDoing(act)}>
              {words[act].action}
            </Button>
          ))}
          <p className="soft">
            La famille voit l’avancement avec son lien privé. Elle ne voit pas vos notes, mais peut demander à
            les lire.
          </p>
        </div>
      )}
    </section>
  );
}

/** Puts what a command answers in the place of what was read: reading again would be traced as another reading. */
function keep(id: string, detail: InformationRequestDetail): void {
  const { queryKey } = reading(readInformationRequest, { params: { id, request: detail.id } });
  queryClient.setQueryData(queryKey, detail);
}

type Given = { id: string; request: InformationRequestDetail; onClose: () => void };

const Answer = z.object({ text: exchangeText });

function AnswerForm({ id, request, onClose }: Given) {
  const command = useCommand(answerFamily, [listInformationRequests]);
  const form = useProblemForm({
    schema: Answer,
    defaultValues: { text: '' },
    draft: `reponse-famille:${request.id}`,
    onSubmit: async ({ text }) => {
      const body = { version: request.version, text };
      keep(id, await command.send({ params: { id, request: request.id }, body }));
      toast(words.answer.done);
      onClose();
    },
  });
  return (
    <form className="stack stack-tight" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <TextArea
        label="Votre réponse"
        hint="La famille la lit sur le site, avec son lien privé. L’e-mail qui la prévient n’en dit rien."
        limit={3000}
        rows={8}
        {...form.field('text')}
      />
      <FormButtons action="Envoyer la réponse" busy={form.sending} onClose={onClose} />
    </form>
  );
}

const Note = z.object({ note: noteText.optional() });

function FollowUpForm({ id, request, state, onClose }: Given & { state: FollowUpState }) {
  const command = useCommand(recordFollowUp, [listInformationRequests]);
  const form = useProblemForm({
    schema: Note,
    defaultValues: { note: '' },
    draft: `suivi-famille:${state}:${request.id}`,
    onSubmit: async ({ note }) => {
      const body = { version: request.version, state, ...(note && { note }) };
      keep(id, await command.send({ params: { id, request: request.id }, body }));
      toast(words[state].done);
      onClose();
    },
  });
  return (
    <form className="stack stack-tight" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <TextArea
        label="Note pour vos collègues"
        optional
        hint="Effacée avec la demande."
        limit={1000}
        rows={4}
        {...form.field('note')}
      />
      <FormButtons action={words[state].action} busy={form.sending} onClose={onClose} />
    </form>
  );
}

function FormButtons({ action, busy, onClose }: { action: string; busy: boolean; onClose: () => void }) {
  return (
    <div className="row">
      <Button type="submit" look="strong" busy={busy}>
        {action}
      </Button>
      <Button look="quiet" onClick={onClose} disabled={busy}>
        Annuler
      </Button>
    </div>
  );
}
