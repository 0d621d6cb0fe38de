import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Operation } from '../../contract/operation.ts';
import type { Stage } from './driver.ts';

/** Operations of a stage behind a real port, for programs that know nothing of it but HTTP. */
export async function overHttp(
  stage: Stage,
  operations: readonly Operation[],
): Promise<{ url: string; stop: () => void }> {
  const server: Server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stage');
    const operation = operations.find(({ method, path }) => method === request.method && path === pathname);
    if (!operation) {
      response.writeHead(404).end();
      return;
    }
    const { raw } = await stage.call(operation, {
      query: Object.fromEntries(searchParams),
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      ),
      rawBody: await text(request),
    });
    response.writeHead(raw.statusCode, raw.headers as Record<string, string>);
    response.end(raw.isBase64Encoded ? Buffer.from(raw.body, 'base64') : raw.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
