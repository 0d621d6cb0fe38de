import { join } from 'node:path';
import { preview } from 'vite';
import { built } from '../../local/build-stale.ts';

/** The policy that the front is served under: nothing inline, nothing from elsewhere. */
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";

export type Front = { address: string; close: () => Promise<void> };

/**
 * Serves on a free port, without any API, the front that the run's stack has just built; `address` has no slash at its
 * end.
 */
export async function serveFront(): Promise<Front> {
  const server = await preview({
    configFile: join(import.meta.dirname, '../../web/vite.config.ts'),
    logLevel: 'error',
    build: { outDir: built.front },
    preview: { host: '127.0.0.1', port: 0, headers: { 'content-security-policy': policy } },
  });
  return {
    address: (server.resolvedUrls?.local[0] ?? '').replace(/\/$/u, ''),
    close: () => server.close(),
  };
}
