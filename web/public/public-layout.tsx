import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { PublicShell } from '../design/public-shell.tsx';
import { NavigationLink } from '../design/shell.tsx';

/** Pages that only a private link leads to: no entry of the navigation is theirs. */
const behindLinks = ['/habilitation/revue', '/habilitation/echanges'];

/** The frame of the pages that anyone can read, those about signing in included. */
export function PublicLayout() {
  const elsewhere = useRouterState({ select: ({ location }) => behindLinks.includes(location.pathname) });
  return (
    <PublicShell
      navigation={
        <>
          <NavigationLink to="/" activeOptions={{ exact: true }}>
            Trouver un accueil
          </NavigationLink>
          <NavigationLink to="/habilitation" activeOptions={{ exact: elsewhere }}>
            Devenir partenaire
          </NavigationLink>
          <NavigationLink to="/connexion">Se connecter</NavigationLink>
        </>
      }
      footer={
        <ul>
          <li>
            <Link to="/">Trouver un accueil</Link>
          </li>
          <li>
            <Link to="/demande-d-information" search={{}}>
              Demander des informations
            </Link>
          </li>
          <li>
            <Link to="/habilitation">Demander une habilitation</Link>
          </li>
          <li>
            <Link to="/connexion">Espace partenaires et Caf</Link>
          </li>
          <li>
            <Link to="/editeurs">Pour les éditeurs de logiciels</Link>
          </li>
          <li>
            <Link to="/departements/verifier-un-fichier">Pour les conseils départementaux</Link>
          </li>
          <li>
            <Link to="/vos-droits">Exercer vos droits ou signaler une erreur</Link>
          </li>
          <li>
            <Link to="/donnees-ouvertes">Données ouvertes</Link>
          </li>
        </ul>
      }
    >
      <Outlet />
    </PublicShell>
  );
}
