import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import startServer from 'aws-ses-v2-local';
import { type Email, getStoreReadonly } from 'aws-ses-v2-local/dist/store.js';
import { loopbackServer } from '../listen.ts';
import type { Engine, Now } from './engine.ts';

/** A mail that left, as the inbox shows it. */
export interface Mail {
  id: string;
  /** Bare addresses, separated by commas. */
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  /** ISO 8601, on the local clock. */
  at: string;
}

export interface MailEngine extends Engine {
  /** All mails, newest first; those to one address when it is given. */
  mails(to?: string): Mail[];
}

/**
 * Starts an SES that keeps the mails instead of sending them, in `dir`, from one start to the next.
 * @param now stamps each mail
 */
export async function startSes(options: { dir: string; port?: number; now: Now }): Promise<MailEngine> {
  mkdirSync(options.dir, { recursive: true });
  const file = join(options.dir, 'mails.jsonl');
  const mails = new MailBoxes(readMails(file));
  const keep = (id: string) => {
    const email = getStoreReadonly().emails.findLast(({ messageId }) => messageId === id);
    if (!email) return;
    const mail = mailOf(email, options.now());
    mails.add(mail);
    appendFileSync(file, `${JSON.stringify(mail)}\n`);
  };
  const { server, endpoint, stop } = loopbackServer(await serverOf(options.port ?? 0));
  // The mail is kept before the sender hears of it: "sent" must not be lost by a crash that follows.
  server.prependListener('request', (_request, response) => {
    const answer = response.end.bind(response);
    response.end = ((...body: Parameters<typeof answer>) => {
      const id = /<MessageId>([^<]+)<\/MessageId>/.exec(String(body[0]))?.[1];
      if (id) keep(id);
      return answer(...body);
    }) as typeof response.end;
  });
  return { endpoint, stop, mails: (to) => mails.of(to) };
}

/** Mails by the address that they went to: asked for one, thousands of others are not looked at. */
class MailBoxes {
  /** The oldest first, as in each box. */
  readonly #all: Mail[] = [];
  readonly #boxes = new Map<string, Mail[]>();

  constructor(mails: Iterable<Mail>) {
    for (const mail of mails) this.add(mail);
  }

  add(mail: Mail): void {
    this.#all.push(mail);
    for (const address of new Set(mail.to.toLowerCase().split(', '))) {
      const box = this.#boxes.get(address);
      if (box) box.push(mail);
      else this.#boxes.set(address, [mail]);
    }
  }

  /** Newest first: those to one address, or all. */
  of(address?: string): Mail[] {
    return (address ? (this.#boxes.get(address.trim().toLowerCase()) ?? []) : this.#all).toReversed();
  }
}

async function serverOf(port: number): Promise<Server> {
  const start = (startServer as unknown as { default: typeof startServer }).default ?? startServer;
  return await start({ host: '127.0.0.1', port });
}

/** The oldest first. A line cut short by a crash is left aside. */
function readMails(file: string): Mail[] {
  try {
    return readFileSync(file, 'utf8').split('\n').flatMap(mailOfLine);
  } catch {
    return [];
  }
}

function mailOfLine(line: string): Mail[] {
  try {
    return [JSON.parse(line) as Mail];
  } catch {
    return [];
  }
}

const mailOf = (email: Email, at: Date): Mail => ({
  id: email.messageId,
  to: [...email.destination.to, ...email.destination.cc, ...email.destination.bcc]
    .map(bareAddress)
    .join(', '),
  from: email.from,
  subject: email.subject,
  text: email.body.text ?? '',
  html: email.body.html ?? '',
  at: at.toISOString(),
});

const bareAddress = (address: string): string => /<([^<>]+)>/.exec(address)?.[1] ?? address.trim();
