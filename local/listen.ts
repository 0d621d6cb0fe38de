import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const loopback = '127.0.0.1';

/** A server on the loopback interface, the address it got, and how to end it with its open connections. */
export interface LoopbackServer {
  server: Server;
  port: number;
  endpoint: string;
  stop(): Promise<void>;
}

/**
 * Serves HTTP on 127.0.0.1. Port 0 takes any free one.
 * @throws the error of `listen`, such as EADDRINUSE
 */
export function listen(listener: RequestListener, port = 0): Promise<LoopbackServer> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once('error', reject);
    server.listen(port, loopback, () => resolve(loopbackServer(server)));
  });
}

/** Describes a server that listens already. */
export function loopbackServer(server: Server): LoopbackServer {
  const { port } = server.address() as AddressInfo;
  return { server, port, endpoint: `http://${loopback}:${port}`, stop: () => close(server) };
}

/** Finds a port that nobody uses now, for a child process that wants to be told one. */
export async function freePort(): Promise<number> {
  const { port, stop } = await listen(() => {});
  await stop();
  return port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
