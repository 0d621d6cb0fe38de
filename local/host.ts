import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Jwks } from 'aws-jwt-verify/jwk';
import type { LocalClock } from './clock/clock.ts';
import type { FunctionRunner } from './functions/runner.ts';
import { BodyTooLarge, readBody } from './read-body.ts';
import { type ApiAnswer, gatewayAnswer } from './rest-api/answer.ts';
import { answerApi, requestLimit } from './rest-api/rest-api.ts';
import { atTheEdge, type EdgeRequest } from './site/edge.ts';
import { type SiteFile, siteFiles } from './site/files.ts';
import type { RestApiModel } from './template/rest-api.ts';
import type { Behavior, SiteModel } from './template/site.ts';

export interface HostOptions {
  site: SiteModel;
  restApi: RestApiModel | undefined;
  /** Folder of the built front. */
  filesDir: string;
  clock: LocalClock;
  runner: FunctionRunner;
  jwks: Jwks;
  /** An object of a bucket, for what the site serves straight from one; undefined when it is not there. */
  object: (bucket: string, key: string) => Promise<SiteFile | undefined>;
  /** Answers under `/_local`. */
  desk: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

type Answer = Pick<ApiAnswer, 'status' | 'headers' | 'body'>;

/** Answers every request of the site: the desk, and what CloudFront, API Gateway and the front's bucket would. */
export function hostListener(options: HostOptions) {
  const { site, clock, desk, restApi } = options;
  const files = siteFiles(options.filesDir);

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('Date', clock.now().toUTCString());
    const url = new URL(incoming.url ?? '/', 'http://site');
    if (url.pathname === '/_local' || url.pathname.startsWith('/_local/')) return desk(incoming, response);
    const behavior = site.behaviors.find(({ pattern }) => covers(pattern, url.pathname));
    if (!behavior) return send(response, incoming.method, text(404, 'Introuvable'), {});
    const seen = await atTheEdgeOf(behavior, {
      method: incoming.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: headersOf(incoming),
      viewerIp: viewerOf(incoming),
    });
    if ('answer' in seen) {
      const { status, headers, body } = seen.answer;
      return send(response, incoming.method, { status, headers, body: Buffer.from(body) }, behavior.headers);
    }
    const result =
      behavior.servedBy === 'api'
        ? await fromApi(seen.request, incoming)
        : behavior.servedBy === 'bucket'
          ? await fromBucket(behavior.bucket ?? '', seen.request)
          : await fromFiles(seen.request, incoming);
    send(response, incoming.method, result, behavior.headers);
  }

  async function atTheEdgeOf({ onRequest }: Behavior, request: EdgeRequest) {
    return onRequest ? atTheEdge(onRequest, request) : { request };
  }

  async function fromApi({ method, path, query, headers, viewerIp }: EdgeRequest, incoming: IncomingMessage) {
    if (!restApi) return text(502, 'The template has no REST API');
    try {
      const body = await readBody(incoming, requestLimit);
      const request = { method, path, query, headers, body, sourceIp: viewerIp, at: clock.now() };
      return await answerApi(restApi, request, options);
    } catch (error) {
      if (error instanceof BodyTooLarge) return gatewayAnswer(restApi, 'REQUEST_TOO_LARGE');
      throw error;
    }
  }

  async function fromBucket(bucket: string, { method, path }: EdgeRequest): Promise<Answer> {
    if (method !== 'GET' && method !== 'HEAD') return text(405, 'Cette adresse se consulte seulement.');
    const found = await options.object(bucket, decodeURIComponent(path).replace(/^\//, ''));
    // Whoever may not list a bucket is told no more of what is not there.
    if (!found) return text(403, 'Ce fichier n’existe pas.');
    return { status: 200, headers: Object.entries(found.headers), body: found.body };
  }

  async function fromFiles({ method, path }: EdgeRequest, incoming: IncomingMessage): Promise<Answer> {
    if (method !== 'GET' && method !== 'HEAD') return text(405, 'Cette adresse se consulte seulement.');
    const { 'accept-encoding': encodings, 'if-none-match': known } = incoming.headers;
    const found = await files.read(path === '/' ? site.defaultRootObject : path, String(encodings ?? ''));
    if (found) {
      const headers = Object.entries(found.headers);
      return known === found.headers.ETag
        ? { status: 304, headers, body: Buffer.alloc(0) }
        : { status: 200, headers, body: found.body };
    }
    // A bucket that may not be listed says 403 of what it does not hold.
    const errorPage = site.errorPages[403] ?? site.errorPages[404];
    const shown = errorPage && (await files.read(errorPage.path, String(encodings ?? '')));
    if (!errorPage || !shown) return text(404, 'Ce fichier n’existe pas.');
    return { status: errorPage.status, headers: Object.entries(shown.headers), body: shown.body };
  }

  return (incoming: IncomingMessage, response: ServerResponse): void => {
    answer(incoming, response).catch((error: Error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

/** A path pattern of CloudFront, whose `*` stands for anything. */
function covers(pattern: string, path: string): boolean {
  const literals = pattern.replace(/^\//, '').split('*');
  const source = literals.map((literal) => literal.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  return new RegExp(`^/?${source}$`).test(path);
}

/** Names keep the case in which they came. CloudFront appends the address of the caller. */
function headersOf({ rawHeaders, socket }: IncomingMessage): [string, string][] {
  const lines = rawHeaders.flatMap((name, i): [string, string][] =>
    i % 2 === 0 ? [[name, rawHeaders[i + 1] ?? '']] : [],
  );
  const forwarded = lines
    .filter(([name]) => name.toLowerCase() === 'x-forwarded-for')
    .map(([, value]) => value);
  return [
    ...lines.filter(([name]) => name.toLowerCase() !== 'x-forwarded-for'),
    ['X-Forwarded-For', [...forwarded, addressOf(socket.remoteAddress)].join(', ')],
    ['X-Forwarded-Proto', 'http'],
  ];
}

const viewerOf = ({ socket }: IncomingMessage): string => addressOf(socket.remoteAddress);

const addressOf = (address = ''): string => address.replace(/^::ffff:/, '');

const text = (status: number, message: string): Answer => ({
  status,
  headers: [['Content-Type', 'text/plain; charset=utf-8']],
  body: Buffer.from(message),
});

/** The behavior's headers win over the answer's own, as a response headers policy does. */
function send(
  response: ServerResponse,
  method: string | undefined,
  { status, headers, body }: Answer,
  policy: Record<string, string>,
): void {
  for (const [name, value] of headers) response.appendHeader(name, value);
  for (const [name, value] of Object.entries(policy)) response.setHeader(name, value);
  if (status !== 304 && status !== 204) response.setHeader('Content-Length', body.length);
  response.writeHead(status);
  response.end(method === 'HEAD' ? undefined : body);
}
