import type { BrowserContext, Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { afterAll, describe, expect, it } from 'vitest';
import {
  closeBrowser,
  expectLargeTargets,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  looks,
  openPage,
  openWindow,
  picture,
  widths,
} from '../browser.ts';
import { codeOf, fillCode, fillSecondFactor } from '../sign-in.ts';
import { accountOf, address, at, mailTo, ownCafAgent } from '../site.ts';

afterAll(closeBrowser);

const chosen = 'quatre marmottes dorment';

async function fillPassword(page: Page, email: string, password: string) {
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

/** A new agent who has just chosen a password, before the page that shows a key. */
async function beforeKey(window: BrowserContext, email: string): Promise<Page> {
  const agent = await ownCafAgent(window, email);
  const page = await openPage(at('/connexion'), { window });
  await fillPassword(page, email, agent.password);
  await page.getByLabel('Nouveau mot de passe', { exact: true }).fill(chosen);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Mettre en place la double authentification' }).waitFor();
  await page.getByLabel('Code à six chiffres').waitFor();
  return page;
}

/** What a telephone would read in the drawing: the squares of its path, as a picture. */
async function scanned(page: Page): Promise<string> {
  const code = page.getByRole('img', { name: /QR code/ });
  const side = Number((await code.getAttribute('viewBox'))?.split(' ')[2]);
  const path = (await page.locator('.qr-code-squares').getAttribute('d')) ?? '';
  const scale = 4;
  const width = side * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dy = 0; dy < scale; dy += 1) {
      for (let dx = 0; dx < scale; dx += 1) {
        const place = ((Number(y) * scale + dy) * width + Number(x) * scale + dx) * 4;
        data.fill(0, place, place + 3);
      }
    }
  }
  return decodeQR({ width, height: width, data });
}

describe('the second factor of an agent', { timeout: 90_000 }, () => {
  it('is enrolled at the first sign-in, from a drawing that telephones read or a key that one types', async () => {
    const email = address('maud.delestre');
    const window = await openWindow({ width: 1440 });
    const page = await beforeKey(window, email);
    const uri = await scanned(page);
    expect(uri).toMatch(
      /^otpauth:\/\/totp\/Extranet%20monenfant\.fr%3AC05-[0-9A-Z]{6}\?secret=[A-Z2-7]{32}&issuer=/,
    );
    const typed = (await page.locator('.enrolment-key').innerText()).replaceAll(/\s/g, '');
    expect(uri).toContain(`secret=${typed}&`);

    for (const { width, dark } of looks) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      await expectNoHorizontalScroll(page);
      await expectLargeTargets(page);
      await expectNoAxeViolations(page);
      await picture(page, `second-factor-key-${width}`);
    }
    await page.getByText('Épeler la clé').click();
    expect(await page.locator('main details').getByRole('listitem').first().innerText()).toMatch(
      /^[A-Z2-7](, [A-Z2-7]){3}$/,
    );

    await page.getByLabel('Code à six chiffres').fill('000000');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('pas le bon').waitFor();
    await fillCode(page, at(''), email);
    await page.waitForURL('**/caf/**');
    await mailTo(email, /double authentification est en place/);
    expectNothingBroke(page);
  });

  it('is given by keyboard alone at each later sign-in, and leads where one wanted to go', async () => {
    const { email, password } = accountOf('caf-agent');
    const page = await openPage(at('/connexion?retour=%2Fcaf%2Fma-caf'), { width: 360 });
    await fillPassword(page, email, password);
    await page.getByRole('heading', { name: 'Le code de votre application' }).waitFor();
    const field = page.getByLabel('Code à six chiffres');
    expect(await field.getAttribute('autocomplete')).toBe('one-time-code');
    expect(await field.getAttribute('inputmode')).toBe('numeric');
    await expectNoAxeViolations(page);
    await expectNoHorizontalScroll(page);
    await picture(page, 'second-factor-code-360');
    await page.getByText('Téléphone perdu, changé ou en panne').waitFor();

    const code = await codeOf(at(''), email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(`${code.slice(0, 3)} ${code.slice(3)}`);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/caf/ma-caf');
    expectNothingBroke(page);
  });

  it('asks to begin again when the page is reloaded, for nothing was opened', async () => {
    const { email, password } = accountOf('caf-agent');
    const page = await openPage(at('/connexion'));
    await fillPassword(page, email, password);
    await page.getByRole('heading', { name: 'Le code de votre application' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Se connecter' }).waitFor();
    await page.goto(at('/caf'));
    await page.getByRole('heading', { name: 'Se connecter' }).waitFor();
  });

  it('is reset by a colleague from the page of agents; the next sign-in shows another key', async () => {
    const email = address('lise.ravel');
    const lost = await beforeKey(await openWindow(), email);
    await fillCode(lost, at(''), email);
    await lost.waitForURL('**/caf/**');

    const helper = address('anne.sorel');
    const page = await beforeKey(await openWindow({ width: 1440 }), helper);
    await fillCode(page, at(''), helper);
    await page.waitForURL('**/caf/**');
    await page.getByRole('button', { name: 'Plus', exact: true }).click();
    await page.getByRole('link', { name: 'Agents' }).click();
    await page.getByRole('heading', { level: 1, name: 'Agents' }).waitFor();
    const row = page.getByRole('row').filter({ hasText: email });
    await row.getByText('En place').waitFor();
    const own = page.getByRole('row').filter({ hasText: helper });
    expect(await own.getByRole('button').count()).toBe(0);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoHorizontalScroll(page);
      await expectNoAxeViolations(page);
      // As cards too, cells are read aloud under the name of their column.
      await page.getByRole('columnheader', { name: 'Double authentification' }).waitFor();
      await picture(page, `agents-${width}`);
    }
    await row.getByRole('button', { name: /Réinitialiser/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('de vive voix').waitFor();
    await picture(page, 'agents-reset');
    const slower = await openPage(at('/caf/agents'), { window: page.context() });
    await slower
      .getByRole('row')
      .filter({ hasText: email })
      .getByRole('button', { name: /Réinitialiser/ })
      .click();
    await dialog.getByRole('button', { name: 'Réinitialiser' }).click();
    await row.getByText('À la prochaine connexion').waitFor();
    // Whoever comes second is told, in the dialog, and leaves it by oneself.
    const late = slower.getByRole('dialog');
    await late.getByRole('button', { name: 'Réinitialiser' }).click();
    await late.getByRole('alert').getByText('déjà réinitialisée').waitFor();
    await late.getByRole('button', { name: 'Revenir sans rien changer' }).click();
    await late.waitFor({ state: 'hidden' });
    await mailTo(email, /réinitialisée/);

    await lost.context().clearCookies();
    await lost.goto(at('/connexion'));
    await fillPassword(lost, email, chosen);
    await lost.getByRole('heading', { name: 'Mettre en place la double authentification' }).waitFor();
    await fillSecondFactor(lost, at(''), email);
    await lost.waitForURL('**/caf/**');
    expectNothingBroke(page);
  });

  it('of an administrator is seen by the others', async () => {
    const { email, password } = accountOf('cnaf-admin');
    const page = await openPage(at('/connexion?retour=%2Fcnaf%2Fadministrateurs'), { width: 1440 });
    await fillPassword(page, email, password);
    await fillSecondFactor(page, at(''), email);
    await page.getByRole('heading', { level: 1, name: 'Administrateurs' }).waitFor();
    await page.getByText('C’est vous').waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'administrators-1440');
    expectNothingBroke(page);
  });
});
