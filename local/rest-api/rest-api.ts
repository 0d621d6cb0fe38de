import type { Jwks } from 'aws-jwt-verify/jwk';
import { FunctionTimedOut } from '../functions/instance.ts';
import type { FunctionRunner } from '../functions/runner.ts';
import type { RestApiModel } from '../template/rest-api.ts';
import { type ApiAnswer, functionAnswer, gatewayAnswer } from './answer.ts';
import { authorize } from './authorizer.ts';
import { type ApiRequest, headerOf, proxyEvent } from './proxy-event.ts';
import { matchRoute } from './route-table.ts';

/** Bytes of a request that API Gateway takes. */
export const requestLimit = 10 * 1024 * 1024;
/** Bytes of an event, and of an answer, that a synchronous call of Lambda takes. */
const payloadLimit = 6 * 1024 * 1024;

interface RestApiOptions {
  runner: FunctionRunner;
  jwks: Jwks;
}

/**
 * Answers a request the way the REST API of the template does: route, authorizer, function, and the gateway's own
 * refusals. Throttling and the firewall are not played.
 */
export async function answerApi(
  api: RestApiModel,
  request: ApiRequest,
  { runner, jwks }: RestApiOptions,
): Promise<ApiAnswer> {
  const match = matchRoute(api.routes, request.method, request.path);
  if (!match) return gatewayAnswer(api, 'MISSING_AUTHENTICATION_TOKEN');
  const { authorizer, function: target } = match.route;
  const claims =
    authorizer &&
    (await authorize({ authorizer, header: headerOf(request, authorizer.header), now: request.at, jwks }));
  if (authorizer && !claims) return gatewayAnswer(api, 'UNAUTHORIZED');
  const event = proxyEvent(api, match, request, claims);
  if (sizeOf(event) > payloadLimit) return gatewayAnswer(api, 'REQUEST_TOO_LARGE');
  try {
    const result = await runner.invoke(target, event);
    const answer = sizeOf(result) <= payloadLimit && functionAnswer(result, headerOf(request, 'accept'), api);
    return answer || gatewayAnswer(api, 'DEFAULT_5XX');
  } catch (error) {
    return gatewayAnswer(api, error instanceof FunctionTimedOut ? 'INTEGRATION_TIMEOUT' : 'DEFAULT_5XX');
  }
}

const sizeOf = (payload: unknown): number => Buffer.byteLength(JSON.stringify(payload) ?? '');
