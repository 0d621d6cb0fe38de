import { redirect } from '@tanstack/react-router';
import type { Role } from '../domain/actor.ts';
import { currentAccount } from './api/session.ts';

/** Where each role begins. */
export const homeOf = {
  partner: '/partenaire',
  'caf-agent': '/caf',
  'cnaf-admin': '/cnaf',
} as const satisfies Record<Role, string>;

/**
 * `beforeLoad` of an area: lets the role in, leads anyone else to the sign-in page (and back afterwards) or to the area
 * that is theirs. The server decides for itself at each call; this only spares people a page of refusals.
 */
export const requireRole =
  (role: Role) =>
  async ({ location }: { location: { href: string } }) => {
    const account = await currentAccount();
    if (!account) throw redirect({ to: '/connexion', search: { retour: location.href } });
    if (account.role !== role) throw redirect({ to: homeOf[account.role] });
    return { account };
  };
