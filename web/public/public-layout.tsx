import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FootLinks } from '../design/foot-links.tsx';
import { PublicShell } from '../design/public-shell.tsx';
import { NavigationLink } from '../design/shell.tsx';

/** Pages that only a private link leads to: no entry of the navigation is theirs. */
const behindLinks = /^\/habilitation\/(?:revue|echanges|attestation|correction)(?:\/|$)/u;
/** Where a search leads from the first page. */
const searches = /^\/(?:etablissements|assistants-maternels)(?:\/|$)/u;

/** The frame of the pages that anyone can read, those about signing in included. */
export function PublicLayout() {
  return (
    <PublicFrame>
      <Outlet />
    </PublicFrame>
  );
}

/** The same around a page that has no route, such as one that does not exist. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return (
    <PublicShell
      navigation={
        <>
          <NavigationLink
            to="/"
            activeOptions={{ exact: true }}
            aria-current={searches.test(path) ? 'page' : undefined}
          >
            Trouver un accueil
          </NavigationLink>
          <NavigationLink to="/habilitation" activeOptions={{ exact: behindLinks.test(path) }}>
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
          <FootLinks />
        </ul>
      }
    >
      {children}
    </PublicShell>
  );
}
