import { timingSafeEqual } from 'node:crypto';
import { hashOf } from '../accounts/secrets.ts';
import type { Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { expiresAfter } from '../time-to-live.ts';
import { traceWrite } from '../traces/trace.ts';
import { type Editor, EditorId, newAccessToken, tokenSeconds } from './editor.ts';

export interface IssuedToken {
  token: string;
  seconds: number;
}

/** What a client shows of itself: in the Basic header, or in the form. */
export interface ClientCredentials {
  clientId: string;
  secret: string;
}

/**
 * Gives a client an access token for its credentials (RFC 6749 §4.4). Nobody guesses 256 bits, so failures are not
 * counted; those at an editor that exists are in the journal (CTL-01).
 */
export async function issueToken(
  deps: Deps,
  { clientId, secret }: ClientCredentials,
  call: Call,
): Promise<Result<IssuedToken, Problem>> {
  const id = EditorId.safeParse(clientId);
  const editor = id.success ? await deps.records.get('editor', [id.data]) : undefined;
  if (!editor) return refused({ code: 'invalid-client' });
  if (editor.closed || !sameHash(hashOf(secret), editor.secretHash)) {
    await deps.records.commit([traceOf(deps, editor, call, 'software-refused')]);
    return refused({ code: 'invalid-client' });
  }
  const token = newAccessToken(deps.random);
  const committed = await deps.records.commit([
    {
      do: 'create',
      kind: 'editorToken',
      record: {
        tokenHash: hashOf(token),
        editorId: editor.id,
        epoch: editor.epoch,
        expiresAt: expiresAfter(deps.now(), { seconds: tokenSeconds }),
      },
    },
    traceOf(deps, editor, call, 'software-signed-in'),
  ]);
  return committed.ok ? done({ token, seconds: tokenSeconds }) : refused({ code: 'invalid-client' });
}

const traceOf = (deps: Deps, { id }: Editor, call: Call, action: 'software-signed-in' | 'software-refused') =>
  traceWrite(deps, { role: 'software', accountId: id }, call, {
    cafCode: undefined,
    action,
    subject: { kind: 'editor', id },
  });

const sameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
