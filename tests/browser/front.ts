import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';

/** The policy that the front is served under: nothing inline, nothing from elsewhere. */
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";

export type Front = { address: string; close: () => Promise<void> };

/** Builds the front alone, without any API, and serves it on a free port; `address` has no slash at its end. */
export async function serveFront(): Promise<Front> {
  const folder = mkdtempSync(join(tmpdir(), 'front-'));
  const configFile = join(import.meta.dirname, '../../web/vite.config.ts');
  const outDir = { outDir: folder, emptyOutDir: true };
  // The test runner's own environment would build React for development, which runs effects twice.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({ configFile, logLevel: 'error', build: outDir });
  process.env.NODE_ENV = environment;
  const server = await preview({
    configFile,
    logLevel: 'error',
    build: outDir,
    preview: { host: '127.0.0.1', port: 0, headers: { 'content-security-policy': policy } },
  });
  return {
    address: (server.resolvedUrls?.local[0] ?? '').replace(/\/$/u, ''),
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
