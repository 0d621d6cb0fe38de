import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { LocalClock } from '../clock/clock.ts';
import { later } from '../clock/duration.ts';
import type { DemonstrationAccount } from '../demonstration/seed.ts';
import type { Mail } from '../engines/ses.ts';
import { FaultOrder, type Faults } from '../gateway-to-engines/faults.ts';
import { readBody } from '../read-body.ts';
import type { Scheduler } from '../schedules/scheduler.ts';
import type { DeadLetters } from '../streams/dead-letters.ts';
import { readInstant } from './french.ts';
import { isLocal } from './guard.ts';
import { accountsPage, deadLettersPage, homePage, inboxPage, mailFrame, mailPage } from './pages.ts';
import { deskStyle } from './style.ts';

export interface DeskOptions {
  clock: LocalClock;
  scheduler: Scheduler;
  faults: Faults;
  deadLetters: DeadLetters;
  mails: (to?: string) => Mail[];
  accounts: () => DemonstrationAccount[];
  /** What the authenticator application of somebody shows, by number or e-mail address; undefined without one. */
  code: (name: string) => Promise<string | undefined>;
  /** Resolves when nothing moves any more; says what still does when that takes too long. */
  idle: () => Promise<string | undefined>;
}

/** An answer of the desk: a page, a text, or JSON. */
interface Reply {
  status?: number;
  type?: string;
  headers?: Record<string, string>;
  body: unknown;
}

interface Visit {
  /** Name or identifier in the path. */
  name: string;
  query: URLSearchParams;
  /** Whether a person looks, rather than a program. */
  wantsPage: boolean;
  fields: Record<string, unknown>;
}

type Handler = (visit: Visit) => Reply | Promise<Reply>;

/** `asleep`: as if the stack had been stopped meanwhile; years then pass in seconds. `only`: the others miss them. */
const how = { asleep: z.boolean().optional(), only: z.array(z.string()).optional() };
const Move = z.union([
  z.strictObject({ advance: z.string(), ...how }),
  z.strictObject({ set: z.string(), ...how }),
]);
const page = (body: string): Reply => ({ type: 'text/html; charset=utf-8', body });
const ok = (body: unknown): Reply => ({ body });
const refused = (status: number, message: string): Reply => ({ status, body: { message } });

