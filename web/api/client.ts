import { ApiProblem } from './problem.ts';
import { addressOf, type CallInput, type CallOutput, type Route } from './route.ts';
import { learnServerTime } from './server-time.ts';
import { renewSession, session, sessionReopened } from './session.ts';
import { leaveUnread } from './unread.ts';

export type CallOptions = {
  signal?: AbortSignal;
  /** One per intent of a person; the same on a retry. */
  idempotencyKey?: string;
  /** Is given what the answer tells beside its content. */
  onHeaders?: (headers: Headers) => void;
};

/**
 * Calls an operation of the contract and gives its answer. Throws {@link ApiProblem} for every refusal and when there
 * is no answer; an abort throws as `fetch` does.
 * A reading without answer is tried once more. When the session is over the call waits for the person to sign in
 * again, and goes on.
 */
export async function call<const R extends Route>(
  route: R,
  input: CallInput<R>,
  options: CallOptions = {},
): Promise<CallOutput<R>> {
  const parts = input as { params?: unknown; query?: unknown; body?: unknown };
  const address = addressOf(route, parts);
  const ask = () => send(route, address, parts.body, options);

  let answer = await ask();
  if (answer.status === 401 && route.access.kind === 'signed-in') {
    // A token another call renewed meanwhile is good enough; so is a session opened again in the dialog.
    if ((await renewSession()) || (await sessionReopened())) {
      leaveUnread(answer);
      answer = await ask();
    }
  }
  if (!answer.ok) throw await ApiProblem.from(answer);
  options.onHeaders?.(answer.headers);
  return (await contentOf(answer)) as CallOutput<R>;
}

async function send(route: Route, address: string, body: unknown, options: CallOptions): Promise<Response> {
  // API Gateway looks at the first type alone to tell whether a file may leave as bytes.
  const headers = new Headers({ accept: 'application/pdf, application/json, application/problem+json' });
  const now = session();
  if (route.access.kind === 'signed-in' && (now.status === 'open' || now.status === 'enrolling'))
    headers.set('authorization', `Bearer ${now.accessToken}`);
  if (options.idempotencyKey) headers.set('idempotency-key', options.idempotencyKey);
  if (body !== undefined) headers.set('content-type', 'application/json');
  const request = {
    method: route.method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: options.signal,
  };
  const attempt = () => fetch(address, request);
  const answer = await attempt()
    .catch((failure: unknown) => {
      if (options.signal?.aborted || route.method !== 'GET') throw failure;
      return attempt();
    })
    .catch((failure: unknown) => {
      throw options.signal?.aborted ? failure : ApiProblem.noAnswer();
    });
  learnServerTime(answer);
  return answer;
}

async function contentOf(answer: Response): Promise<unknown> {
  if (answer.status === 204) return undefined;
  const json = answer.headers.get('content-type')?.includes('json');
  try {
    return json ? await answer.json() : await answer.blob();
  } catch {
    throw ApiProblem.noAnswer();
  }
}
