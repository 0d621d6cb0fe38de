import type { Actor, Call } from '../actor.ts';
import { announce } from '../outbox/announce.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import { loadSession } from './actor-of.ts';
import type { SignInDeps } from './open-session.ts';
import { hashOf } from './secrets.ts';

/**
 * Proves the key by a first code, which makes the session a full one: the account, the session and the trace in one
 * write. Where an earlier try took effect and its answer was lost, the same ticket is answered as the first time; where
 * Cognito took the code and the table did not hear of it, the retry goes on from there.
 */
export async function confirmSecondFactor(
  deps: SignInDeps,
  input: { ticket: string; code: string; accessToken: string; sessionKey: string },
  actor: Actor,
  call: Call,
): Promise<Result<undefined, Problem>> {
  const credentials = { accountId: actor.accountId, sessionKey: input.sessionKey };
  const mine = hashOf(input.ticket);
  let proved = false;
  for (;;) {
    const loaded = await loadSession(deps, credentials);
    if (!loaded) return refused({ code: 'session-ended' });
    const { account, session } = loaded;
    if (account.secondFactor.enrolmentHash !== mine) return refused({ code: 'key-replaced' });
    if (account.secondFactor.state === 'enrolled') {
      return session.stage ? refused({ code: 'session-ended' }) : done(undefined);
    }
    proved ||= await deps.identities.confirmSecondFactor(account.id, input.accessToken, input.code);
    if (!proved)
      return refused({ code: 'invalid-request', errors: [{ path: 'code', message: 'wrong-code' }] });

    const at = deps.now().toISOString();
    const about = { cafCode: account.cafCode, subject: { kind: 'account', id: account.id } as const };
    const { stage: _, ...full } = session;
    const committed = await deps.records.commit([
      {
        do: 'replace',
        kind: 'account',
        record: {
          ...account,
          secondFactor: { state: 'enrolled', enrolledAt: at, enrolmentHash: mine },
          lastSignInAt: at,
          version: account.version + 1,
          lastCommand: call.commandId,
        },
      },
      { do: 'put', kind: 'session', record: full },
      traceWrite(deps, actor, call, { ...about, action: 'second-factor-enrolled' }),
      traceWrite(deps, actor, call, { ...about, action: 'signed-in' }),
      announce(deps, { type: 'second-factor-enrolled', accountId: account.id, at }),
    ]);
    if (committed.ok) return done(undefined);
  }
}
