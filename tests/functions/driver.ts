import { randomUUID } from 'node:crypto';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import type * as z from 'zod';
import { entryOf, type Operation, problemsOf } from '../../contract/operation.ts';
import type { ProblemDocument } from '../../contract/problems.ts';
import type { Deps } from '../../domain/deps.ts';
import { someCentres } from '../builders/some-centres.ts';
import { someCommunes, someTerritories } from '../builders/some-communes.ts';
import { type OwnResources, ownResources } from '../engines.ts';
import { withoutWire } from '../without-wire.ts';
import { Browser, claimsOf } from './browser.ts';
import { type CapturedLog, captureLog } from './captured-log.ts';
import { Reactions } from './reactions.ts';
import { mediaTypeOf, written } from './sent-body.ts';

/** One call of an operation, as a browser makes it. */
export interface CallOf<O extends Operation> {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: O['body'] extends z.ZodType ? z.input<O['body']> : unknown;
  /** Whose browser; one that never signed in when absent. */
  as?: Browser;
  /** The intent: the same on a retry. One of its own when absent. */
  commandId?: string;
  headers?: Record<string, string>;
  /** What is sent in place of the body's JSON. */
  rawBody?: string;
}

export interface Reply<O extends Operation> {
  status: number;
  /** The answer's JSON, when it is a success that has one. */
  document: O['response'] extends { schema: z.ZodType } ? z.output<O['response']['schema']> : undefined;
  /** The problem, when it is one. */
  problem: ProblemDocument | undefined;
  raw: APIGatewayProxyResult;
}

type Handler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;
const entries = import.meta.glob<{ handler: Handler }>('../../functions/http/*/*.ts');

/** The functions of the project in this process, on a table, buckets and a user pool of their own. */
export interface Stage {
  own: OwnResources;
  /** What the functions are given: for putting a state in place, and for looking at it. */
  deps: Deps;
  log: CapturedLog;
  /** A word that no other stage has: makes e-mail addresses one's own. */
  tag: string;
  /** Calls the operation's real handler. */
  call<O extends Operation>(operation: O, request?: CallOf<O>): Promise<Reply<O>>;
  /** Calls it, and gives the document. Throws when it is refused. */
  done<O extends Operation>(operation: O, request?: CallOf<O>): Promise<Reply<O>['document']>;
  /** Calls it, and gives the code of the problem. Throws when it succeeds. */
  refused<O extends Operation>(operation: O, request?: CallOf<O>): Promise<string>;
  reactions: Reactions;
  /** Has every record of the stream handled, and those that this wrote in turn. */
  react(): Promise<void>;
  stop(): Promise<void>;
}

/** Opens the one stage of a test file: its functions find their engines in `process.env`, once per process. */
export async function openStage(): Promise<Stage> {
  const own = await ownResources();
  const wire = withoutWire(own.gateway, own.clients);
  Object.assign(process.env, own.env);
  const log = captureLog();
  for (const [name, content] of [
    ['communes', someCommunes],
    ['territories', someTerritories],
    ['centres', someCentres],
  ] as const) {
    await own.clients.s3.send(
      new PutObjectCommand({
        Bucket: own.env.PUBLISHED_BUCKET,
        Key: `reference/${name}.json`,
        Body: JSON.stringify(content),
      }),
    );
  }
  const { deps } = await import('../../functions/runtime/deps.ts');
  const reactions = await Reactions.on(own);

  async function call<O extends Operation>(operation: O, request: CallOf<O> = {}): Promise<Reply<O>> {
    const entry = await entries[`../../${entryOf(operation)}`]?.();
    if (!entry) throw new Error(`${operation.id} has no handler`);
    const raw = await entry.handler(eventOf(operation, request), {} as Context);
    const json = /\bjson\b/.test(String(raw.headers?.['Content-Type'])) ? JSON.parse(raw.body) : undefined;
    request.as?.keep(raw, json);
    const succeeded = raw.statusCode < 400;
    if (!succeeded && !problemsOf(operation).includes(json?.code)) {
      throw new Error(`${operation.id} does not declare that it answers ${json?.code}`);
    }
    return {
      status: raw.statusCode,
      document: succeeded ? json : undefined,
      problem: succeeded ? undefined : json,
      raw,
    };
  }

  return {
    own,
    deps: deps(),
    log,
    tag: randomUUID().slice(0, 8),
    call,
    async done(operation, request) {
      const { document, problem } = await call(operation, request);
      if (problem) {
        const said = log.lines.slice(-2).join('\n');
        throw new Error(`${operation.id} was refused: ${JSON.stringify(problem)}\n${said}`);
      }
      return document;
    },
    async refused(operation, request) {
      const { problem, document } = await call(operation, request);
      if (!problem) throw new Error(`${operation.id} was not refused: ${JSON.stringify(document)}`);
      return problem.code;
    },
    reactions,
    react: () => reactions.drain(),
    async stop() {
      log.stop();
      wire();
      await own.stop();
    },
  };
}

/** The event that API Gateway hands over, the authorizer's claims included. */
function eventOf<O extends Operation>(operation: O, request: CallOf<O>): APIGatewayProxyEvent {
  const { params = {}, query, body, as = new Browser(), commandId = randomUUID(), headers = {} } = request;
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent((params[name] ?? '').toWellFormed()),
  );
  const sent = {
    ...(body !== undefined && { 'content-type': mediaTypeOf(operation) }),
    'idempotency-key': commandId,
    'x-viewer-address': '203.0.113.7',
    ...as.headersTo(path),
    ...headers,
  };
  return {
    resource: operation.path,
    path,
    httpMethod: operation.method,
    headers: sent,
    multiValueHeaders: Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, [value]])),
    pathParameters: operation.params ? params : null,
    queryStringParameters: query ?? null,
    multiValueQueryStringParameters: null,
    stageVariables: null,
    body: request.rawBody ?? (body === undefined ? null : written(operation, body)),
    isBase64Encoded: false,
    requestContext: {
      requestId: randomUUID(),
      identity: { sourceIp: '198.51.100.1' },
      ...(operation.access.kind === 'signed-in' &&
        as.accessToken && { authorizer: { claims: claimsOf(as.accessToken) } }),
    } as unknown as APIGatewayProxyEvent['requestContext'],
  };
}
