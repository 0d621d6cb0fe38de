import { createHash, createHmac } from 'node:crypto';
import type { SdkRequest } from './operation-of.ts';
import { type Refusal, refusal } from './refusal.ts';

/** What S3 knows of those who sign. */
export interface LinkRules {
  /** The secret of an access key; undefined for one that nobody has. */
  secretOf: (accessKey: string) => string | undefined;
  now: () => Date;
}

const algorithm = 'AWS4-HMAC-SHA256';
/** Seven days: S3 signs for no longer. */
const longestSeconds = 604_800;
/** How far the clock of whoever signs may be ahead. */
const skewMs = 15 * 60_000;

/** Whether a request carries its signature in its address, as a link that was given to somebody does. */
export const isLink = ({ target }: SdkRequest): boolean => /[?&]X-Amz-Signature=/u.test(target);

/**
 * Holds a link to its signature as S3 does, which the engine does not: the method, the path, every parameter and every
 * header that was signed must be what was signed, and its time must not be over. A header of Amazon's that was not
 * signed is refused.
 */
export function linkProblem(request: SdkRequest, { secretOf, now }: LinkRules): Refusal | undefined {
  const url = new URL(request.target, 'http://engine');
  const given = (name: string): string => url.searchParams.get(name) ?? '';
  const [accessKey = '', day = '', region = '', service = '', end = ''] =
    given('X-Amz-Credential').split('/');
  const at = given('X-Amz-Date');
  const seconds = Number(given('X-Amz-Expires'));
  const names = given('X-Amz-SignedHeaders').split(';');
  const wellFormed =
    given('X-Amz-Algorithm') === algorithm &&
    /^\d{8}T\d{6}Z$/u.test(at) &&
    at.startsWith(day) &&
    seconds >= 1 &&
    seconds <= longestSeconds &&
    names.includes('host') &&
    service === 's3' &&
    end === 'aws4_request';
  if (!wellFormed) {
    return s3Refusal('AuthorizationQueryParametersError', 'The query that authorizes is not one', 400);
  }
  const signedAt = Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u, '$1-$2-$3T$4:$5:$6Z'));
  const age = now().getTime() - signedAt;
  if (age < -skewMs) return s3Refusal('AccessDenied', 'Request is not yet valid');
  if (age > seconds * 1000) return s3Refusal('AccessDenied', 'Request has expired');
  const secret = secretOf(accessKey);
  if (secret === undefined) return s3Refusal('InvalidAccessKeyId', 'This access key does not exist');
  const unsigned = Object.keys(request.headers).filter(
    (name) => name.startsWith('x-amz-') && !names.includes(name),
  );
  if (unsigned.length > 0) {
    return s3Refusal(
      'AccessDenied',
      `There were headers present which were not signed: ${unsigned.join(', ')}`,
    );
  }
  const canonical = [
    request.method,
    url.pathname,
    canonicalQuery(url.searchParams),
    ...names.map((name) => `${name}:${headerValue(request, name)}`),
    '',
    names.join(';'),
    given('X-Amz-Content-Sha256') || 'UNSIGNED-PAYLOAD',
  ].join('\n');
  const scope = [day, region, service, end].join('/');
  const key = [day, region, service, end].reduce<string | Buffer>(hmac, `AWS4${secret}`);
  const expected = hmac(key, [algorithm, at, scope, sha256(canonical)].join('\n')).toString('hex');
  return given('X-Amz-Signature') === expected
    ? undefined
    : s3Refusal('SignatureDoesNotMatch', 'The signature is not that of this request');
}

/** The request as the SDK of whoever signed would have sent it: its caller in a header, without the query. */
export function withoutLink(request: SdkRequest): SdkRequest {
  const url = new URL(request.target, 'http://engine');
  const credential = url.searchParams.get('X-Amz-Credential') ?? '';
  return {
    ...request,
    target: url.pathname,
    headers: {
      ...request.headers,
      authorization: `${algorithm} Credential=${credential}, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`,
      'x-amz-date': url.searchParams.get('X-Amz-Date') ?? '',
      'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
    },
  };
}

const headerValue = ({ headers }: SdkRequest, name: string): string =>
  String(headers[name] ?? '')
    .trim()
    .replace(/ +/gu, ' ');

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .sort((one, other) => (one < other ? -1 : 1))
    .join('&');
}

const escaped = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const s3Refusal = (code: string, message: string, status = 403): Refusal =>
  refusal('s3', code, message, status);
