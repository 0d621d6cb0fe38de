import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { ProblemDocument } from '../../contract/problems.ts';
import type { Problem } from '../../domain/problem.ts';
import { done, type Result, refused } from '../../domain/result.ts';
import type { ClientCredentials } from '../../domain/software/issue-token.ts';
import { header, type Manners, textOf } from './edge.ts';

/** A form as an object. A parameter that comes twice makes it unreadable (RFC 6749, section 3.2 and appendix B). */
function readForm(event: APIGatewayProxyEvent): Result<Record<string, string>, Problem> {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(header(event, 'content-type') ?? '');
  const entries = isForm ? [...new URLSearchParams(textOf(event))] : [];
  const names = new Set(entries.map(([name]) => name));
  return isForm && names.size === entries.length
    ? done(Object.fromEntries(entries))
    : refused({ code: 'malformed-request' });
}

/**
 * What a client shows of itself: HTTP Basic, whose two parts are form-encoded (RFC 6749, section 2.3.1), or the fields
 * of the form. Undefined when it shows nothing, or shows it both ways.
 */
export function credentialsOf(
  authorization: string | undefined,
  form: { client_id?: string | undefined; client_secret?: string | undefined },
): ClientCredentials | undefined {
  const basic = /^Basic +([A-Za-z0-9+/=_-]+)$/i.exec(authorization ?? '')?.[1];
  if (authorization !== undefined) {
    if (!basic || form.client_secret !== undefined) return undefined;
    const text = Buffer.from(basic, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    if (colon < 0) return undefined;
    return { clientId: formDecoded(text.slice(0, colon)), secret: formDecoded(text.slice(colon + 1)) };
  }
  const { client_id: clientId, client_secret: secret } = form;
  return clientId === undefined || secret === undefined ? undefined : { clientId, secret };
}

const formDecoded = (text: string): string => new URLSearchParams(`v=${text}`).get('v') ?? '';

const oauthCodes: Partial<Record<string, string>> = {
  'invalid-client': 'invalid_client',
  'unsupported-grant': 'unsupported_grant_type',
  'malformed-request': 'invalid_request',
  'invalid-request': 'invalid_request',
  'too-many-attempts': 'slow_down',
  unavailable: 'temporarily_unavailable',
  unexpected: 'server_error',
};

/** A refusal with the codes of RFC 6749, section 5.2: a request that lacks something is a 400 there. */
function refuse(refusal: ProblemDocument) {
  const error = oauthCodes[refusal.code] ?? 'invalid_request';
  const status = refusal.status === 422 ? 400 : refusal.status;
  return {
    // ASCII without quotes, as the standard wants it: the French words stand beside it.
    document: { ...refusal, status, error, error_description: refusal.code },
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      ...(refusal.code === 'invalid-client' && { 'WWW-Authenticate': 'Basic realm="software"' }),
    },
  };
}

/** How a client asks for a token: a form, answered and refused in the words of OAuth 2.0. */
export const oauthManners: Manners = { read: readForm, refuse };

/** The token that a program shows (RFC 6750, section 2.1). */
export const bearerToken = (event: APIGatewayProxyEvent): string | undefined =>
  /^Bearer +(\S+)$/i.exec(header(event, 'authorization') ?? '')?.[1];

/** How a program with a token is refused: told to show another (RFC 6750, section 3). */
export const bearerManners: Manners = {
  refuse: ({ code }) =>
    code === 'invalid-token'
      ? { headers: { 'WWW-Authenticate': 'Bearer realm="software", error="invalid_token"' } }
      : {},
};
