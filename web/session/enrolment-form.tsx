import { useState } from 'react';
import { confirmSecondFactor } from '../../contract/session.ts';
import { useCommand } from '../api/command.ts';
import { problemOf } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { FormErrorSummary } from '../design/error-summary.tsx';
import { useProblemForm } from '../design/problem-form.ts';
import { CodeField } from './code-field.tsx';

/** The first code, which proves that the key is in the application. */
export function EnrolmentForm({
  ticket,
  onConfirmed,
  onLapsed,
  onAnotherKey,
}: {
  ticket: string;
  onConfirmed: () => unknown;
  /** The time to enrol is over: one signs in again. */
  onLapsed: () => unknown;
  /** Shows another key in place of this one. */
  onAnotherKey: () => unknown;
}) {
  const command = useCommand(confirmSecondFactor);
  const [replaced, setReplaced] = useState(false);
  const form = useProblemForm({
    schema: confirmSecondFactor.body,
    defaultValues: { ticket, code: '' },
    onSubmit: async (body) => {
      try {
        await command.send({ body });
      } catch (failure) {
        const { code } = problemOf(failure);
        if (code === 'session-ended') return onLapsed();
        setReplaced(code === 'key-replaced');
        throw failure;
      }
      await onConfirmed();
    },
  });
  return (
    <form className="stack" {...form.props}>
      <h2>3. Recopiez le code que l’application affiche</h2>
      <FormErrorSummary {...form.summary} />
      <CodeField {...form.field('code')} />
      <div className="row">
        <Button type="submit" look="strong" busy={form.sending}>
          Valider et continuer
        </Button>
        {replaced && <Button onClick={onAnotherKey}>Afficher une nouvelle clé</Button>}
      </div>
    </form>
  );
}
