import { PageTitle } from '../design/page-title.tsx';
import { EmptyState } from '../design/situations.tsx';

/** Where Cnaf administrators begin. */
export function CnafHomePage() {
  return (
    <>
      <PageTitle>Accueil</PageTitle>
      <EmptyState title="Rien n’attend pour le moment" />
    </>
  );
}
