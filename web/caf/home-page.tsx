import { PageTitle } from '../design/page-title.tsx';
import { EmptyState } from '../design/situations.tsx';

/** Where Caf agents begin. */
export function CafHomePage() {
  return (
    <>
      <PageTitle>Accueil</PageTitle>
      <EmptyState title="Rien n’attend pour le moment" />
    </>
  );
}
