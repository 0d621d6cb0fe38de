import { randomUUID } from 'node:crypto';
import type { RestApiModel } from '../template/rest-api.ts';
import { isBinary } from './proxy-event.ts';

/** An answer ready to be sent. */
export interface ApiAnswer {
  status: number;
  headers: [name: string, value: string][];
  body: Buffer;
}

/** What the gateway refuses by itself: Amazon's status and message where the template gives none. */
const ownAnswers = {
  UNAUTHORIZED: { status: 401, message: 'Unauthorized' },
  MISSING_AUTHENTICATION_TOKEN: { status: 403, message: 'Missing Authentication Token' },
  REQUEST_TOO_LARGE: { status: 413, message: 'Request Too Long' },
  INTEGRATION_TIMEOUT: { status: 504, message: 'Endpoint request timed out' },
  DEFAULT_5XX: { status: 502, message: 'Internal server error' },
} as const;
export type OwnAnswer = keyof typeof ownAnswers;

/** The gateway's own answer of a type, as the template words it. */
export function gatewayAnswer({ gatewayResponses }: RestApiModel, type: OwnAnswer): ApiAnswer {
  const { status, message } = ownAnswers[type];
  const given = gatewayResponses[type] ?? gatewayResponses[status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX'];
  const requestId = randomUUID();
  const template = given?.templates['application/json'] ?? '{"message":$context.error.messageString}';
  const body = template
    .replaceAll('$context.error.messageString', JSON.stringify(message))
    .replaceAll('$context.error.message', message)
    .replaceAll('$context.error.responseType', type)
    .replaceAll('$context.requestId', requestId);
  const headers = { 'Content-Type': 'application/json', 'x-amzn-RequestId': requestId, ...given?.headers };
  return { status: given?.statusCode ?? status, headers: Object.entries(headers), body: Buffer.from(body) };
}

interface ProxyResponse {
  statusCode: number;
  headers?: Record<string, unknown>;
  multiValueHeaders?: Record<string, unknown[]>;
  body?: string | null;
  isBase64Encoded?: boolean;
}

/**
 * What a function answered, as the gateway sends it. A body in base64 becomes bytes only for a request whose first
 * `Accept` names one of the API's binary media types: with any other, the text in base64 is what leaves, as on AWS.
 * @returns `undefined` for an answer that is none
 */
export function functionAnswer(
  answer: unknown,
  accept: string | undefined,
  { binaryMediaTypes }: RestApiModel,
): ApiAnswer | undefined {
  if (!isProxyResponse(answer)) return undefined;
  const { statusCode, headers = {}, multiValueHeaders = {}, body, isBase64Encoded } = answer;
  const asBytes = isBase64Encoded && isBinary(accept?.split(',')[0], binaryMediaTypes);
  const repeated = new Set(Object.keys(multiValueHeaders).map((name) => name.toLowerCase()));
  const lines: [string, string][] = [
    ...Object.entries(headers)
      .filter(([name]) => !repeated.has(name.toLowerCase()))
      .map(([name, value]): [string, string] => [name, String(value)]),
    ...Object.entries(multiValueHeaders).flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, String(value)]),
    ),
  ];
  const hasType = lines.some(([name]) => name.toLowerCase() === 'content-type');
  return {
    status: statusCode,
    headers: hasType ? lines : [...lines, ['Content-Type', 'application/json']],
    body: Buffer.from(body ?? '', asBytes ? 'base64' : 'utf8'),
  };
}

function isProxyResponse(answer: unknown): answer is ProxyResponse {
  if (typeof answer !== 'object' || answer === null) return false;
  const { statusCode, body } = answer as Partial<ProxyResponse>;
  const known = ['statusCode', 'headers', 'multiValueHeaders', 'body', 'isBase64Encoded'];
  return (
    Number.isInteger(statusCode) &&
    (body === undefined || body === null || typeof body === 'string') &&
    Object.keys(answer).every((key) => known.includes(key))
  );
}
