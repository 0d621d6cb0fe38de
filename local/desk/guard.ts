import type { IncomingMessage } from 'node:http';

const loopback = /^(127\.0\.0\.1|::1|::ffff:127\.0\.0\.1)$/;
const localHosts = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Whether a request may see and move the embedded stack: it comes from this machine, and names it. The name keeps
 * out a site whose domain was made to point here; a write must besides come from a page of this very origin, or from
 * no page at all.
 */
export function isLocal({ socket, headers, method }: IncomingMessage): boolean {
  const { host, origin } = headers;
  if (!loopback.test(socket.remoteAddress ?? '')) return false;
  if (!host || !localHosts.includes(host.replace(/:\d+$/, '').toLowerCase())) return false;
  if (method === 'GET' || method === 'HEAD') return true;
  return origin === undefined || origin === `http://${host}`;
}
