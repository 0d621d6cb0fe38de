import { Agent, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { type Service, services } from '../engines/engine.ts';
import { sesOperations } from '../engines/ses.ts';
import { listen } from '../listen.ts';
import { readBody } from '../read-body.ts';
import { type Call, Faults } from './faults.ts';
import { operationOf, type SdkRequest } from './operation-of.ts';
import { type Refusal, refusal } from './refusal.ts';

/** Stands between the functions and the engines: counts their calls, and makes them fail on demand. */
export interface Gateway {
  /** Where SDKs send their calls, by service. */
  endpoints: Record<Service, string>;
  faults: Faults;
  /** Notes every call from now on, until the function it returns is called, which gives them in order. */
  record(): () => Call[];
  stop(): Promise<void>;
}

interface GatewayOptions {
  /** Called once a call took effect on its engine. */
  onEffect?: (effect: Effect) => void;
}

/** A call that its engine answered well. */
export interface Effect {
  service: Service;
  operation: string;
}

/** Starts a gateway in front of engines, on free ports. */
export async function startGateway(
  engines: Record<Service, string>,
  { onEffect }: GatewayOptions = {},
): Promise<Gateway> {
  const faults = new Faults();
  const recordings = new Set<Call[]>();
  const connections = new Agent({ keepAlive: true });

  async function pass(service: Service, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request: SdkRequest = {
      method: incoming.method ?? 'GET',
      target: incoming.url ?? '/',
      headers: incoming.headers,
      body: await readBody(incoming),
    };
    const operation = operationOf(service, request);
    const call = { service, operation };
    for (const recording of recordings) recording.push(call);
    if (service === 'ses' && !sesOperations.includes(operation)) {
      return refuse(
        response,
        refusal(service, 'NotAvailableLocally', `${operation} is not available locally`),
      );
    }
    const fault = faults.strike(call);
    if (fault?.mode === 'before') return refuse(response, injected(service, `${operation} was not sent`));
    const answer = await forward(engines[service], withoutClockSkew(service, request), connections);
    if ((answer.statusCode ?? 500) < 400) onEffect?.({ service, operation });
    if (fault) {
      await readBody(answer);
      return refuse(response, injected(service, `the answer of ${operation} was lost`));
    }
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
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

/**
 * The S3 engine refuses a request dated more than a quarter of an hour away from the machine's clock; functions
 * date theirs on the local clock, which may be months ahead. The engine does not look at the signature.
 */
function withoutClockSkew(service: Service, request: SdkRequest): SdkRequest {
  if (service !== 's3' || !request.headers['x-amz-date']) return request;
  const now = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  return { ...request, headers: { ...request.headers, 'x-amz-date': now } };
}

function forward(engine: string, request: SdkRequest, agent: Agent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { 'transfer-encoding': _, ...given } = request.headers;
    const headers = { ...given, 'content-length': request.body.length };
    const options = { agent, method: request.method, headers };
    send(new URL(request.target, engine), options, resolve).once('error', reject).end(request.body);
  });
}

const injected = (service: Service, message: string): Refusal => refusal(service, 'InjectedFault', message);

function refuse(response: ServerResponse, { status, headers, body }: Refusal): void {
  response.writeHead(status, headers);
  response.end(body);
}
