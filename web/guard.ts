import { redirect } from '@tanstack/react-router';
import type { Role } from '../domain/actor.ts';
import { currentAccount } from './api/session.ts';

/** Where each role begins. */
export const homeOf = {
  partner: '/partenaire',
  'caf-agent': '/caf',
  'cnaf-admin': '/cnaf',
} as const satisfies Record<Role, string>;

/** `beforeLoad` of a page for whoever is signed in; anyone else is led to the sign-in page, and back afterwards. */
export async function requireAccount({ location }: { location: { href: string } }) {
  const account = await currentAccount();
  if (!account) throw redirect({ to: '/connexion', search: { retour: location.href } });
  return { account };
}

/**
 * `beforeLoad` of an area: lets the role in, and tells somebody of another role where their own area is. The server
 * decides for itself at each call; this only spares people a page of refusals.
 */
export const requireRole = (role: Role) => async (page: { location: { href: string } }) => {
  const { account } = await requireAccount(page);
  if (account.role !== role) throw redirect({ to: '/acces-reserve' });
  return { account };
};
