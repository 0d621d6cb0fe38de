import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { PageTitle } from '../design/page-title.tsx';
import { setPendingChoice } from './halfway.ts';
import { SignInForm } from './sign-in-form.tsx';
import { useStepPages } from './steps.ts';
import './narrow-page.css';

/** Sign in with the e-mail address and the password (PWD-01), then go where one wanted to go. */
export function SignInPage() {
  const { retour } = useSearch({ from: '/session/connexion' });
  const navigate = useNavigate();
  const steps = useStepPages(retour);
  return (
    <div className="narrow-page stack stack-loose">
      <SignInForm
        title={
          <PageTitle
            below={
              retour
                ? 'Connectez-vous pour ouvrir la page demandée.'
                : 'Pour les partenaires habilités, les agents des Caf et de la Cnaf.'
            }
          >
            Se connecter
          </PageTitle>
        }
        beside={<Link to="/mot-de-passe-perdu">Mot de passe perdu&nbsp;?</Link>}
        {...steps}
        onChoose={(choice) => {
          setPendingChoice(choice);
          return navigate({ to: '/connexion/nouveau-mot-de-passe', search: { retour } });
        }}
      />
      <section className="panel panel-soft stack stack-tight" aria-labelledby="premiere-fois">
        <h2 id="premiere-fois">Première connexion&nbsp;?</h2>
        <p>
          Utilisez le mot de passe reçu par e-mail. Il vous sera demandé d’en choisir un autre aussitôt. Pas
          encore d’accès&nbsp;? <Link to="/habilitation">Demandez une habilitation</Link> à votre Caf.
        </p>
      </section>
    </div>
  );
}
