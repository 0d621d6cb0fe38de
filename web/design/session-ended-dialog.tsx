import { useState } from 'react';
import type { AccountView } from '../../contract/session.ts';
import { closeSession, openSession } from '../api/session.ts';
import { FirstPasswordForm } from '../session/first-password-form.tsx';
import type { PendingChoice } from '../session/pending-choice.ts';
import { SignInForm } from '../session/sign-in-form.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

/**
 * Asks for the password again over the page; the calls that were waiting then go on. A password renewed meanwhile is
 * replaced here too, so that nothing typed is lost.
 */
export function SessionEndedDialog({ account }: { account: AccountView }) {
  const [choice, setChoice] = useState<PendingChoice>();
  if (choice) {
    return (
      <Dialog key="choice" title="Choisissez votre mot de passe">
        <FirstPasswordForm
          choice={choice}
          title={
            <p>
              Vous avez utilisé un mot de passe provisoire. Après ce choix, vous reprendrez où vous en étiez.
            </p>
          }
          onSignedIn={openSession}
          onLapsed={() => setChoice(undefined)}
        />
      </Dialog>
    );
  }
  return (
    <Dialog key="password" title="Votre session est terminée">
      <SignInForm
        email={account.email}
        title={
          <p>
            Reconnectez-vous pour continuer&nbsp;: ce que vous avez saisi est toujours là. Vous êtes{' '}
            <strong className="verbatim">{account.email}</strong>.
          </p>
        }
        action="Me reconnecter"
        beside={
          <Button
            look="quiet"
            onClick={() => {
              closeSession();
              location.assign('/');
            }}
          >
            Quitter sans enregistrer
          </Button>
        }
        onSignedIn={openSession}
        onChoose={setChoice}
      />
    </Dialog>
  );
}
