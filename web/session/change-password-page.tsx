import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { changePassword } from '../../contract/session.ts';
import { shortestPassword } from '../../domain/accounts/password-rules.ts';
import { numberInWords } from '../../domain/number-in-words.ts';
import { useCommand } from '../api/command.ts';
import { type ApiProblem, problemOf } from '../api/problem.ts';
import { openSession, useSession } from '../api/session.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { FormErrorSummary } from '../design/error-summary.tsx';
import { Notice } from '../design/notice.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { useProblemForm } from '../design/problem-form.ts';
import { PasswordField } from '../design/text-field.tsx';
import { homeOf } from '../guard.ts';
import { useSecondsToWait, WaitNote } from './wait-note.tsx';
import './narrow-page.css';

const ChangedPassword = changePassword.body.refine(({ current, password }) => current !== password, {
  path: ['password'],
  error: 'Choisissez un mot de passe différent de l’actuel.',
});

/** Changes one's own password, at any time (PWD-05). */
export function ChangePasswordPage() {
  const session = useSession();
  const [done, setDone] = useState(false);
  const home = session.status === 'open' ? homeOf[session.account.role] : '/';
  if (!done) return <ChangePasswordForm onDone={() => setDone(true)} />;
  return (
    <div className="narrow-page stack">
      <PageTitle key="fait">Votre mot de passe est changé</PageTitle>
      <Notice kind="success" title="Le nouveau est valable dès maintenant">
        <p>Si vous étiez connecté sur d’autres appareils, ces connexions sont fermées.</p>
      </Notice>
      <LinkButton to={home}>Revenir à mon espace</LinkButton>
    </div>
  );
}

function ChangePasswordForm({ onDone }: { onDone: () => void }) {
  const session = useSession();
  const command = useCommand(changePassword);
  const [problem, setProblem] = useState<ApiProblem>();
  const wait = useSecondsToWait(problem);
  const form = useProblemForm({
    schema: ChangedPassword,
    defaultValues: { current: '', password: '' },
    onSubmit: async (body) => {
      if (wait > 0) return;
      setProblem(undefined);
      try {
        openSession(await command.send({ body }));
        onDone();
      } catch (failure) {
        setProblem(problemOf(failure));
        throw failure;
      }
    },
  });
  return (
    <form className="narrow-page stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <PageTitle below="Vos autres connexions, s’il y en a, seront fermées.">
        Changer mon mot de passe
      </PageTitle>
      {session.status === 'open' && (
        <input type="email" autoComplete="username" value={session.account.email} readOnly hidden />
      )}
      <PasswordField label="Mot de passe actuel" autoComplete="current-password" {...form.field('current')} />
      <PasswordField
        label="Nouveau mot de passe"
        hint={`Au moins ${numberInWords(shortestPassword)} caractères. Une phrase courte est facile à retenir et difficile à deviner.`}
        autoComplete="new-password"
        {...form.field('password')}
      />
      <div>
        <WaitNote seconds={wait} />
        <Button type="submit" look="strong" busy={form.sending} disabled={wait > 0}>
          Changer le mot de passe
        </Button>
      </div>
      <p className="soft">
        Vous ne connaissez plus l’actuel&nbsp;?{' '}
        <Link to="/mot-de-passe-perdu">Demandez-en un nouveau par e-mail</Link>.
      </p>
    </form>
  );
}
