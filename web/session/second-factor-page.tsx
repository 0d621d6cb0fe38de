import { Link, Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { PageTitle } from '../design/page-title.tsx';
import { toast } from '../design/toast.tsx';
import { pendingCode, setPendingCode } from './halfway.ts';
import { SecondFactorForm } from './second-factor-form.tsx';
import { useStepPages } from './steps.ts';
import './narrow-page.css';

/** The step of a sign-in where an agent of a Caf or of the Cnaf gives the code of their application. */
export function SecondFactorPage() {
  const { retour } = useSearch({ from: '/session/connexion/code' });
  const navigate = useNavigate();
  const { onSignedIn } = useStepPages(retour);
  const [pending] = useState(pendingCode);
  if (!pending) return <Navigate to="/connexion" search={{ retour }} replace />;
  return (
    <div className="narrow-page stack stack-loose">
      <SecondFactorForm
        pending={pending}
        title={
          <PageTitle below="Votre mot de passe est bon. Ouvrez votre application d’authentification et recopiez le code qu’elle affiche pour l’extranet.">
            Le code de votre application
          </PageTitle>
        }
        beside={
          <Link to="/connexion" search={{ retour }} onClick={() => setPendingCode(undefined)}>
            Revenir à la connexion
          </Link>
        }
        onSignedIn={onSignedIn}
        onLapsed={async () => {
          setPendingCode(undefined);
          await navigate({ to: '/connexion', search: { retour }, replace: true });
          toast('Cette connexion n’a pas abouti à temps. Recommencez avec votre mot de passe.');
        }}
      />
      <LostTelephone />
    </div>
  );
}

function LostTelephone() {
  return (
    <section className="panel panel-soft stack stack-tight" aria-labelledby="telephone-perdu">
      <h2 id="telephone-perdu">Téléphone perdu, changé ou en panne&nbsp;?</h2>
      <p>
        Demandez à un collègue de votre Caf d’ouvrir la page «&nbsp;Agents&nbsp;» et de réinitialiser votre
        double authentification. Un administrateur de la Cnaf peut aussi le faire. Votre prochaine connexion
        vous donnera une nouvelle clé.
      </p>
      <p>
        Le code est refusé alors que vous l’avez bien recopié&nbsp;? Vérifiez que l’heure de votre téléphone
        se règle automatiquement, puis attendez le code suivant.
      </p>
    </section>
  );
}
