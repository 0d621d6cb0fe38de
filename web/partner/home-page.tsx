import { PageTitle } from '../design/page-title.tsx';
import { EmptyState } from '../design/situations.tsx';

/** Where partner agents begin. */
export function PartnerHomePage() {
  return (
    <>
      <PageTitle>Accueil</PageTitle>
      <EmptyState title="Rien n’attend pour le moment" />
    </>
  );
}
