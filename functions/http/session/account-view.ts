import type { AccountView } from '../../../contract/session.ts';
import { actorOf } from '../../../domain/accounts/actor-of.ts';
import type { AfterPassword } from '../../../domain/accounts/follow-proof.ts';
import type { OpenedSession } from '../../../domain/accounts/open-session.ts';
import type { Actor } from '../../../domain/actor.ts';
import { sessionCookies } from '../../runtime/cookies.ts';
import { deps } from '../../runtime/deps.ts';

/** What a person is told of its own account. */
export const accountView = ({ habilitationIds: _, ...account }: Actor): AccountView => account;

/** The answer that gives a browser its session: access token in the body, the rest in cookies. */
export const signedInReply = (opened: OpenedSession) => sessionReply('signed-in', opened);

/** What a right password is answered with: a session, or the next step and nothing else. */
export const afterPasswordReply = (outcome: AfterPassword) =>
  outcome.step === 'second-factor' ? { body: outcome } : sessionReply(outcome.step, outcome);

const sessionReply = <S extends string>(step: S, opened: OpenedSession) => ({
  body: {
    step,
    accessToken: opened.tokens.accessToken,
    expiresInSeconds: opened.tokens.expiresInSeconds,
    account: accountView(actorOf(deps(), opened.account)),
  },
  cookies: sessionCookies(opened),
});
