import { useState } from 'react';
import type { AccountView } from '../../contract/session.ts';
import { closeSession, openSession } from '../api/session.ts';
import { FirstPasswordForm } from '../session/first-password-form.tsx';
import type { PendingChoice, PendingCode } from '../session/halfway.ts';
import { SecondFactorForm } from '../session/second-factor-form.tsx';
import { SignInForm } from '../session/sign-in-form.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { EmailText } from './email-text.tsx';

/**
 * Asks for the password again over the page, and for the code of those who have one; the calls that were waiting then
 * go on. A password renewed meanwhile is replaced here too, so that nothing typed is lost.
 */
export function SessionEndedDialog({ account }: { account: AccountView }) {
  const [choice, setChoice] = useState<PendingChoice>();
  const [code, setCode] = useState<PendingCode>();
  const steps = {
    onSignedIn: openSession,
    onCode: (pending: PendingCode) => {
      setChoice(undefined);
      setCode(pending);
    },
    // The second factor was reset meanwhile: its page brings back here, where drafts keep what was typed.
    onEnrol: () => location.assign(`/connexion?retour=${encodeURIComponent(here())}`),
  };
  if (code) {
    return (
      <Dialog key="code" title="Le code de votre application">
        <SecondFactorForm
          pending={code}
          title={<p>Encore le code à six chiffres, et vous reprendrez où vous en étiez.</p>}
          action="Me reconnecter"
          onSignedIn={openSession}
          onLapsed={() => setCode(undefined)}
        />
      </Dialog>
    );
  }
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
          {...steps}
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
            <strong>
              <EmailText email={account.email} />
            </strong>
            .
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
        {...steps}
        onChoose={setChoice}
      />
    </Dialog>
  );
}

/** The address of the page underneath. */
const here = (): string => location.pathname + location.search;
