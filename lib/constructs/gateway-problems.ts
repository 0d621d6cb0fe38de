import { GatewayResponse, type IRestApi, ResponseType } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { type ProblemDocument, problemDocument } from '../../contract/problems.ts';

/** What the gateway answers by itself, before any function runs, and the problem that says it. */
const answers: { type: ResponseType; problem: ProblemDocument }[] = [
  { type: ResponseType.UNAUTHORIZED, problem: problemDocument({ code: 'session-ended' }) },
  { type: ResponseType.EXPIRED_TOKEN, problem: problemDocument({ code: 'session-ended' }) },
  { type: ResponseType.ACCESS_DENIED, problem: problemDocument({ code: 'forbidden' }) },
  { type: ResponseType.WAF_FILTERED, problem: problemDocument({ code: 'forbidden' }) },
  // The gateway's name for a path or a method that no route has.
  { type: ResponseType.MISSING_AUTHENTICATION_TOKEN, problem: problemDocument({ code: 'not-found' }) },
  { type: ResponseType.RESOURCE_NOT_FOUND, problem: problemDocument({ code: 'not-found' }) },
  { type: ResponseType.REQUEST_TOO_LARGE, problem: problemDocument({ code: 'too-large', limit: '10 Mo' }) },
  { type: ResponseType.THROTTLED, problem: problemDocument({ code: 'unavailable' }) },
  { type: ResponseType.QUOTA_EXCEEDED, problem: problemDocument({ code: 'unavailable' }) },
  { type: ResponseType.INTEGRATION_FAILURE, problem: problemDocument({ code: 'unavailable' }) },
  { type: ResponseType.INTEGRATION_TIMEOUT, problem: problemDocument({ code: 'unavailable' }) },
  { type: ResponseType.DEFAULT_4XX, problem: problemDocument({ code: 'malformed-request' }) },
  { type: ResponseType.DEFAULT_5XX, problem: problemDocument({ code: 'unexpected' }) },
];

/** Makes the gateway's own refusals look like those of the functions: problems (RFC 9457) in French. */
export class GatewayProblems extends Construct {
  constructor(scope: Construct, id: string, { restApi }: { restApi: IRestApi }) {
    super(scope, id);
    for (const { type, problem } of answers) {
      new GatewayResponse(this, type.responseType, {
        restApi,
        type,
        statusCode: String(problem.status),
        responseHeaders: { 'Content-Type': "'application/problem+json'", 'Cache-Control': "'no-store'" },
        templates: { 'application/json': JSON.stringify(problem) },
      });
    }
  }
}
