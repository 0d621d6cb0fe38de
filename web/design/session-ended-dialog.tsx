import { type FormEvent, useState } from 'react';
import { type AccountView, signIn } from '../../contract/session.ts';
import { call } from '../api/client.ts';
import { type ApiProblem, problemOf } from '../api/problem.ts';
import { closeSession, openSession } from '../api/session.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Notice } from './notice.tsx';
import { PasswordField } from './text-field.tsx';

/** Asks for the password again over the page; the calls that were waiting then go on. */
export function SessionEndedDialog({ account }: { account: AccountView }) {
  const [password, setPassword] = useState('');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    setProblem(undefined);
    try {
      const answer = await call(signIn, { body: { email: account.email, password } });
      // A password renewed meanwhile must be chosen first, on the page made for that.
      if (answer.step === 'choose-password') location.assign('/connexion');
      else openSession(answer);
    } catch (failure) {
      setProblem(problemOf(failure));
    } finally {
      setSending(false);
    }
  };
  return (
    <Dialog title="Votre session est terminée">
      <form className="stack" onSubmit={submit} noValidate>
        <p>
          Reconnectez-vous pour continuer&nbsp;: ce que vous avez saisi est toujours là. Vous êtes{' '}
          <strong className="verbatim">{account.email}</strong>.
        </p>
        {problem && (
          <Notice kind="danger" title={problem.title} live>
            <p>{problem.detail}</p>
          </Notice>
        )}
        <input type="hidden" name="username" autoComplete="username" value={account.email} />
        <PasswordField
          label="Mot de passe"
          name="password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          required
        />
        <div className="row">
          <Button type="submit" look="strong" busy={sending}>
            Me reconnecter
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              closeSession();
              location.assign('/');
            }}
          >
            Quitter sans enregistrer
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
