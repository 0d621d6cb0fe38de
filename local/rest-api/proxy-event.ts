import { randomUUID } from 'node:crypto';
import { localAccount } from '../engines/engine.ts';
import type { RestApiModel } from '../template/rest-api.ts';
import type { Claims } from './authorizer.ts';
import type { RouteMatch } from './route-table.ts';

/** A request as it reaches the API, after the edge. */
export interface ApiRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  /** Names in the case in which they came, one entry per line. */
  headers: [name: string, value: string][];
  body: Buffer;
  /** Address of the caller. */
  sourceIp: string;
  /** On the local clock. */
  at: Date;
}

/** The event of a REST API's Lambda proxy integration, version 1. */
export function proxyEvent(
  { stage, binaryMediaTypes }: RestApiModel,
  { route, pathParameters }: RouteMatch,
  request: ApiRequest,
  claims: Claims | undefined,
): object {
  const { method, path, headers, query, body, at } = request;
  const isBase64Encoded = body.length > 0 && isBinary(headerOf(request, 'content-type'), binaryMediaTypes);
  const queryEntries = [...query];
  return {
    resource: route.path,
    path,
    httpMethod: method,
    headers: Object.fromEntries(headers),
    multiValueHeaders: grouped(headers),
    queryStringParameters: queryEntries.length > 0 ? Object.fromEntries(queryEntries) : null,
    multiValueQueryStringParameters: queryEntries.length > 0 ? grouped(queryEntries) : null,
    pathParameters,
    stageVariables: null,
    body: body.length > 0 ? body.toString(isBase64Encoded ? 'base64' : 'utf8') : null,
    isBase64Encoded,
    requestContext: {
      accountId: localAccount,
      apiId: 'local',
      resourceId: route.path,
      resourcePath: route.path,
      httpMethod: method,
      path: `/${stage}${path}`,
      protocol: 'HTTP/1.1',
      stage,
      requestId: randomUUID(),
      extendedRequestId: randomUUID(),
      requestTime: at.toUTCString(),
      requestTimeEpoch: at.getTime(),
      domainName: headerOf(request, 'host') ?? '',
      identity: { sourceIp: request.sourceIp, userAgent: headerOf(request, 'user-agent') ?? null },
      ...(claims && { authorizer: { claims } }),
    },
  };
}

/** The last value of a header, whatever the case of its name. */
export const headerOf = ({ headers }: Pick<ApiRequest, 'headers'>, name: string): string | undefined =>
  headers.findLast(([given]) => given.toLowerCase() === name)?.[1];

/** Whether a media type is among those whose bodies are bytes. */
export function isBinary(mediaType: string | undefined, binaryMediaTypes: readonly string[]): boolean {
  const bare = mediaType?.split(';')[0]?.trim().toLowerCase();
  return binaryMediaTypes.some((binary) => binary === '*/*' || binary.toLowerCase() === bare);
}

function grouped(entries: readonly [string, string][]): Record<string, string[]> {
  const groups: Record<string, string[]> = {};
  for (const [name, value] of entries) {
    groups[name] ??= [];
    groups[name].push(value);
  }
  return groups;
}
