import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { s3DepositLinks } from '../../adapters/s3/deposit-links.ts';
import { HabilitationId } from '../../domain/identifiers.ts';
import { corsHeaders, preflight } from '../../local/gateway-to-engines/cors.ts';
import { linkProblem } from '../../local/gateway-to-engines/links.ts';
import type { SdkRequest } from '../../local/gateway-to-engines/operation-of.ts';

const codeOf = (refusal: { body: string } | undefined): string | undefined =>
  /<Code>(\w+)<\/Code>/u.exec(refusal?.body ?? '')?.[1];
const secretOf = (key: string) => (key === 'signer' ? 'a secret' : undefined);

const file = { habilitationId: HabilitationId.parse('D26-7KQ3-M9TX'), id: '0mwr1aft0-PAPBWAWPY926DHTV' };
const client = (sessionToken?: string) =>
  new S3Client({
    region: 'eu-west-3',
    endpoint: 'http://127.0.0.1:4568',
    credentials: {
      accessKeyId: 'signer',
      secretAccessKey: 'a secret',
      ...(sessionToken && { sessionToken }),
    },
  });
const signedAt = new Date('2026-11-22T15:00:00Z');

/** A link as it is used: by the method, of the bytes and with the headers that it was signed for. */
async function used(sessionToken?: string): Promise<SdkRequest> {
  const links = s3DepositLinks({ client: client(sessionToken), bucket: 'deposits' });
  const { url, headers } = await links.linkTo({ ...file, bytes: 1200 }, signedAt);
  const { host, pathname, search } = new URL(url);
  const sent = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    method: 'PUT',
    target: `${pathname}${search}`,
    headers: { host, 'content-length': '1200', ...Object.fromEntries(sent) },
    body: Buffer.alloc(0),
  };
}
const judged = (request: SdkRequest, after = 60) =>
  codeOf(linkProblem(request, { secretOf, now: () => new Date(signedAt.getTime() + after * 1000) }));

describe('the signature of a link', () => {
  it('is the one that Amazon gives as its example', () => {
    const request = {
      method: 'GET',
      target:
        '/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
      headers: { host: 'examplebucket.s3.amazonaws.com' },
      body: Buffer.alloc(0),
    };
    const rules = {
      secretOf: () => 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      now: () => new Date('2013-05-24T01:00:00Z'),
    };
    expect(linkProblem(request, rules)).toBeUndefined();
    expect(codeOf(linkProblem({ ...request, target: request.target.replace('test', 'best') }, rules))).toBe(
      'SignatureDoesNotMatch',
    );
  });
});

describe('CSV-02 the link that a council is given', () => {
  it('sends the file announced, at once', async () => {
    expect(judged(await used())).toBeUndefined();
    expect(judged(await used('a session'))).toBeUndefined();
  });

  it('lasts five minutes', async () => {
    const request = await used();
    expect(judged(request, 299)).toBeUndefined();
    expect(judged(request, 301)).toBe('AccessDenied');
    expect(judged(request, -3600)).toBe('AccessDenied');
  });

  it.each<[string, (request: SdkRequest) => Partial<SdkRequest>]>([
    ['read', () => ({ method: 'GET' })],
    ['look', () => ({ method: 'HEAD' })],
    ['take away', () => ({ method: 'DELETE' })],
    ['begin an upload of many parts', ({ target }) => ({ method: 'POST', target: `${target}&uploads=` })],
    ['send to another place', ({ target }) => ({ target: target.replace('DHTV', 'DHTW') })],
    ['send for another council', ({ target }) => ({ target: target.replace('M9TX', 'M9TZ') })],
    ['send more bytes', ({ headers }) => ({ headers: { ...headers, 'content-length': '1201' } })],
    ['send another type', ({ headers }) => ({ headers: { ...headers, 'content-type': 'text/html' } })],
    ['replace what is there', ({ headers }) => ({ headers: { ...headers, 'if-none-match': undefined } })],
    ['last longer', ({ target }) => ({ target: target.replace('Expires=300', 'Expires=3000') })],
    ['be of another host', ({ headers }) => ({ headers: { ...headers, host: 'elsewhere' } })],
    ['set who may read', ({ headers }) => ({ headers: { ...headers, 'x-amz-acl': 'public-read' } })],
    ['copy', ({ headers }) => ({ headers: { ...headers, 'x-amz-copy-source': '/deposits/x' } })],
    ['ask for more', ({ target }) => ({ target: `${target}&tagging=` })],
  ])('cannot %s', async (_, change) => {
    const request = await used();
    expect(judged({ ...request, ...change(request) })).toMatch(
      /^(SignatureDoesNotMatch|AccessDenied|AuthorizationQueryParametersError)$/u,
    );
  });

  it('is worth nothing under a key that nobody has', async () => {
    const request = await used();
    const target = request.target.replace('signer', 'nobody');
    expect(judged({ ...request, target })).toBe('InvalidAccessKeyId');
  });
});

describe('what pages may send to a bucket', () => {
  const rules = [
    { origins: ['https://site.example'], methods: ['PUT'], headers: ['content-type'], exposed: [] },
  ];
  const asking = (origin: string, method: string, headers: string) => ({
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': headers,
    },
  });

  it('is allowed to the site alone, for its own way of sending', () => {
    expect(preflight(rules, asking('https://site.example', 'PUT', 'Content-Type')).headers).toMatchObject({
      'access-control-allow-origin': 'https://site.example',
      'access-control-allow-methods': 'PUT',
    });
    for (const [origin, method, headers] of [
      ['https://elsewhere.example', 'PUT', 'content-type'],
      ['https://site.example', 'GET', 'content-type'],
      ['https://site.example', 'PUT', 'x-amz-acl'],
    ] as const) {
      expect(preflight(rules, asking(origin, method, headers)).status).toBe(403);
    }
  });

  it('is answered so that the page that sent may read it, and no other', () => {
    const put = (origin: string) => corsHeaders(rules, { method: 'PUT', headers: { origin } });
    expect(put('https://site.example')['access-control-allow-origin']).toBe('https://site.example');
    expect(put('https://elsewhere.example')).toEqual({});
  });
});
