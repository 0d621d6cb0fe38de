import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { currentAccount } from '../api/session.ts';
import { homeOf, requireAccount } from '../guard.ts';
import { rootRoute } from '../root.tsx';

const area = createRoute({
  getParentRoute: () => rootRoute,
  id: 'session',
  component: lazyRouteComponent(() => import('../public/public-layout.tsx'), 'PublicLayout'),
});

/** Whoever is signed in has nothing to do on the sign-in page. A server that does not answer settles nothing. */
const leadHome = async ({ search }: { search: { retour?: string } }) => {
  const account = await currentAccount().catch(() => undefined);
  if (account) throw redirect({ href: search.retour ?? homeOf[account.role] });
};

const readReturn = (search: Record<string, unknown>): { retour?: string } => ({
  retour: ownAddress(search.retour),
});

const signIn = createRoute({
  getParentRoute: () => area,
  path: '/connexion',
  validateSearch: readReturn,
  beforeLoad: leadHome,
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
});

const firstPassword = createRoute({
  getParentRoute: () => area,
  path: '/connexion/nouveau-mot-de-passe',
  validateSearch: readReturn,
  component: lazyRouteComponent(() => import('./first-password-page.tsx'), 'FirstPasswordPage'),
});

const code = createRoute({
  getParentRoute: () => area,
  path: '/connexion/code',
  validateSearch: readReturn,
  component: lazyRouteComponent(() => import('./second-factor-page.tsx'), 'SecondFactorPage'),
});

const enrolment = createRoute({
  getParentRoute: () => area,
  path: '/connexion/double-authentification',
  validateSearch: readReturn,
  component: lazyRouteComponent(() => import('./enrolment-page.tsx'), 'EnrolmentPage'),
});

const lostPassword = createRoute({
  getParentRoute: () => area,
  path: '/mot-de-passe-perdu',
  component: lazyRouteComponent(() => import('./lost-password-page.tsx'), 'LostPasswordPage'),
});

const account = createRoute({
  getParentRoute: () => rootRoute,
  id: 'compte',
  beforeLoad: requireAccount,
  component: lazyRouteComponent(() => import('./account-layout.tsx'), 'AccountLayout'),
});

const password = createRoute({
  getParentRoute: () => account,
  path: '/compte/mot-de-passe',
  component: lazyRouteComponent(() => import('./change-password-page.tsx'), 'ChangePasswordPage'),
});

const otherArea = createRoute({
  getParentRoute: () => account,
  path: '/acces-reserve',
  component: lazyRouteComponent(() => import('./other-area-page.tsx'), 'OtherAreaPage'),
});

/** Signing in, and everything about one's own password. */
export const sessionRoutes = [
  area.addChildren([signIn, firstPassword, code, enrolment, lostPassword]),
  account.addChildren([password, otherArea]),
] as const;

/** Only an address of this site: a link must not lead elsewhere after the sign-in. */
function ownAddress(address: unknown): string | undefined {
  return typeof address === 'string' && /^\/(?![/\\])/u.test(address) ? address : undefined;
}