/** Nothing on the desk's pages comes from elsewhere, and a mail shown on them runs nothing. */
const pagePolicy =
  "default-src 'none'; style-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none'";
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The pages and calls under `/_local`: what a person or a test does to the embedded stack itself. */
export function localDesk(options: DeskOptions) {
  const { clock, scheduler, faults, deadLetters, mails, accounts, code, idle } = options;
  const time = () => ({ now: clock.now().toISOString() });
  const mailOf = (id: string) => mails().find((mail) => mail.id === id);

  const routes: [method: string, path: RegExp, Handler][] = [
    [
      'GET',
      /^\/$/,
      () => page(homePage({ now: clock.now(), schedules: scheduler.list(), faults: faults.list() })),
    ],
    ['GET', /^\/style\.css$/, () => ({ type: 'text/css', body: deskStyle })],
    ['GET', /^\/mail$/, ({ query, wantsPage }) => inbox(query.get('to') || undefined, wantsPage)],
    ['GET', /^\/mail\/([^/]+)$/, ({ name, wantsPage }) => oneMail(mailOf(name), wantsPage)],
    ['GET', /^\/mail\/([^/]+)\/html$/, ({ name }) => mailBody(mailOf(name))],
    ['GET', /^\/accounts$/, ({ wantsPage }) => people(wantsPage)],
    ['GET', /^\/code$/, ({ query }) => oneCode(query.get('of') ?? '')],
    ['GET', /^\/clock$/, () => ok(time())],
    ['POST', /^\/clock$/, ({ fields }) => moveClock(fields)],
    ['GET', /^\/schedules$/, () => ok(scheduler.list())],
    ['POST', /^\/schedules\/([^/]+)\/run$/, ({ name }) => runSchedule(name)],
    ['POST', /^\/idle$/, () => waitForIdle()],
    ['GET', /^\/dead-letters$/, ({ wantsPage }) => letters(wantsPage)],
    ['GET', /^\/faults$/, () => ok(faults.list())],
    ['POST', /^\/faults$/, ({ fields }) => orderFault(fields)],
    ['POST', /^\/faults\/clear$/, clearFaults],
    ['DELETE', /^\/faults$/, clearFaults],
  ];

  const inbox = (to: string | undefined, wantsPage: boolean): Reply =>
    wantsPage ? page(inboxPage(mails(to), to)) : ok(mails(to));

  function oneMail(mail: Mail | undefined, wantsPage: boolean): Reply {
    if (!mail) return refused(404, 'Cet e-mail n’existe pas.');
    return wantsPage ? page(mailPage(mail)) : ok(mail);
  }

  async function people(wantsPage: boolean): Promise<Reply> {
    if (!wantsPage) return ok(accounts());
    const codes = await Promise.all(accounts().map(({ accountId }) => code(accountId)));
    return page(accountsPage(accounts().map((account, index) => ({ ...account, code: codes[index] }))));
  }

  async function oneCode(of: string): Promise<Reply> {
    const shown = await code(of);
    return shown
      ? ok({ code: shown })
      : refused(404, 'Cette personne n’a pas d’application d’authentification.');
  }

  const mailBody = (mail: Mail | undefined): Reply =>
    mail
      ? { ...page(mailFrame(mail)), headers: { 'Content-Security-Policy': mailPolicy } }
      : refused(404, 'Cet e-mail n’existe pas.');

  async function moveClock(fields: Record<string, unknown>): Promise<Reply> {
    const move = Move.safeParse(fields);
    if (!move.success) return refused(400, 'Donner {"advance":"P15D"} ou {"set":"2026-12-06T08:00:00Z"}.');
    try {
      const target =
        'advance' in move.data ? later(clock.now(), move.data.advance) : readInstant(move.data.set);
      if (!target) return refused(400, 'Cette date n’en est pas une.');
      const runs = await scheduler.moveTo(target, move.data);
      return ok({ ...time(), runs });
    } catch (error) {
      if (error instanceof RangeError) return refused(400, error.message);
      throw error;
    }
  }

  async function runSchedule(name: string): Promise<Reply> {
    const run = await scheduler.run(name);
    if (!run) return refused(404, 'Aucune tâche ne porte ce nom.');
    return { status: run.ok ? 200 : 502, body: run };
  }

  async function waitForIdle(): Promise<Reply> {
    const outstanding = await idle();
    return outstanding ? refused(504, outstanding) : ok({ idle: true });
  }

  const letters = (wantsPage: boolean): Reply =>
    wantsPage ? page(deadLettersPage(deadLetters.list())) : ok(deadLetters.list());

  function orderFault(fields: Record<string, unknown>): Reply {
    const order = FaultOrder.safeParse({
      ...fields,
      ...(fields.nth !== undefined && { nth: Number(fields.nth) }),
    });
    return order.success
      ? { status: 201, body: faults.order(order.data) }
      : refused(400, z.prettifyError(order.error));
  }

  function clearFaults(): Reply {
    faults.clear();
    return ok([]);
  }

  /** Answers a request whose path begins with `/_local`. */
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isLocal(request)) return send(response, refused(403, 'Le pupitre ne répond qu’à cette machine.'));
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://desk');
    const path = pathname.replace(/^\/_local/, '') || '/';
    const route = routes.find(([method, pattern]) => method === request.method && pattern.test(path));
    if (!route) return send(response, refused(404, 'Il n’y a rien à cette adresse du pupitre.'));
    const [, pattern, handle] = route;
    const wantsPage = request.headers.accept?.includes('text/html') ?? false;
    const fields = fieldsOf(await readBody(request));
    if (!fields) return send(response, refused(400, 'Le corps de la requête est illisible.'));
    const name = decodeURIComponent(pattern.exec(path)?.[1] ?? '');
    const reply = await handle({ name, query, wantsPage, fields });
    const submittedByHand = request.method === 'POST' && wantsPage && (reply.status ?? 200) < 400;
    if (submittedByHand) return void response.writeHead(303, { Location: '/_local/' }).end();
    send(response, reply);
  };
}

/** The fields of a JSON object or of a form; `undefined` when they cannot be read. Programs rarely say which it is. */
function fieldsOf(body: Buffer): Record<string, unknown> | undefined {
  const text = body.toString().trim();
  if (!text.startsWith('{')) return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status = 200, type, headers, body }: Reply): void {
  response.writeHead(status, {
    'Content-Type': type ?? 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': pagePolicy,
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  response.end(type ? String(body) : JSON.stringify(body, null, 2));
}
