import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, expect, it } from 'vitest';
import { bundling } from '../../build/functions.ts';

const root = resolve(import.meta.dirname, '../..');
const out = mkdtempSync(join(tmpdir(), 'first-call-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Signs in where no engine answers: a call of the SDK that goes as far as the network. Prints what Node.js loaded. */
const program = `
  const { handler } = await import(process.argv[1]);
  const body = JSON.stringify({ email: 'lise@essai.example', password: 'motdepasse' });
  const headers = { 'Content-Type': 'application/json' };
  const requestContext = { identity: { sourceIp: '192.0.2.1' } };
  for (const level of ['log', 'info', 'warn', 'error']) console[level] = () => {};
  const { statusCode } = await handler({ httpMethod: 'POST', path: '/api/session', headers, body, requestContext }, {});
  process.stdout.write([statusCode, ...process.moduleLoadList].join('\\n'));
  process.exit();`;

const env = {
  AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_REGION: 'eu-west-3',
  AWS_MAX_ATTEMPTS: '1',
  TABLE_NAME: 'table',
  USER_POOL_ID: 'eu-west-3_abcdefghi',
  USER_POOL_CLIENT_ID: 'client',
  SECURE_COOKIES: 'true',
};

it('the first call of a function loads the HTTP of Node.js, and nothing of fetch', async () => {
  await build({
    ...bundling,
    absWorkingDir: root,
    entryPoints: [{ in: 'functions/http/session/sign-in.ts', out: 'index' }],
    outdir: out,
  });
  const loaded = execFileSync(
    process.execPath,
    ['--input-type=module', '--eval', program, join(out, 'index.mjs')],
    { env },
  );
  const [status, ...modules] = `${loaded}`.split('\n');
  expect(status).toBe('503');
  expect(modules).toContain('NativeModule http');
  expect(modules.filter((name) => name.includes('undici'))).toEqual([]);
});
