import type { BrowserContext, Page } from 'playwright-core';
import { openPage, openWindow } from './browser.ts';
import { fillSecondFactor, signInWithoutPages } from './sign-in.ts';

/** Mails that reached an address, newest first, once everything under way is done. */
export async function mailsOf(siteUrl: string, to: string): Promise<{ subject: string; text: string }[]> {
  await fetch(`${siteUrl}/_local/idle`, { method: 'POST' });
  const answer = await fetch(`${siteUrl}/_local/mail?to=${encodeURIComponent(to)}`);
  return answer.json();
}

/** The password that the newest mail carries: eight letters and digits on a line of their own. */
export async function passwordMailedTo(siteUrl: string, to: string): Promise<string> {
  const [mail] = (await mailsOf(siteUrl, to)).filter(({ text }) => /mot de passe provisoire/i.test(text));
  const password = mail?.text.match(/^\s*([A-Za-z0-9]{8})\s*$/m)?.[1];
  if (!password) throw new Error(`No password was mailed to ${to}`);
  return password;
}

/** Opens an address in a window of its own, as somebody who has just signed in. */
export async function openAs(
  siteUrl: string,
  person: { email: string; password: string },
  path: string,
): Promise<Page> {
  const window = await openWindow();
  await signInWithoutPages(window, siteUrl, person);
  return openPage(`${siteUrl}${path}`, { window });
}

/** Opens the sign-in page in a window of its own and signs in. */
export async function signInAs(
  siteUrl: string,
  { email, password }: { email: string; password: string },
  window?: BrowserContext,
): Promise<Page> {
  const page = await openPage(`${siteUrl}/connexion`, { window: window ?? (await openWindow()) });
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Me connecter' }).click();
  // Into an area, or on to the choice of a first password; agents give a code in between.
  await page.waitForURL((url) => url.pathname !== '/connexion');
  if (new URL(page.url()).pathname === '/connexion/code') {
    await fillSecondFactor(page, siteUrl, email);
    await page.waitForURL((url) => !url.pathname.startsWith('/connexion'));
  }
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
