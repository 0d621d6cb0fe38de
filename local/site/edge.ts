import { randomUUID } from 'node:crypto';
import { runInNewContext } from 'node:vm';

/** A request as it comes from a browser, before the edge has seen it. */
export interface EdgeRequest {
  method: string;
  /** Path without the query. */
  path: string;
  query: URLSearchParams;
  headers: [name: string, value: string][];
  viewerIp: string;
}

/** An answer that code at the edge gives by itself. */
export interface EdgeAnswer {
  status: number;
  headers: [name: string, value: string][];
  body: string;
}

interface EdgeValue {
  value: string;
}

interface EdgeResult {
  uri?: string;
  headers?: Record<string, EdgeValue>;
  statusCode?: number;
  body?: string | { data: string };
}

type EdgeHandler = (event: object) => EdgeResult | Promise<EdgeResult>;

const handlers = new Map<string, EdgeHandler>();

/**
 * Runs a CloudFront function on a request, with the code that the template would put at the edge.
 * @returns the request as the function left it, or the answer it gave in its place
 */
export async function atTheEdge(
  code: string,
  request: EdgeRequest,
): Promise<{ request: EdgeRequest } | { answer: EdgeAnswer }> {
  const { method, path, query, headers, viewerIp } = request;
  const visible = headers.filter(([name]) => name.toLowerCase() !== 'cookie');
  const given = Object.fromEntries(visible.map(([name, value]) => [name.toLowerCase(), { value }]));
  const result = await handlerOf(code)({
    version: '1.0',
    context: { eventType: 'viewer-request', distributionId: 'local', requestId: randomUUID() },
    viewer: { ip: viewerIp },
    request: {
      method,
      uri: path,
      querystring: Object.fromEntries([...query].map(([name, value]) => [name, { value }])),
      headers: { ...given },
      cookies: {},
    },
  });
  if (result.statusCode !== undefined) return { answer: answerOf(result) };
  const changed = Object.entries(result.headers ?? {}).filter(
    ([name, { value }]) => given[name]?.value !== value,
  );
  const replaced = new Set(changed.map(([name]) => name));
  return {
    request: {
      ...request,
      path: result.uri ?? path,
      headers: [
        ...headers.filter(([name]) => !replaced.has(name.toLowerCase())),
        ...changed.map(([name, { value }]): [string, string] => [name, value]),
      ],
    },
  };
}

function handlerOf(code: string): EdgeHandler {
  const known = handlers.get(code);
  if (known) return known;
  const handler = runInNewContext(`${code}\n;handler`, { console }) as EdgeHandler;
  handlers.set(code, handler);
  return handler;
}

const answerOf = ({ statusCode = 200, headers = {}, body = '' }: EdgeResult): EdgeAnswer => ({
  status: statusCode,
  headers: Object.entries(headers).map(([name, { value }]) => [name, value]),
  body: typeof body === 'string' ? body : body.data,
});
