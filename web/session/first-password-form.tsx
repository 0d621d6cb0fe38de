import type { ReactNode } from 'react';
import { choosePassword } from '../../contract/session.ts';
import { shortestPassword } from '../../domain/accounts/password-rules.ts';
import { numberInWords } from '../../domain/number-in-words.ts';
import { useCommand } from '../api/command.ts';
import { problemOf } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { FormErrorSummary } from '../design/error-summary.tsx';
import { useProblemForm } from '../design/problem-form.ts';
import { PasswordField } from '../design/text-field.tsx';
import type { PendingChoice } from './halfway.ts';
import { follow, type StepsAfterPassword } from './steps.ts';

/** Chooses the password that replaces the one received by mail (PWD-03). */
export function FirstPasswordForm({
  choice,
  title,
  onLapsed,
  ...steps
}: StepsAfterPassword & {
  choice: PendingChoice;
  title?: ReactNode;
  /** The time to choose is over, or a new password was asked for: one signs in again. */
  onLapsed: () => unknown;
}) {
  const command = useCommand(choosePassword);
  const form = useProblemForm({
    schema: choosePassword.body.refine(({ password }) => password !== choice.received, {
      path: ['password'],
      error: 'password-same',
    }),
    defaultValues: { email: choice.email, challenge: choice.challenge, password: '' },
    onSubmit: async (body) => {
      try {
        await follow(await command.send({ body }), body.email, steps);
      } catch (failure) {
        if (problemOf(failure).code !== 'session-ended') throw failure;
        await onLapsed();
      }
    },
  });
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      {title}
      <input type="email" autoComplete="username" value={choice.email} readOnly hidden />
      <PasswordField
        label="Nouveau mot de passe"
        hint={`Au moins ${numberInWords(shortestPassword)} caractères, différent de celui reçu. Une phrase courte est facile à retenir et difficile à deviner.`}
        autoComplete="new-password"
        {...form.field('password')}
      />
      <Button type="submit" look="strong" busy={form.sending}>
        Enregistrer et continuer
      </Button>
    </form>
  );
}
