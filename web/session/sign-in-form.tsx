import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { signIn } from '../../contract/session.ts';
import { useCommand } from '../api/command.ts';
import { type ApiProblem, problemOf } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { FormErrorSummary } from '../design/error-summary.tsx';
import { useProblemForm } from '../design/problem-form.ts';
import { PasswordField, TextField } from '../design/text-field.tsx';
import type { PendingChoice } from './halfway.ts';
import { follow, type StepsAfterPassword } from './steps.ts';
import { useSecondsToWait, WaitNote } from './wait-note.tsx';

/** Refusals that a new password mends. */
const mendedByNewPassword = ['password-renewed', 'password-lapsed'];

/**
 * Signing in with the e-mail address and the password (PWD-01), on its page and over a page whose session ended. Each
 * refusal says what to do; too many failures make one wait, in sight (PWD-08).
 */
export function SignInForm({
  email,
  title,
  action = 'Me connecter',
  beside,
  onChoose,
  ...steps
}: StepsAfterPassword & {
  /** Who must sign in, where that is known: only the password is asked. */
  email?: string;
  /** Stands between the summary of errors and the fields. */
  title?: ReactNode;
  action?: string;
  /** Stands beside the button. */
  beside?: ReactNode;
  /** The password received by mail was right: another must be chosen. */
  onChoose: (choice: PendingChoice) => unknown;
}) {
  const command = useCommand(signIn);
  const [problem, setProblem] = useState<ApiProblem>();
  const wait = useSecondsToWait(problem);
  const form = useProblemForm({
    schema: signIn.body,
    defaultValues: { email: email ?? '', password: '' },
    onSubmit: async (body) => {
      if (wait > 0) return;
      setProblem(undefined);
      try {
        const answer = await command.send({ body });
        if (answer.step === 'choose-password') {
          await onChoose({ email: body.email, challenge: answer.challenge, received: body.password });
        } else await follow(answer, body.email, steps);
      } catch (failure) {
        setProblem(problemOf(failure));
        throw failure;
      }
    },
  });
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      {title}
      {email === undefined ? (
        <TextField
          label="Adresse e-mail"
          hint="Celle où vous avez reçu votre mot de passe."
          type="email"
          autoComplete="username"
          {...form.field('email')}
        />
      ) : (
        // For password managers: they file the password under this name.
        <input
          type="email"
          className="only-read-aloud"
          autoComplete="username"
          value={email}
          readOnly
          hidden
        />
      )}
      <PasswordField label="Mot de passe" {...form.field('password')} />
      <div>
        <WaitNote seconds={wait} />
        <div className="row">
          <Button type="submit" look="strong" busy={form.sending} disabled={wait > 0}>
            {action}
          </Button>
          {beside}
        </div>
      </div>
      {problem && (email !== undefined || mendedByNewPassword.includes(problem.code)) && (
        <p>
          <Link to="/mot-de-passe-perdu" target={email === undefined ? undefined : '_blank'}>
            Demander un nouveau mot de passe
          </Link>
        </p>
      )}
    </form>
  );
}
