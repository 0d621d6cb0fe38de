import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { SendEmailCommand } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sdkClients } from '../../local/sdk-clients.ts';
import type { LocalStack } from '../../local/stack.ts';
import { startFixtureStack, tableOf, temporaryDir } from './fixture-stack.ts';

const { dir, remove } = temporaryDir();
let stack: LocalStack;
beforeAll(async () => {
  stack = await startFixtureStack(dir);
});
afterAll(async () => {
  await stack.stop();
  remove();
});

const get = (path: string, init?: RequestInit) =>
  fetch(`${stack.url}${path}`, { redirect: 'manual', ...init });
const post = (path: string, body?: object) =>
  get(path, { method: 'POST', ...(body && { body: JSON.stringify(body) }) });
const echoed = async (path: string, init?: RequestInit) => (await get(path, init)).json();

describe('the API', () => {
  it('hands functions the event of a REST proxy', async () => {
    const { event } = await echoed('/api/echo/a%20b?x=1&x=2', {
      headers: { 'x-viewer-address': '1.2.3.4', Accept: 'application/json' },
    });
    expect(event).toMatchObject({
      resource: '/api/echo/{id}',
      path: '/api/echo/a%20b',
      httpMethod: 'GET',
      pathParameters: { id: 'a b' },
      queryStringParameters: { x: '2' },
      multiValueQueryStringParameters: { x: ['1', '2'] },
      body: null,
      isBase64Encoded: false,
      requestContext: { stage: 'site', identity: { sourceIp: '127.0.0.1' }, resourcePath: '/api/echo/{id}' },
    });
    expect(event.headers['x-viewer-address']).toBe('127.0.0.1');
  });

  it('prefers a fixed part to a parameter', async () => {
    expect((await echoed('/api/echo/fixed')).event.resource).toBe('/api/echo/fixed');
  });

  it('passes texts as they are, and the binary types of the template in base64', async () => {
    const send = async (type: string) =>
      (await echoed('/api/echo', { method: 'POST', headers: { 'content-type': type }, body: 'été' })).event;
    expect(await send('text/plain')).toMatchObject({ body: 'été', isBase64Encoded: false });
    expect(await send('application/pdf')).toMatchObject({ body: 'w6l0w6k=', isBase64Encoded: true });
  });

  it('gives bytes to those who accept them first', async () => {
    const pdf = await get('/api/echo?answer=pdf', { headers: { Accept: 'application/pdf' } });
    expect(await pdf.text()).toBe('%PDF-é');
    const text = await get('/api/echo?answer=pdf', { headers: { Accept: 'text/html, application/pdf' } });
    expect(await text.text()).toBe('JVBERi3DqQ==');
  });

  it('keeps several cookies apart', async () => {
    expect((await get('/api/echo')).headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  it('gives functions local addresses in place of those of the template', async () => {
    expect(await echoed('/api/echo')).toMatchObject({ site: stack.url, secure: 'false' });
  });

  it('refuses who is not signed in, in the words of the template', async () => {
    const response = await get('/api/private');
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toEqual({ status: 401, code: 'session-ended', asked: 'UNAUTHORIZED' });
  });

  it.each([
    ['/api/nothing', 'GET', 403],
    ['/api/echo', 'DELETE', 403],
    ['/api/echo?answer=throws', 'GET', 502],
    ['/api/echo?answer=malformed', 'GET', 502],
    ['/api/slow', 'GET', 504],
  ])('%s (%s) is answered %i by the gateway itself', async (path, method, status) => {
    expect((await get(path, { method })).status).toBe(status);
  });

  it('refuses more than Lambda takes', async () => {
    const send = (bytes: number) => get('/api/echo', { method: 'POST', body: 'a'.repeat(bytes) });
    expect((await send(7_000_000)).status).toBe(413);
    expect((await send(1_000_000)).status).toBe(200);
  });

  it('runs calls at once in instances of their own, and later ones in those that are warm', async () => {
    const threadOf = async () => (await echoed('/api/echo?answer=waits')).threadId;
    const atOnce = new Set(await Promise.all([threadOf(), threadOf(), threadOf()]));
    expect(atOnce.size).toBe(3);
    expect(atOnce).toContain(await threadOf());
  });

  it('leaves what functions say in their own logs', async () => {
    await get('/api/echo?answer=throws');
    await expect.poll(() => readFileSync(join(stack.logDir, 'echo.log'), 'utf8')).toContain('as asked');
  });
});

describe('the site', () => {
  it('serves pages through the code at the edge, with the headers of the template', async () => {
    const response = await get('/espace/demandes');
    expect(await response.text()).toContain('<title>Accueil</title>');
    expect(response.headers.get('content-security-policy')).toBe("default-src 'self'");
    expect(response.headers.get('strict-transport-security')).toBeNull();
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect((await get('/old')).headers.get('location')).toBe('/new');
  });

  it('compresses, and lets browsers keep what carries a hash', async () => {
    const response = await get('/assets/style-abc123.css', { headers: { 'Accept-Encoding': 'br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('cache-control')).toContain('immutable');
    const known = {
      headers: { 'If-None-Match': String(response.headers.get('etag')), 'Accept-Encoding': 'br' },
    };
    expect((await get('/assets/style-abc123.css', known)).status).toBe(304);
  });

  it.each(['/assets/missing.js', '/..%2f..%2fpackage.json', '/%00.js'])('has no file at %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe('the stream', () => {
  it('reaches the function that listens, through its filter, in order', async () => {
    const table = tableOf(stack);
    await table.put('OTHER#1');
    await table.putEvent('one');
    await table.putEvent('two');
    await stack.idle();
    expect(await table.handled()).toEqual(['OUTBOX#one', 'OUTBOX#two']);
  });

  it('is tried again after a failure, and given up to the dead letters after the last retry', async () => {
    const table = tableOf(stack);
    await table.putEvent('hard', 2);
    await table.putEvent('impossible', 99);
    await table.putEvent('after');
    await stack.idle();
    expect((await table.handled()).slice(-2)).toEqual(['OUTBOX#hard', 'OUTBOX#after']);
    const letters = await (await get('/_local/dead-letters')).json();
    expect(letters).toMatchObject([
      { function: 'listener', attempts: 3, about: [{ pk: { S: 'OUTBOX#impossible' } }] },
    ]);
  });
});

describe('the clock', () => {
  const move = async (body: object) => (await post('/_local/clock', body)).json();

  it('moves for functions, for answers, and runs what falls due on the way, each at its time', async () => {
    await move({ set: '2026-11-21T12:00:00Z' });
    const { now, runs } = await move({ advance: 'P3D' });
    expect(now).toMatch(/^2026-11-24T12:00/);
    expect(runs).toMatchObject([
      { name: 'nightly', at: '2026-11-22T02:00:00.000Z', ok: true },
      { name: 'nightly', at: '2026-11-23T02:00:00.000Z', ok: true },
      { name: 'nightly', at: '2026-11-24T02:00:00.000Z', ok: true },
    ]);
    expect(runs[0].result.now).toMatch(/^2026-11-22T02:00/);
    expect((await tableOf(stack).handled()).at(-1)).toMatch(/^OUTBOX#2026-11-24T02:00/);
    expect((await echoed('/api/echo')).now).toMatch(/^2026-11-24T12:00/);
    expect((await get('/')).headers.get('date')).toMatch(/^Tue, 24 Nov 2026 12:00/);
  });

  it('runs once a week what lies further back than fifteen days, and lets functions write months from now', async () => {
    const { runs } = await move({ advance: 'P6M' });
    expect(runs).toHaveLength(15 + 24);
    const run = await (await post('/_local/schedules/nightly/run')).json();
    expect(run).toMatchObject({ ok: true });
  });

  it('runs each schedule once after a sleep, as after a stop, however long it was', async () => {
    const { runs } = await move({ advance: 'P6M', asleep: true });
    expect(runs.map(({ name, ok }: { name: string; ok: boolean }) => [name, ok])).toEqual([
      ['nightly', true],
    ]);
  });

  it('runs the schedules asked for alone, and refuses names that none has', async () => {
    const all = await move({ advance: 'P1D', only: ['nightly'] });
    expect(all.runs).toMatchObject([{ name: 'nightly', ok: true }]);
    expect((await move({ advance: 'P1D', only: [] })).runs).toEqual([]);
    expect((await post('/_local/clock', { advance: 'P1D', only: ['weekly'] })).status).toBe(400);
  });

  it.each([{}, { advance: 'tomorrow' }, { set: 'never' }, { advance: 'P1D', set: '2026-11-21' }])(
    'refuses %j',
    async (body) => {
      expect((await post('/_local/clock', body)).status).toBe(400);
    },
  );

  it('runs a schedule on demand, and knows the others not', async () => {
    expect((await post('/_local/schedules/nightly/run')).status).toBe(200);
    expect((await post('/_local/schedules/unknown/run')).status).toBe(404);
    const [schedule] = await (await get('/_local/schedules')).json();
    expect(schedule).toMatchObject({ name: 'nightly', last: { ok: true }, next: expect.any(String) });
  });
});

describe('the desk', () => {
  it('shows the mails that left, as JSON and as pages in which they run nothing', async () => {
    const { ses } = sdkClients(stack.gateway.endpoints);
    await ses.send(
      new SendEmailCommand({
        Source: 'ne-pas-repondre@extranet.test',
        Destination: { ToAddresses: ['Ana <ana@exemple.fr>'] },
        Message: {
          Subject: { Data: '<b>Objet</b>' },
          Body: { Text: { Data: 'Voir http://exemple.fr/a' }, Html: { Data: '<script>alert(1)</script>' } },
        },
      }),
    );
    const [mail] = await (await get('/_local/mail?to=ANA@exemple.fr')).json();
    expect(mail).toMatchObject({
      to: 'ana@exemple.fr',
      subject: '<b>Objet</b>',
      text: 'Voir http://exemple.fr/a',
    });
    expect(await (await get('/_local/mail?to=personne@exemple.fr')).json()).toEqual([]);
    const page = await (await get(`/_local/mail/${mail.id}`, { headers: { Accept: 'text/html' } })).text();
    expect(page).toContain('&lt;b&gt;Objet&lt;/b&gt;');
    expect(page).toContain('<a href="http://exemple.fr/a">');
    const frame = await get(`/_local/mail/${mail.id}/html`);
    expect(frame.headers.get('content-security-policy')).toMatch(/^sandbox/);
  });

  it('orders, lists and clears faults', async () => {
    // The listener still notes what earlier tests wrote: its call must not meet the fault of this one.
    await stack.idle();
    const order = { service: 'dynamodb', operation: 'PutItem', mode: 'before' };
    expect((await post('/_local/faults', order)).status).toBe(201);
    expect(await (await get('/_local/faults')).json()).toMatchObject([{ ...order, nth: 1, struck: false }]);
    await expect(tableOf(stack).putEvent('lost')).rejects.toMatchObject({ name: 'InjectedFault' });
    await get('/_local/faults', { method: 'DELETE' });
    expect(await (await get('/_local/faults')).json()).toEqual([]);
    expect((await post('/_local/faults', { service: 'dynamodb' })).status).toBe(400);
  });

  it('answers once nothing moves', async () => {
    await tableOf(stack).putEvent('last');
    expect(await (await post('/_local/idle')).json()).toEqual({ idle: true });
    expect((await tableOf(stack).handled()).at(-1)).toBe('OUTBOX#last');
  });

  it('sends who clicks back to its page', async () => {
    const form = {
      method: 'POST',
      headers: { Accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    };
    const response = await get('/_local/clock', { ...form, body: 'advance=PT1H' });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/_local/']);
    expect(await (await get('/_local/')).text()).toContain('Pupitre local');
  });

  it('is refused to any other name than this machine’s, and to pages of other sites', async () => {
    const status = (method: string, headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve) => {
        const options = { port: stack.port, host: '127.0.0.1', path: '/_local/faults', method, headers };
        request(options, (response) => resolve(response.resume().statusCode)).end();
      });
    expect(await status('GET', { Host: 'rebound.example' })).toBe(403);
    expect(await status('GET', { Host: `localhost:${stack.port}` })).toBe(200);
    expect(await status('DELETE', { Origin: 'https://elsewhere.example' })).toBe(403);
    expect(
      await status('DELETE', { Host: `localhost:${stack.port}`, Origin: `http://localhost:${stack.port}` }),
    ).toBe(200);
  });
});

describe('a second start', () => {
  it('keeps the data, the clock and the mails, and replays nothing', async () => {
    const before = await tableOf(stack).handled();
    const mails = stack.mails().length;
    await stack.stop();
    stack = await startFixtureStack(dir);
    await stack.idle();
    expect(await tableOf(stack).handled()).toEqual(before);
    expect(stack.mails()).toHaveLength(mails);
    expect(stack.clock.now().getFullYear()).toBe(2027);
    await tableOf(stack).putEvent('later');
    await stack.idle();
    expect((await tableOf(stack).handled()).slice(before.length)).toEqual(['OUTBOX#later']);
  });

  it('is refused a folder of something else', async () => {
    await expect(startFixtureStack(import.meta.dirname)).rejects.toThrow('holds something else');
  });
});
