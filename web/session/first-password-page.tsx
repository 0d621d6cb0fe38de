import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { PageTitle } from '../design/page-title.tsx';
import { toast } from '../design/toast.tsx';
import { FirstPasswordForm } from './first-password-form.tsx';
import { pendingChoice, setPendingChoice } from './halfway.ts';
import { useStepPages } from './steps.ts';
import './narrow-page.css';

/** The step of the first sign-in where one chooses a password: nothing else can be reached before (PWD-03). */
export function FirstPasswordPage() {
  const { retour } = useSearch({ from: '/session/connexion/nouveau-mot-de-passe' });
  const navigate = useNavigate();
  const steps = useStepPages(retour, () => toast('Votre mot de passe est enregistré.'));
  const [choice] = useState(pendingChoice);
  if (!choice) return <Navigate to="/connexion" search={{ retour }} replace />;
  return (
    <div className="narrow-page stack">
      <FirstPasswordForm
        choice={choice}
        title={
          <PageTitle below="Celui reçu par e-mail ne sert qu’une fois. Choisissez le vôtre&nbsp;: personne d’autre ne le connaîtra.">
            Choisir votre mot de passe
          </PageTitle>
        }
        {...steps}
        onLapsed={async () => {
          setPendingChoice(undefined);
          await navigate({ to: '/connexion', search: { retour }, replace: true });
          toast(
            'Le temps pour choisir est passé. Reconnectez-vous avec le dernier mot de passe reçu par e-mail.',
          );
        }}
      />
    </div>
  );
}
