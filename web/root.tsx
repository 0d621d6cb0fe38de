import { createRootRoute, type ErrorComponentProps, Outlet } from '@tanstack/react-router';
import { NotFoundPage } from './design/not-found-page.tsx';
import { PageTitle } from './design/page-title.tsx';
import { PublicShell } from './design/public-shell.tsx';
import { FailureState } from './design/situations.tsx';
import { ToastPlace } from './design/toast.tsx';
import { PublicFrame } from './public/public-layout.tsx';

/** The root of all pages: where messages appear, and what shows when there is no page or it broke. */
export const rootRoute = createRootRoute({
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: Broken,
});

function Root() {
  return (
    <>
      <Outlet />
      <ToastPlace />
    </>
  );
}

function NotFound() {
  return (
    <PublicFrame>
      <NotFoundPage home="/" />
    </PublicFrame>
  );
}

function Broken({ reset }: ErrorComponentProps) {
  return (
    <PublicShell>
      <PageTitle>La page n’a pas pu s’afficher</PageTitle>
      <FailureState
        title="Une panne de notre côté"
        detail="Rien de ce qui était enregistré n’est perdu. Réessayez&nbsp;; si cela continue, rechargez la page."
        onRetry={reset}
      />
    </PublicShell>
  );
}
