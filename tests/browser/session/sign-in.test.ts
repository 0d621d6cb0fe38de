import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import {
  closeBrowser,
  expectLargeTargets,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  focused,
  inEveryLook,
  openPage,
  openWindow,
  picture,
} from '../browser.ts';
import { fillSecondFactor } from '../sign-in.ts';
import { accountOf, address, at, ownCafAgent } from '../site.ts';

afterAll(closeBrowser);

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Types from field to field, as one does without a mouse. */
const typeThrough = async (page: Page, ...texts: string[]) => {
  for (const text of texts) {
    await press(page, 'Tab');
    await page.keyboard.type(text);
  }
};

describe('signing in', { timeout: 60_000 }, () => {
  it('PWD-01 PWD-03 leads the first sign-in to the choice of a password, by keyboard alone, and nowhere else before', async () => {
    const window = await openWindow({ width: 1100 });
    const agent = await ownCafAgent(window, address('maud.delestre'));
    const page = await openPage(at('/connexion?retour=%2Fcaf%2Fma-caf'), { window });

    await page.getByLabel('Adresse e-mail').focus();
    await page.keyboard.type(`  ${agent.email.toUpperCase()} `);
    await typeThrough(page, agent.password);
    await press(page, 'Enter');
    await page.getByRole('heading', { name: 'Choisir votre mot de passe' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/connexion/nouveau-mot-de-passe');
    await expect.poll(async () => (await focused(page)).text).toBe('Choisir votre mot de passe');
    await expectNoAxeViolations(page);

    await typeThrough(page, 'court7');
    await press(page, 'Enter');
    const summary = page.getByRole('alert').filter({ hasText: 'points à revoir' });
    await summary.getByText('au moins huit caractères').waitFor();
    expect(await page.getByLabel('Nouveau mot de passe', { exact: true }).inputValue()).toBe('court7');

    await page.getByLabel('Nouveau mot de passe', { exact: true }).fill(agent.password);
    await press(page, 'Enter');
    await summary.getByText('différent de celui reçu').waitFor();
    await picture(page, 'first-password');

    await page.getByLabel('Nouveau mot de passe', { exact: true }).fill('quatre marmottes dorment');
    await press(page, 'Enter');
    await fillSecondFactor(page, at(''), agent.email);
    await page.waitForURL('**/caf/ma-caf');
    expectNothingBroke(page);
  });

  it('PWD-03 sends whoever reloads in the middle back to the sign-in, since nothing was opened', async () => {
    const window = await openWindow();
    const agent = await ownCafAgent(window, address('anne.sorel'));
    const page = await openPage(at('/connexion'), { window });
    await page.getByLabel('Adresse e-mail').fill(agent.email);
    await page.getByLabel('Mot de passe', { exact: true }).fill(agent.password);
    await press(page, 'Enter');
    await page.getByRole('heading', { name: 'Choisir votre mot de passe' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Se connecter' }).waitFor();
    await page.goto(at('/caf'));
    await page.getByRole('heading', { name: 'Se connecter' }).waitFor();
  });

  it('PWD-08 says what to do about a wrong password, keeps the address, then makes one wait in sight', async () => {
    const email = address('personne.inconnue');
    const page = await openPage(at('/connexion'), { width: 360 });
    await page.getByLabel('Adresse e-mail').fill(email);
    const summary = page.getByRole('alert');
    for (let tries = 0; tries < 3; tries += 1) {
      await page.getByLabel('Mot de passe', { exact: true }).fill(`mauvais-${tries}`);
      await press(page, 'Enter');
      await summary.getByText('non reconnu').waitFor();
      await page
        .getByRole('button', { name: 'Me connecter' })
        .and(page.locator('[aria-disabled="true"]'))
        .waitFor({ state: 'detached' });
    }
    expect(await page.getByLabel('Adresse e-mail').inputValue()).toBe(email);
    await page.getByRole('link', { name: 'Mot de passe perdu' }).waitFor();
    await press(page, 'Enter');
    await page.getByLabel('Mot de passe', { exact: true }).press('Enter');
    await summary.getByText('Trop d’essais').waitFor();
    await page.getByText('Prochain essai possible').waitFor();
    await picture(page, 'too-many-attempts-360');
    expect(await page.getByRole('button', { name: 'Me connecter' }).isDisabled()).toBe(true);
    await expectNoAxeViolations(page);
    await page.getByText('Vous pouvez réessayer.').waitFor();
    expect(await page.getByRole('button', { name: 'Me connecter' }).isDisabled()).toBe(false);
  });

  it('shows and hides the password, and lets one paste it', async () => {
    const page = await openPage(at('/connexion'));
    const password = page.getByLabel('Mot de passe', { exact: true });
    await password.fill('collé');
    await page.getByRole('button', { name: 'Afficher le mot de passe' }).click();
    expect(await password.getAttribute('type')).toBe('text');
    await page.getByRole('button', { name: 'Masquer le mot de passe' }).click();
    expect(await password.getAttribute('type')).toBe('password');
  });

  it('leaves no answer unread: nothing is under way once the page stands', async () => {
    const page = await openPage(at('/connexion'));
    await page.waitForLoadState('networkidle');
    expectNothingBroke(page);
  });

  it('lands each role in its area, and tells who opens another area whose account it is', async () => {
    const { email, password } = accountOf('caf-agent');
    const page = await openPage(at('/connexion'), { width: 360 });
    await page.getByLabel('Adresse e-mail').fill(email);
    await page.getByLabel('Mot de passe', { exact: true }).fill(password);
    await press(page, 'Enter');
    await fillSecondFactor(page, at(''), email);
    await page.waitForURL('**/caf/**');
    await page.goto(at('/cnaf'));
    await page.getByRole('heading', { name: 'Cette page n’est pas dans votre espace' }).waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'other-area-360');
    await page.getByRole('link', { name: 'Aller à mon espace' }).click();
    await page.waitForURL('**/caf/**');
    await page.goto(at('/connexion'));
    await page.waitForURL('**/caf/**');
    await page.goto(at(`/connexion?retour=${encodeURIComponent('/etablissements?commune=26108&nom=Crest')}`));
    await page.waitForURL('**/etablissements?commune=26108&nom=Crest');
    await page.goto(at(`/connexion?retour=${encodeURIComponent('//example.org/')}`));
    await page.waitForURL('**/caf/**');
  });

  it('is clear of axe findings and as wide as its window, at every width', async () => {
    for (const path of ['/connexion', '/mot-de-passe-perdu']) {
      const page = await openPage(at(path));
      await inEveryLook(page, async ({ width }) => {
        await expectNoAxeViolations(page);
        await expectNoHorizontalScroll(page);
        await expectLargeTargets(page);
        await picture(page, `session${path.replaceAll('/', '-')}-${width}`);
      });
      expectNothingBroke(page);
      await page.context().close();
    }
  });
});
