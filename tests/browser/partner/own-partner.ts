import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { AskedRight } from '../../../domain/habilitation/request.ts';
import { openPage, openWindow } from '../browser.ts';
import { passwordMailedTo } from '../people.ts';
import { runStack } from '../run-stack.ts';
import { address, at, callAs, requested, signInFrom } from '../site.ts';

/** A partner agent that no other test touches, signed in from a window. */
export type OwnPartner = {
  window: BrowserContext;
  /** Identification number. */
  accountId: string;
  email: string;
  password: string;
  /** Calls an operation as this agent, from somewhere else than the window. */
  call: (method: string, path: string, data?: unknown) => Promise<unknown>;
};

/** The agent of the Caf of Savoie, whose department these tests have for themselves. */
const cafAgent = () => {
  const account = runStack.accounts.find(({ accountId }) => accountId.startsWith('C73'));
  if (!account) throw new Error('no demonstration account at the Caf of Savoie');
  return account;
};

/** Calls an operation as the agent of the Caf of Savoie. */
export async function callAsCaf(method: string, path: string, data?: unknown): Promise<unknown> {
  const window = await openWindow();
  const token = await signInFrom(window, cafAgent());
  const answer = await answerOf(window, token, method, path, data);
  await window.close();
  return answer;
}

/** Has a convention go all the way for one person and some establishments, and signs that person in. */
export async function ownPartner(
  establishments: AskedRight[],
  looks: Parameters<typeof openWindow>[0] = {},
): Promise<OwnPartner> {
  const email = address('jeanne.arvet');
  const reference = await habilitate(email, establishments);
  await inForce(reference);
  const mailed = await passwordMailedTo(runStack.siteUrl, email);
  const password = 'trois mélèzes au soleil';
  const window = await openWindow(looks);
  const step = await window.request.post(at('/api/session'), { data: { email, password: mailed } });
  const { challenge } = (await step.json()) as { challenge: string };
  const chosen = await window.request.post(at('/api/session/first-password'), {
    data: { email, challenge, password },
  });
  const signedIn = (await chosen.json()) as { account: { accountId: string } };
  const elsewhere = await openWindow();
  const token = await signInFrom(elsewhere, { email, password });
  return {
    window,
    accountId: signedIn.account.accountId,
    email,
    password,
    call: (method, path, data) => answerOf(elsewhere, token, method, path, data),
  };
}

/** Opens a page of the agent's. */
export const openAs = ({ window }: OwnPartner, path: string): Promise<Page> => openPage(at(path), { window });

async function habilitate(email: string, establishments: AskedRight[]): Promise<string> {
  return requested({
    kind: 'structures',
    cafCode: '73',
    provider: {
      name: 'Commune des Trois-Mélèzes',
      legalForm: 'commune',
      address: { street: '1 place de l’Alpage', postcode: '73000', city: 'Chambéry' },
      email: address('mairie'),
      representative: { civility: 'Madame', firstName: 'Odette', lastName: 'Vernay', role: 'Maire' },
    },
    establishments,
    persons: [{ firstName: 'Jeanne', lastName: 'Arvet', email, function: 'Directrice' }],
  });
}

async function inForce(reference: string): Promise<void> {
  const path = `/api/caf/habilitations/${reference}`;
  const signature = {
    signedOn: '2026-09-01',
    place: 'Chambéry',
    partnerSignatories: ['Odette Vernay'],
    cafSignatory: 'Bastien Orsel',
  };
  const steps: [string, object][] = [
    ['acceptance', {}],
    ['signature', { signature }],
    ['activation', {}],
  ];
  for (const [step, data] of steps) {
    const { version } = (await callAsCaf('GET', path)) as { version: number };
    await callAsCaf('POST', `${path}/${step}`, { ...data, version });
  }
}

async function answerOf(
  window: BrowserContext,
  token: string,
  method: string,
  path: string,
  data?: unknown,
): Promise<unknown> {
  const answer = await callAs(window, token, method, path, data);
  if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`);
  return answer.status() === 204 ? undefined : answer.json();
}

/**
 * Begins a test without what an earlier one typed and did not send, which is kept for its author. Pages go first: one
 * left open would save again what it holds; what it had just sent may still arrive, and is dropped at the next try.
 */
export async function withoutDraft({ window, call }: OwnPartner, id: string): Promise<void> {
  for (const page of window.pages()) await page.close();
  const path = `/api/partner/establishments/${id}/operating-draft`;
  await expect
    .poll(async () => {
      const { version } = (await call('GET', path)) as { version: number };
      return call('DELETE', `${path}?version=${version}`).then(
        () => 'gone',
        () => 'overtaken',
      );
    })
    .toBe('gone');
}
