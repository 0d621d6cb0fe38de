import { useNavigate, useSearch } from '@tanstack/react-router';
import { signIn } from '../../contract/session.ts';
import { useCommand } from '../api/command.ts';
import { openSession } from '../api/session.ts';
import { Button } from '../design/button.tsx';
import { FormErrorSummary } from '../design/error-summary.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { useProblemForm } from '../design/problem-form.ts';
import { PasswordField, TextField } from '../design/text-field.tsx';
import { homeOf } from '../guard.ts';

/** Sign in with the e-mail address and the password (PWD-01). */
export function SignInPage() {
  const { retour } = useSearch({ from: '/session/connexion' });
  const navigate = useNavigate();
  const command = useCommand(signIn);
  const form = useProblemForm({
    schema: signIn.body,
    defaultValues: { email: '', password: '' },
    onSubmit: async (body) => {
      const answer = await command.send({ body });
      if (answer.step !== 'signed-in') return;
      openSession(answer);
      await navigate({ to: retour ?? homeOf[answer.account.role] });
    },
  });
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <PageTitle>Se connecter</PageTitle>
      <TextField
        label="Adresse e-mail"
        type="email"
        autoComplete="username"
        hint="Celle qui figure dans votre convention."
        {...form.field('email')}
      />
      <PasswordField label="Mot de passe" {...form.field('password')} />
      <Button type="submit" look="strong" busy={form.sending}>
        Me connecter
      </Button>
    </form>
  );
}
