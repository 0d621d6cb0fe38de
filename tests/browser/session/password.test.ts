import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import {
  closeBrowser,
  expectNoAxeViolations,
  expectNothingBroke,
  focused,
  openPage,
  openWindow,
  picture,
} from '../browser.ts';
import { fillSecondFactor } from '../sign-in.ts';
import { address, at, mailsTo, ownCafAgent, passwordMailedTo } from '../site.ts';

afterAll(closeBrowser);

async function fillSignIn(page: Page, email: string, password: string) {
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

/** An agent who has chosen a password and stands in the Caf's area. */
async function agentAtWork(window: BrowserContext, email: string, password: string): Promise<Page> {
  const agent = await ownCafAgent(window, email);
  const page = await openPage(at('/connexion'), { window });
  await fillSignIn(page, email, agent.password);
  await page.getByLabel('Nouveau mot de passe', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await fillSecondFactor(page, at(''), email);
  await page.waitForURL('**/caf/**');
  return page;
}

describe('one’s own password', { timeout: 60_000 }, () => {
  it('PWD-05 changes at any time from the account menu; the one before no longer works', async () => {
    const email = address('lise.ravel');
    const window = await openWindow({ width: 360 });
    const page = await agentAtWork(window, email, 'un premier choix');
    await page.getByRole('button', { name: /^Votre compte/u }).click();
    await page.getByRole('link', { name: 'Changer mon mot de passe' }).click();
    await page.getByRole('heading', { name: 'Changer mon mot de passe' }).waitFor();
    await expectNoAxeViolations(page);
    for (const name of ['Afficher le mot de passe actuel', 'Afficher le nouveau mot de passe']) {
      expect(await page.getByRole('button', { name }).count(), name).toBe(1);
    }

    await page.getByLabel('Mot de passe actuel', { exact: true }).fill('pas celui-là');
    await page.getByLabel('Nouveau mot de passe', { exact: true }).fill('un second choix');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('pas votre mot de passe actuel').waitFor();
    expect(await page.getByLabel('Nouveau mot de passe', { exact: true }).inputValue()).toBe(
      'un second choix',
    );
    await picture(page, 'change-password-error-360');

    await page.getByLabel('Mot de passe actuel', { exact: true }).fill('un premier choix');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Votre mot de passe est changé' }).waitFor();
    await picture(page, 'password-changed-360');
    await expectNoAxeViolations(page);
    await page.getByRole('link', { name: 'Revenir à mon espace' }).click();
    await page.waitForURL('**/caf/**');
    expectNothingBroke(page);

    const other = await openPage(at('/connexion'));
    await fillSignIn(other, email, 'un premier choix');
    await other.getByRole('alert').getByText('non reconnu').waitFor();
    await fillSignIn(other, email, 'un second choix');
    await fillSecondFactor(other, at(''), email);
    await other.waitForURL('**/caf/**');
  });

  it('PWD-06 PWD-07 is renewed with the text shown on the screen, by keyboard alone, and mailed', async () => {
    const email = address('odette.marin');
    const window = await openWindow({ width: 1100 });
    await (await agentAtWork(window, email, 'bientôt oublié')).close();
    const first = await passwordMailedTo(email);
    await window.clearCookies();

    const page = await openPage(at('/mot-de-passe-perdu'), { window });
    await picture(page, 'lost-password');
    await expectNoAxeViolations(page);
    const shown = page.locator('.shown-words-text');
    await expect.poll(() => shown.textContent()).toMatch(/^\p{L}+ \p{L}+ \p{L}+$/u);
    const words = (await shown.textContent()) ?? '';

    await page.getByLabel('Adresse e-mail').focus();
    await page.keyboard.type(email);
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await focused(page)).text).toBe('Épeler le texte');
    await page.keyboard.press('Enter');
    const spelled = await page
      .getByRole('region', { name: 'Texte à recopier' })
      .getByRole('listitem')
      .allTextContents();
    expect(spelled[0]).toContain(Array.from(words.split(' ')[0] ?? '').join(', '));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type(words.toUpperCase());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Votre demande est enregistrée' }).waitFor();
    await picture(page, 'lost-password-sent');
    await expectNoAxeViolations(page);
    expectNothingBroke(page);

    let renewed = first;
    await expect
      .poll(async () => (renewed = await passwordMailedTo(email)), { timeout: 90_000 })
      .not.toBe(first);
    await page.goto(at('/connexion'));
    await fillSignIn(page, email, 'bientôt oublié');
    await page.getByRole('alert').waitFor();
    await fillSignIn(page, email, renewed);
    await page.getByRole('heading', { name: 'Choisir votre mot de passe' }).waitFor();
  });

  it('PWD-06 says the same to an address that has no account, and mails nothing', async () => {
    const email = address('inconnue');
    const page = await openPage(at('/mot-de-passe-perdu'), { width: 360 });
    await page.getByLabel('Adresse e-mail').fill(email);
    const shown = page.locator('.shown-words-text');
    await expect.poll(() => shown.textContent()).toMatch(/ /u);
    await page.getByLabel('Le texte affiché').fill((await shown.textContent()) ?? '');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Votre demande est enregistrée' }).waitFor();
    expect(await mailsTo(email)).toEqual([]);
  });

  it('PWD-07 replaces a text answered wrongly, and keeps the address typed', async () => {
    const page = await openPage(at('/mot-de-passe-perdu'), { width: 360 });
    const shown = page.locator('.shown-words-text');
    await expect.poll(() => shown.textContent()).toMatch(/ /u);
    const before = await shown.textContent();
    const email = address('lise.ravel');
    await page.getByLabel('Adresse e-mail').fill(email);
    await page.getByLabel('Le texte affiché').fill('tout autre chose');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Le texte recopié ne correspond pas').waitFor();
    await expect.poll(() => shown.textContent()).not.toBe(before);
    expect(await page.getByLabel('Adresse e-mail').inputValue()).toBe(email);
    expect(await page.getByLabel('Le texte affiché').inputValue()).toBe('');
    await picture(page, 'lost-password-error-360');
    await expectNoAxeViolations(page);

    const second = await shown.textContent();
    await page.getByRole('button', { name: 'Afficher un autre texte' }).click();
    await expect.poll(() => shown.textContent()).not.toBe(second);
  });
});
