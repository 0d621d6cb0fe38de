import { randomUUID } from 'node:crypto';
import { isIP } from 'node:net';
import middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type * as z from 'zod';
import { fieldErrors, frenchIssue, ruleMessage } from '../../contract/french-issues.ts';
import { functionNameOf, type Operation } from '../../contract/operation.ts';
import { type ProblemDocument, problemDocument } from '../../contract/problems.ts';
import type { Call } from '../../domain/actor.ts';
import { CommandId } from '../../domain/identifiers.ts';
import type { Problem } from '../../domain/problem.ts';
import { done, type Result, refused } from '../../domain/result.ts';
import type { JsonText } from './json-text.ts';
import { errorFacts, log } from './log.ts';

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** A request as a use case wants it: parsed by the operation's own schemas. */
export interface EdgeRequest<O extends Operation> {
  params: Parsed<O['params']>;
  query: Parsed<O['query']>;
  body: Parsed<O['body']>;
  call: Call;
  event: APIGatewayProxyEvent;
}

/**
 * What a handler answers with: a body that the operation's response schema parses on the way out, or a file. `text`
 * stands for a body whose parts went through the schema one by one, when the same ones are shown again and again: the
 * search says how (see `http/public/search-text.ts`), and nothing else has had a reason to.
 */
interface Reply<O extends Operation> {
  body?: O['response']['schema'] extends z.ZodType ? z.input<O['response']['schema']> : never;
  text?: JsonText;
  /** `shown`: a browser opens it instead of putting it away. */
  file?: { bytes: Uint8Array; name: string; shown?: boolean };
  /** What is told beside a file, as the operation declares it. */
  headers?: O['response']['headers'] extends z.ZodType ? z.input<O['response']['headers']> : never;
  cookies?: string[];
}

/** How a caller that is no browser speaks: how its body is read, and what a refusal is for it. */
export interface Manners {
  read?: (event: APIGatewayProxyEvent) => Result<unknown, Problem>;
  refuse?: (document: ProblemDocument) => { document?: ProblemDocument; headers?: Record<string, string> };
}

export type Answer<O extends Operation> = Result<Reply<O>, Problem>;

/**
 * Says who asks, or why nothing is answered to them. It comes before anything of the request is looked at: a stranger
 * does not learn what a request lacks.
 */
export type Gate<W> = (event: APIGatewayProxyEvent) => Promise<Result<W, Problem>>;

/** The Lambda handler of an operation that anyone may ask for; see {@link edgeBehind}. */
export const edge = <O extends Operation>(
  operation: O,
  answer: (request: EdgeRequest<O>) => Promise<Answer<O>>,
  manners: Manners = {},
) => edgeBehind(operation, async () => done({}), answer, manners);

/**
 * The Lambda handler of an operation behind a gate: parses the request, runs `answer`, parses the response (what the
 * schema does not declare cannot leak) and turns problems into RFC 9457 documents. Its one log line a call holds no
 * personal data: neither path, query, body nor headers.
 */
export function edgeBehind<O extends Operation, W extends object>(
  operation: O,
  gate: Gate<W>,
  answer: (request: EdgeRequest<O> & W) => Promise<Answer<O>>,
  manners: Manners = {},
) {
  return middy<APIGatewayProxyEvent, APIGatewayProxyResult>().handler(async (event) => {
    const started = Date.now();
    const answered = await guarded(operation, event, gate, answer, manners);
    const response = answered.ok
      ? success(operation, answered.value)
      : failure(operation, answered.problem, manners);
    log.info('answered', {
      operation: functionNameOf(operation),
      status: response.statusCode,
      ...(!answered.ok && { code: answered.problem.code }),
      requestId: event.requestContext.requestId,
      milliseconds: Date.now() - started,
    });
    return response;
  });
}

async function guarded<O extends Operation, W extends object>(
  operation: O,
  event: APIGatewayProxyEvent,
  gate: Gate<W>,
  answer: (request: EdgeRequest<O> & W) => Promise<Answer<O>>,
  { read = readJson }: Manners,
): Promise<Answer<O>> {
  try {
    const who = await gate(event);
    if (!who.ok) return who;
    const parsed = parse(operation, event, read);
    if (!parsed.ok) return parsed;
    const request = { ...parsed.value, ...who.value };
    let answered = await answer(request);
    // The rival may have been this same intent, sent twice at once: asked again, the use case knows it for done.
    if (!answered.ok && answered.problem.code === 'conflict') answered = await answer(request);
    if (!answered.ok) return answered;
    const { schema } = operation.response;
    return schema && answered.value.text === undefined
      ? done({ ...answered.value, body: schema.parse(answered.value.body) as Reply<O>['body'] })
      : answered;
  } catch (error) {
    // The SDK's errors carry `$metadata`: an engine failed, trying again may help. Anything else is our bug.
    const engine = error instanceof Error && '$metadata' in error;
    log.error(engine ? 'engine failed' : 'bug', {
      operation: functionNameOf(operation),
      requestId: event.requestContext.requestId,
      error: errorFacts(error),
    });
    return refused({ code: engine ? 'unavailable' : 'unexpected' });
  }
}

