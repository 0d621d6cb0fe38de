import type { Actor } from '../actor.ts';
import { newSecret } from '../identifiers.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import type { SignInDeps } from './open-session.ts';
import { hashOf } from './secrets.ts';

/** What an authenticator application is given, and the ticket that goes with this key alone. */
export interface Enrolment {
  ticket: string;
  /** The key in base 32, as one would type it. */
  secret: string;
  /** The same as applications read it in a QR code. */
  uri: string;
}

/** How the application names the account: no name and no address, for the screen of a telephone is often seen. */
const issuer = 'Extranet monenfant.fr';
/** Tries that may meet another write on the same account. */
const mostTries = 5;

/**
 * Gives the key of an authenticator application to somebody who must enrol one. Each call gives another key, and only
 * the last one can be proved: the ticket is noted in the table before Cognito makes the key, so that the pages of two
 * windows cannot take one for the other.
 */
export async function beginSecondFactor(
  deps: SignInDeps,
  input: { accessToken: string },
  actor: Actor,
): Promise<Result<Enrolment, Problem>> {
  const ticket = newSecret(deps.random);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const account = await deps.records.get('account', [actor.accountId]);
    if (account?.secondFactor.state !== 'none') return refused({ code: 'session-ended' });
    const noted = await deps.records.commit([
      {
        do: 'replace',
        kind: 'account',
        record: {
          ...account,
          secondFactor: { state: 'none', enrolmentHash: hashOf(ticket) },
          version: account.version + 1,
        },
      },
    ]);
    if (!noted.ok) continue;
    const secret = await deps.identities.beginSecondFactor(account.id, input.accessToken);
    const label = encodeURIComponent(`${issuer}:${account.id}`);
    const uri = `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
    return done({ ticket, secret, uri });
  }
  return refused({ code: 'unavailable' });
}
