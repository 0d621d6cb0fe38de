import type { RegisterDetail } from '../../../contract/rights.ts';
import { RegisterAnswer } from '../../../domain/rights/answer-register-entry.ts';
import { now } from '../../api/server-time.ts';
import { Button } from '../../design/button.tsx';
import { RadioGroup } from '../../design/choices.tsx';
import { DateField } from '../../design/date-field.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { parisDay } from '../../design/format.ts';
import { useProblemForm } from '../../design/problem-form.ts';
import { TextArea } from '../../design/text-area.tsx';
import { keysOf } from '../../establishment/words.ts';
import { meansWords } from './words.ts';

const limit = 5000;

/** The answer: by e-mail the system sends it as it is written here; otherwise it says what was answered, and when. */
export function AnswerForm({
  entry,
  onSend,
  onCancel,
}: {
  entry: RegisterDetail;
  onSend: (answer: RegisterAnswer) => Promise<unknown>;
  onCancel: () => void;
}) {
  const { email } = entry.person;
  const form = useProblemForm({
    schema: RegisterAnswer,
    defaultValues: { on: parisDay(now()), by: email ? 'email' : 'post', text: '' },
    draft: `registre-reponse:${entry.id}`,
    serverPath: 'answer',
    onSubmit: onSend,
  });
  const mailed = form.form.watch('by') === 'email';
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <RadioGroup
        label={'Comment répondez-vous\u00a0?'}
        choices={keysOf(meansWords)
          .filter((each) => each !== 'email' || email)
          .map((each) => ({
            value: each,
            label: each === 'email' ? 'Par e-mail, envoyé d’ici' : capitalised(meansWords[each]),
            hint: each === 'email' ? email : undefined,
          }))}
        {...form.field('by')}
      />
      <TextArea
        label={mailed ? 'Votre réponse' : 'Ce que vous avez répondu'}
        hint={
          mailed
            ? 'La personne reçoit ce texte tel quel. N’y mettez pas de données personnelles\u00a0: un e-mail peut être lu par d’autres.'
            : 'Conservé au registre. Rien n’est envoyé.'
        }
        limit={limit}
        rows={8}
        {...form.field('text')}
      />
      <DateField label={mailed ? 'Date de la réponse' : 'Répondu le'} {...form.controlled('on')} />
      <div className="row">
        <Button type="submit" look="strong" busy={form.sending}>
          {mailed ? 'Envoyer la réponse' : 'Enregistrer la réponse'}
        </Button>
        <Button look="quiet" onClick={onCancel} disabled={form.sending}>
          Annuler
        </Button>
      </div>
    </form>
  );
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
