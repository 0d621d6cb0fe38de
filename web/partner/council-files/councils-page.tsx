import { Link, Navigate } from '@tanstack/react-router';
import { LinkButton } from '../../design/button.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { useOwnCouncils } from './own-councils.ts';

/** Leads to the one council that the agent drops files for, or asks which. */
export function CouncilsPage() {
  const { query, councils = [] } = useOwnCouncils();
  const [only, ...others] = councils;
  if (only && others.length === 0) {
    return <Navigate to="/partenaire/depot/$id" params={{ id: only.id }} replace />;
  }
  return (
    <>
      <PageTitle>Dépôt des fichiers</PageTitle>
      <Loaded query={query} what="de vos conventions">
        {() =>
          councils.length === 0 ? (
            <EmptyState
              title="Aucun dépôt ouvert"
              action={<LinkButton to="/partenaire">Revenir à l’accueil</LinkButton>}
            >
              <p>Aucune convention de conseil départemental en vigueur ne vous nomme.</p>
            </EmptyState>
          ) : (
            <ul>
              {councils.map(({ id, name }) => (
                <li key={id}>
                  <Link to="/partenaire/depot/$id" params={{ id }}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}