function parse<O extends Operation>(
  operation: O,
  event: APIGatewayProxyEvent,
  read: NonNullable<Manners['read']>,
): Result<EdgeRequest<O>, Problem> {
  const body = operation.body ? read(event) : done(undefined);
  if (!body.ok) return body;
  const given = {
    params: operation.params ? (event.pathParameters ?? {}) : undefined,
    query: operation.query ? (event.queryStringParameters ?? {}) : undefined,
    body: body.value,
  };
  const errors = (['params', 'query', 'body'] as const).flatMap((part) => {
    const parsed = operation[part]?.safeParse(given[part], { error: frenchIssue });
    if (!parsed) return [];
    if (!parsed.success) return fieldErrors(parsed.error);
    given[part] = parsed.data as never;
    return [];
  });
  if (errors.length > 0) return refused({ code: 'invalid-request', errors });
  return done({
    ...(given as unknown as Pick<EdgeRequest<O>, 'params' | 'query' | 'body'>),
    call: callOf(event),
    event,
  });
}

function readJson(event: APIGatewayProxyEvent): Result<unknown, Problem> {
  // JSON only: a form of another site cannot send it without the browser asking first.
  if (!/^application\/json\b/i.test(header(event, 'content-type') ?? '')) return malformed;
  try {
    return done(JSON.parse(textOf(event)));
  } catch {
    return malformed;
  }
}

const malformed = refused({ code: 'malformed-request' } as const);

/** The body as text, whatever the gateway made of it. */
export const textOf = ({ body, isBase64Encoded }: APIGatewayProxyEvent): string =>
  isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString('utf8') : (body ?? '');

/** One header, whatever its case. */
export function header(event: APIGatewayProxyEvent, name: string): string | undefined {
  const found = Object.entries(event.headers).find(([key]) => key.toLowerCase() === name);
  return found?.[1];
}

/**
 * Who calls from where: the address comes from CloudFront, which overwrites whatever the request claims; what is no
 * address was not put there by it.
 */
function callOf(event: APIGatewayProxyEvent): Call {
  const key = CommandId.safeParse(header(event, 'idempotency-key'));
  const viewer = header(event, 'x-viewer-address') ?? '';
  return {
    from: isIP(viewer) ? viewer : event.requestContext.identity.sourceIp,
    commandId: key.success ? key.data : randomUUID(),
  };
}

/** No answer is kept on the way, and none is found by a search engine: sheets may name people (RGT-03). */
const passing = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };

function success<O extends Operation>(operation: O, reply: Reply<O>): APIGatewayProxyResult {
  const { status, contentType, headers } = operation.response;
  const cookies = reply.cookies && { multiValueHeaders: { 'Set-Cookie': reply.cookies } };
  if (reply.file && contentType) {
    // A text leaves as it is: only bytes need the gateway to decode them.
    const isText = /^text\/|\/xml$/.test(contentType);
    return {
      statusCode: status,
      headers: {
        'Content-Type': isText ? `${contentType}; charset=utf-8` : contentType,
        'Content-Disposition': `${reply.file.shown ? 'inline' : 'attachment'}; filename="${reply.file.name}"`,
        ...headers?.parse(reply.headers),
        ...passing,
      },
      body: Buffer.from(reply.file.bytes).toString(isText ? 'utf8' : 'base64'),
      isBase64Encoded: !isText,
    };
  }
  return {
    statusCode: status,
    headers: {
      ...passing,
      ...(operation.response.schema && { 'Content-Type': 'application/json; charset=utf-8' }),
    },
    ...cookies,
    body: operation.response.schema ? (reply.text ?? JSON.stringify(reply.body)) : '',
  };
}

function failure({ method }: Operation, problem: Problem, { refuse }: Manners): APIGatewayProxyResult {
  const inWords = problemDocument(
    problem.code === 'invalid-request'
      ? { ...problem, errors: problem.errors.map((one) => ({ ...one, message: ruleMessage(one.message) })) }
      : problem,
    method === 'GET',
  );
  const { document = inWords, headers } = refuse?.(inWords) ?? {};
  return {
    statusCode: document.status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      ...passing,
      ...headers,
      ...(problem.code === 'too-many-attempts' && { 'Retry-After': String(problem.retryAfterSeconds) }),
    },
    body: JSON.stringify(document),
  };
}
