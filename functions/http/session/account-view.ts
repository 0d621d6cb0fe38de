import type { AccountView } from '../../../contract/session.ts';
import { actorOf } from '../../../domain/accounts/actor-of.ts';
import type { OpenedSession } from '../../../domain/accounts/sign-in.ts';
import type { Actor } from '../../../domain/actor.ts';
import { sessionCookies } from '../../runtime/cookies.ts';
import { deps } from '../../runtime/deps.ts';

/** What a person is told of its own account. */
export const accountView = ({ habilitationIds: _, ...account }: Actor): AccountView => account;

/** The answer that gives a browser its session: access token in the body, the rest in cookies. */
export const signedInReply = (opened: OpenedSession) => ({
  body: {
    step: 'signed-in' as const,
    accessToken: opened.tokens.accessToken,
    expiresInSeconds: opened.tokens.expiresInSeconds,
    account: accountView(actorOf(deps(), opened.account)),
  },
  cookies: sessionCookies(opened),
});
