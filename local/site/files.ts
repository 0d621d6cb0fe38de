import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A file of the front, ready to be sent. */
export interface SiteFile {
  headers: Record<string, string>;
  body: Buffer;
}

interface Kept extends SiteFile {
  modifiedMs: number;
}

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.wasm': 'application/wasm',
};
const compressible = /text|javascript|json|svg|xml|wasm/;
const worthCompressing = 1_000;

const compressors = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
};

/**
 * Serves the files of a folder, compressed as the caller accepts. Files under `assets/` carry a hash in their names
 * and are kept by browsers for a year; the others are asked for again each time.
 */
export function siteFiles(dir: string) {
  const kept = new Map<string, Kept>();

  /** @returns `undefined` when there is no such file */
  async function read(path: string, acceptEncoding = ''): Promise<SiteFile | undefined> {
    const relative = relativePath(path);
    if (!relative) return undefined;
    const file = join(dir, relative);
    const status = await stat(file).catch(() => undefined);
    if (!status?.isFile()) return undefined;
    const type = mediaTypes[extname(file)] ?? 'application/octet-stream';
    const encoding =
      compressible.test(type) && status.size > worthCompressing ? encodingFor(acceptEncoding) : undefined;
    const key = `${encoding ?? ''} ${relative}`;
    const known = kept.get(key);
    if (known?.modifiedMs === status.mtimeMs) return known;
    const bytes = await readFile(file);
    const body = encoding ? await compressors[encoding](bytes) : bytes;
    const made: Kept = {
      modifiedMs: status.mtimeMs,
      body,
      headers: {
        'Content-Type': type,
        'Cache-Control': relative.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ETag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
        ...(compressible.test(type) && { Vary: 'Accept-Encoding' }),
        ...(encoding && { 'Content-Encoding': encoding }),
      },
    };
    kept.set(key, made);
    return made;
  }

  return { read };
}

/** Inside the folder, or nothing. */
function relativePath(path: string): string | undefined {
  try {
    const decoded = normalize(decodeURIComponent(path)).replace(/^\/+/, '');
    return decoded.startsWith('..') || decoded.includes('\0') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

const encodingFor = (accepted: string): keyof typeof compressors | undefined =>
  (['br', 'gzip'] as const).find((encoding) => new RegExp(`\\b${encoding}\\b`).test(accepted));
