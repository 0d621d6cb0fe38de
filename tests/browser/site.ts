import type { APIResponse, BrowserContext } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { Role } from '../../domain/actor.ts';
import { runStack } from './run-stack.ts';
import { signInWithoutPages } from './sign-in.ts';

/** Address of a page of the site under test: `at('/connexion')`. */
export const at = (path: string): string => `${runStack.siteUrl}${path}`;

/** A demonstration account of a role. Tests that change a password make an account of their own. */
export function accountOf(role: Role) {
  const account = runStack.accounts.find((each) => each.role === role);
  if (!account) throw new Error(`no demonstration account for ${role}`);
  return account;
}

/** A mail that the stack sent. */
type SentMail = { id: string; subject: string; text: string };

/** Waits until streams and events are drained. */
export async function idle(): Promise<void> {
  await fetch(at('/_local/idle'), { method: 'POST' });
}

/** The mails that left for an address, newest first. */
export async function mailsTo(address: string): Promise<SentMail[]> {
  await idle();
  return (await fetch(at(`/_local/mail?to=${encodeURIComponent(address)}`))).json();
}

/** The newest mail to an address whose subject or text matches, once it has left. */
export const mailTo = (address: string, about: RegExp): Promise<SentMail> =>
  vi.waitUntil(
    async () => (await mailsTo(address)).find(({ subject, text }) => about.test(`${subject}\n${text}`)),
    { timeout: 90_000, interval: 300 },
  );

/** Sends a request for an habilitation as an applicant; gives its reference. */
export async function requested(body: object): Promise<string> {
  const answer = await fetch(at('/api/public/habilitation-requests'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  expect(answer.status, text).toBe(201);
  return JSON.parse(text).reference;
}

/** Signs in from a window without its pages, on the site of the run. */
export const signInFrom = (
  window: BrowserContext,
  person: { email: string; password: string },
): Promise<string> => signInWithoutPages(window, at(''), person);

/** Calls an operation as somebody signed in. */
export const callAs = (
  window: BrowserContext,
  token: string,
  method: string,
  path: string,
  data?: unknown,
): Promise<APIResponse> =>
  window.request.fetch(at(path), {
    method,
    data,
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() },
  });

/** An address that no other test uses: `address('lise.ravel')`. */
export const address = (name: string): string => `${name}.${crypto.randomUUID().slice(0, 8)}@essai.example`;

/** Makes an account that no other test touches, and gives the password that its mail carries. */
export async function ownCafAgent(window: BrowserContext, email: string, code = '05') {
  const token = await signInFrom(window, accountOf('cnaf-admin'));
  const made = await callAs(window, token, 'POST', `/api/cnaf/cafs/${code}/agents`, {
    firstName: 'Maud',
    lastName: 'Delestre',
    email,
  });
  expect(made.status()).toBe(201);
  await window.clearCookies();
  return { email, password: await passwordMailedTo(email) };
}

/** The password of the newest mail that carries one. */
export async function passwordMailedTo(email: string): Promise<string> {
  const { text } = await mailTo(email, alone);
  return alone.exec(text)?.[1] ?? '';
}

/** Eight letters and digits on a line of their own. */
const alone = /^\s*([A-Za-z0-9]{8})\s*$/mu;
