import { Agent, type IncomingMessage, type ServerResponse } from 'node:http';
import { localCredentials, type Service, services } from '../engines/engine.ts';
import { sesOperations } from '../engines/ses-operations.ts';
import { listen } from '../listen.ts';
import { readBody } from '../read-body.ts';
import type { Guard } from '../roles/guard.ts';
import { type CorsRule, corsHeaders, preflight } from './cors.ts';
import { type Call, Faults } from './faults.ts';
import { type Answer, forward } from './forward.ts';
import { isLink, type LinkRules, linkProblem, withoutLink } from './links.ts';
import { operationOf, type SdkRequest } from './operation-of.ts';
import { accessDenied, type Refusal, refusal } from './refusal.ts';
import { turns } from './turns.ts';

/** Stands between the functions and the engines: holds them to their roles, counts their calls, and makes them fail on demand. */
export interface Gateway {
  /** Where SDKs send their calls, by service. */
  endpoints: Record<Service, string>;
  faults: Faults;
  /** What comes of one call: the same as over HTTP, for callers of this process. */
  answer(service: Service, request: SdkRequest): Promise<Answer | Refusal>;
  /** Notes every call from now on, until the function it returns is called, which gives them in order. */
  record(): () => Call[];
  stop(): Promise<void>;
}

interface GatewayOptions {
  /** Refuses what a caller's role does not allow; without it everything passes. */
  guard?: Guard;
  /** Called once a call took effect on its engine. */
  onEffect?: (effect: Effect) => void;
  /** Who signs the links by which browsers reach S3, on which clock: the stack itself, on the machine's, by default. */
  links?: LinkRules;
  /** What pages may send to a bucket. */
  corsOf?: (bucket: string) => readonly CorsRule[];
}

const linksOfTheStack: LinkRules = {
  secretOf: (key) => (key === localCredentials.accessKeyId ? localCredentials.secretAccessKey : undefined),
  now: () => new Date(),
};

/** A call that its engine answered well. */
interface Effect {
  service: Service;
  operation: string;
  /** Path, and bytes of the body. */
  path: string;
  bytes: number;
}

/** Starts a gateway in front of engines, on free ports. */
export async function startGateway(
  engines: Record<Service, string>,
  { guard, onEffect, links = linksOfTheStack, corsOf = () => [] }: GatewayOptions = {},
): Promise<Gateway> {
  const faults = new Faults();
  const recordings = new Set<Call[]>();
  const connections = new Agent({ keepAlive: true });
  const onObject = turns();

  async function pass(service: Service, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const answered = await answer(service, {
      method: incoming.method ?? 'GET',
      target: incoming.url ?? '/',
      headers: incoming.headers,
      body: await readBody(incoming),
    });
    response.writeHead(answered.status, answered.headers);
    response.end(answered.body);
  }

  async function answer(service: Service, sent: SdkRequest): Promise<Answer | Refusal> {
    // A page of the site, which no SDK is.
    if (service !== 's3' || sent.headers.origin === undefined) return answerToSdk(service, sent);
    const rules = corsOf(sent.target.split('/')[1] ?? '');
    if (sent.method === 'OPTIONS') return preflight(rules, sent);
    const answered = await answerToSdk(service, sent);
    return {
      ...answered,
      headers: { ...corsHeaders(rules, sent), ...answered.headers } as Record<string, string>,
    };
  }

  async function answerToSdk(service: Service, sent: SdkRequest): Promise<Answer | Refusal> {
    const linked = service === 's3' && isLink(sent);
    const problem = linked ? linkProblem(sent, links) : undefined;
    if (problem) return problem;
    const request = linked ? withoutLink(sent) : sent;
    const operation = operationOf(service, request);
    const call = { service, operation };
    for (const recording of recordings) recording.push(call);
    if (service === 'ses' && !sesOperations.includes(operation)) {
      return refusal(service, 'NotAvailableLocally', `${operation} is not available locally`);
    }
    const denied = guard?.(service, operation, request);
    if (denied) return accessDenied(service, denied);
    const fault = faults.strike(call);
    if (fault?.mode === 'before') return injected(service, `${operation} was not sent`);
    const answered = await toEngine(service, withoutClockSkew(service, asTheStack(request)));
    // Who may not list a bucket is not told that an object is missing from it.
    const hidden = service === 's3' && answered.status === 404 && guard?.(service, 'ListObjectsV2', request);
    if (hidden) return accessDenied(service, hidden);
    if (answered.status < 400) {
      const path = request.target.split('?')[0] ?? '';
      onEffect?.({ service, operation, path, bytes: request.body.length });
    }
    return fault ? injected(service, `the answer of ${operation} was lost`) : answered;
  }

  /** S3 replaces an object whole; the engine writes it in place, where a reader would find half of it. */
  function toEngine(service: Service, request: SdkRequest): Promise<Answer> {
    const work = () => forward(engines[service], request, connections);
    return service === 's3' ? onObject(request.target.split('?')[0] ?? '', work) : work();
  }

  const servers = await Promise.all(
    services.map((service) =>
      listen((incoming, response) => {
        pass(service, incoming, response).catch((error: Error) => response.destroy(error));
      }),
    ),
  );
  return {
    endpoints: Object.fromEntries(
      services.map((service, i) => [service, servers[i]?.endpoint]),
    ) as Gateway['endpoints'],
    faults,
    answer,
    record: () => {
      const calls: Call[] = [];
      recordings.add(calls);
      return () => {
        recordings.delete(calls);
        return calls;
      };
    },
    stop: async () => {
      connections.destroy();
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}

/** Engines know the stack's own key alone. They look at no signature. */
const asTheStack = (request: SdkRequest): SdkRequest => ({
  ...request,
  headers: {
    ...request.headers,
    ...(request.headers.authorization && {
      authorization: request.headers.authorization.replace(
        /Credential=[^/,]+/,
        `Credential=${localCredentials.accessKeyId}`,
      ),
    }),
  },
});

/**
 * The S3 engine refuses a request dated more than a quarter of an hour away from the machine's clock; functions
 * date theirs on the local clock, which may be months ahead. The engine does not look at the signature.
 */
function withoutClockSkew(service: Service, request: SdkRequest): SdkRequest {
  if (service !== 's3' || !request.headers['x-amz-date']) return request;
  // The machine's own time, whatever a test has made of the clock of this process.
  const now = new Date(performance.timeOrigin + performance.now()).toISOString().replace(/[-:]|\.\d+/g, '');
  return { ...request, headers: { ...request.headers, 'x-amz-date': now } };
}

const injected = (service: Service, message: string): Refusal => refusal(service, 'InjectedFault', message);
