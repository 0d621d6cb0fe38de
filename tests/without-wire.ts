import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Service } from '../local/engines/engine.ts';
import type { Gateway } from '../local/gateway-to-engines/gateway.ts';
import type { SdkClients } from '../local/sdk-clients.ts';

/** What an SDK hands over to be carried. */
interface SdkCall {
  method: string;
  hostname: string;
  port?: number;
  path: string;
  query?: Record<string, string | string[] | null>;
  headers: Record<string, string>;
  body?: string | Uint8Array | Readable;
}

/** What carries the calls of an SDK; all the clients of a process share its class. */
interface Carrier {
  handle(call: SdkCall, options?: object): Promise<unknown>;
}

/** Gateways of this process, by the address that they listen at. Packages, and so carriers, outlive a test file. */
const shared = globalThis as { gatewaysHere?: Map<string, { gateway: Gateway; service: Service }> };

/**
 * Has the SDKs of this process call a gateway that is in it too as a function, and not over HTTP: a call costs a third
 * less. It meets the same faults, the same recordings and the same engines; who sends plain HTTP is answered as before.
 * @returns what undoes it
 */
export function withoutWire(gateway: Gateway, { dynamodb }: SdkClients): () => void {
  const here = shared.gatewaysHere ?? intercept(dynamodb.config.requestHandler as unknown as Carrier);
  const addresses = Object.entries(gateway.endpoints).map(([service, endpoint]) => {
    const { host } = new URL(endpoint);
    here.set(host, { gateway, service: service as Service });
    return host;
  });
  return () => {
    for (const host of addresses) here.delete(host);
  };
}

function intercept(example: Carrier): NonNullable<typeof shared.gatewaysHere> {
  const here: NonNullable<typeof shared.gatewaysHere> = new Map();
  shared.gatewaysHere = here;
  const carrier = Object.getPrototypeOf(example) as Carrier;
  const { handle } = carrier;
  carrier.handle = async function (this: Carrier, call, options) {
    const found = here.get(`${call.hostname}:${call.port}`);
    return found ? carried(found.gateway, found.service, call) : handle.call(this, call, options);
  };
  return here;
}

async function carried(gateway: Gateway, service: Service, call: SdkCall): Promise<unknown> {
  const { status, headers, body } = await gateway.answer(service, {
    method: call.method,
    target: targetOf(call),
    headers: Object.fromEntries(
      Object.entries(call.headers).map(([name, value]) => [name.toLowerCase(), value]),
    ),
    body: await bytesOf(call.body),
  });
  const response = {
    statusCode: status,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body: Readable.from([body], { objectMode: false }),
  };
  return { response };
}

/** Path and query, escaped as SDKs do. */
function targetOf({ path, query = {} }: SdkCall): string {
  const pairs = Object.entries(query).flatMap(([name, values]) =>
    [values].flat().map((value) => (value === null ? escaped(name) : `${escaped(name)}=${escaped(value)}`)),
  );
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
}

const escaped = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

async function bytesOf(body: SdkCall['body'] = ''): Promise<Buffer> {
  if (body instanceof Readable) return buffer(body);
  if (typeof body === 'string') return Buffer.from(body);
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}
