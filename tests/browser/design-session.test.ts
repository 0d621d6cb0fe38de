import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, expectNoAxeViolations, openPage, openWindow, picture } from './browser.ts';
import { type Front, serveFront } from './front.ts';

const signedIn = {
  step: 'signed-in',
  accessToken: 'first',
  expiresInSeconds: 3600,
  account: {
    accountId: 'P26-7KQ3M9',
    role: 'partner',
    firstName: 'Inès',
    lastName: 'Barral',
    email: 'ines.barral@crest.example',
    cafCode: '26',
  },
};

let front: Front;

beforeAll(async () => {
  front = await serveFront();
}, 60_000);

afterAll(async () => {
  await closeBrowser();
  await front?.close();
});

/** Opens the partner area with a session that the server forgets as soon as the page stands. */
async function openThenForget(): Promise<{ page: Page; asked: string[] }> {
  const window = await openWindow({ width: 1100 });
  const asked: string[] = [];
  let forgotten = false;
  await window.route('**/api/**', (route) => {
    const call = `${route.request().method()} ${new URL(route.request().url()).pathname}`;
    const token = route.request().headers().authorization ?? '';
    asked.push(`${call} ${token}`.trim());
    if (call === 'POST /api/session') {
      return route.fulfill({ json: { ...signedIn, accessToken: 'second' } });
    }
    const over = forgotten && token !== 'Bearer second';
    if (over) return route.fulfill({ status: 401, json: { message: 'Unauthorized' } });
    if (call === 'POST /api/session/refresh') return route.fulfill({ json: signedIn });
    if (call === 'DELETE /api/session') return route.fulfill({ status: 204 });
    return route.fulfill({ json: { conventions: [], establishments: [] } });
  });
  const page = await openPage(`${front.address}/partenaire`, { window });
  forgotten = true;
  asked.length = 0;
  return { page, asked };
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Votre compte/u }).click();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
}

describe('a session that ends', { timeout: 30_000 }, () => {
  it('asks for the password over the page, then goes on with the call that was waiting', async () => {
    const { page, asked } = await openThenForget();
    await signOut(page);
    const dialog = page.getByRole('dialog', { name: 'Votre session est terminée' });
    await dialog.waitFor();
    await picture(page, 'session-ended-1100');
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(true);
    expect(asked).toEqual(['DELETE /api/session Bearer first', 'POST /api/session/refresh']);

    await dialog.getByLabel('Mot de passe', { exact: true }).fill('Xk4mP9rz');
    await page.keyboard.press('Enter');
    await page.getByText('Vous êtes déconnecté.').waitFor();
    expect(asked.slice(2)).toEqual(['POST /api/session', 'DELETE /api/session Bearer second']);
  });

  it('lets the person leave instead', async () => {
    const { page } = await openThenForget();
    await signOut(page);
    await page.getByRole('button', { name: 'Quitter sans enregistrer' }).click();
    await page.waitForURL(`${front.address}/`);
  });
});

describe('a page kept for those who are signed in', { timeout: 30_000 }, () => {
  it('leads to the sign-in page, which knows the way back', async () => {
    const window = await openWindow();
    await window.route('**/api/session/refresh', (route) => route.fulfill({ status: 401, json: {} }));
    const page = await openPage(`${front.address}/partenaire`, { window });
    expect(new URL(page.url()).pathname).toBe('/connexion');
    expect(new URL(page.url()).searchParams.get('retour')).toContain('/partenaire');
  });
});
