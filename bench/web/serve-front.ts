import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { barePage, samplePartner, sampleResults, sampleSession } from './sample-results.ts';

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** What the API answers: it comes at once. */
const answers: Record<string, unknown> = {
  '/api/public/establishments': sampleResults,
  '/api/session/refresh': sampleSession,
  '/api/partner/establishments': samplePartner,
};

/**
 * Builds the front as it is deployed, and serves it compressed, as CloudFront does, with the answers of one search and
 * of a partner's home, and the bare page at `/bare.html`.
 */
export async function serveFront(): Promise<{ address: string; close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-web-'));
  const configFile = resolve(import.meta.dirname, '../../web/vite.config.ts');
  await build({
    configFile,
    logLevel: 'error',
    mode: 'production',
    build: { outDir: folder, emptyOutDir: true, sourcemap: false },
  });
  const compressed = new Map<string, Buffer>();
  const answerOf = (path: string): [type: string, body: Buffer | string] => {
    if (path === '/bare.html') return ['.html', barePage];
    if (path in answers) return ['.json', JSON.stringify(answers[path])];
    const file = extname(path) ? path : '/index.html';
    return [extname(file), readFileSync(join(folder, file))];
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://front');
    try {
      const [type, body] = answerOf(pathname);
      const packed = type !== '.woff2';
      const bytes = compressed.get(pathname) ?? (packed ? gzipSync(body, { level: 6 }) : Buffer.from(body));
      compressed.set(pathname, bytes);
      response.writeHead(200, {
        'content-type': types[type] ?? 'application/octet-stream',
        ...(packed && { 'content-encoding': 'gzip' }),
        'content-length': bytes.length,
      });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
