import type { IncomingHttpHeaders } from 'node:http';
import type { Refusal } from './refusal.ts';

/** One rule of a bucket: what pages of which origins may send there. */
export interface CorsRule {
  origins: readonly string[];
  methods: readonly string[];
  /** In small letters; `*` for any. */
  headers: readonly string[];
  exposed: readonly string[];
  maxAgeSeconds?: number;
}

type Asked = { method: string; headers: IncomingHttpHeaders };

/** What S3 answers a browser that asks beforehand whether it may send. */
export function preflight(rules: readonly CorsRule[], { headers }: Asked): Refusal {
  const method = headers['access-control-request-method'];
  const wanted = String(headers['access-control-request-headers'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const rule = rules.find(
    (one) =>
      holds(one, headers.origin, method) &&
      wanted.every((name) => one.headers.includes('*') || one.headers.includes(name)),
  );
  if (!rule) {
    return { status: 403, headers: { 'content-type': 'application/xml' }, body: forbidden };
  }
  return {
    status: 200,
    headers: {
      ...allowed(rule, headers.origin),
      'access-control-allow-methods': rule.methods.join(', '),
      ...(wanted.length > 0 && { 'access-control-allow-headers': wanted.join(', ') }),
      ...(rule.maxAgeSeconds !== undefined && { 'access-control-max-age': String(rule.maxAgeSeconds) }),
    },
    body: '',
  };
}

/** What lets the page that sent a request read its answer. */
export function corsHeaders(rules: readonly CorsRule[], { method, headers }: Asked): Record<string, string> {
  const rule = rules.find((one) => holds(one, headers.origin, method));
  return rule ? allowed(rule, headers.origin) : {};
}

const holds = ({ origins, methods }: CorsRule, origin = '', method = ''): boolean =>
  origin !== '' && origins.includes(origin) && methods.includes(method);

const allowed = ({ exposed }: CorsRule, origin = ''): Record<string, string> => ({
  'access-control-allow-origin': origin,
  vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  ...(exposed.length > 0 && { 'access-control-expose-headers': exposed.join(', ') }),
});

const forbidden =
  '<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessForbidden</Code><Message>CORSResponse: This CORS request is not allowed.</Message></Error>';
