import { LinkButton } from './button.tsx';
import { PageTitle } from './page-title.tsx';

/** Where a part of the site begins. */
type Home = '/' | '/partenaire' | '/caf' | '/cnaf';

/** Said at an address that names no page. */
export function NotFoundPage({ home }: { home: Home }) {
  return (
    <>
      <PageTitle below="L’adresse est peut-être incomplète, ou la page a été retirée.">
        Cette page n’existe pas
      </PageTitle>
      <LinkButton to={home}>Revenir à l’accueil</LinkButton>
    </>
  );
}

/** The same inside the frame of the area that the address begins with: its `notFoundComponent`. */
export const notFoundIn = (home: Home) => () => <NotFoundPage home={home} />;
