import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  closeBrowser,
  expectNoAxeViolations,
  expectNothingBroke,
  focused,
  openPage,
  picture,
} from './browser.ts';
import { type Front, serveFront } from './front.ts';

let front: Front;

beforeAll(async () => {
  front = await serveFront();
}, 60_000);

afterAll(async () => {
  await closeBrowser();
  await front?.close();
});

const openComponents = (width = 1440) => openPage(`${front.address}/_composants`, { width });

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe('the frame of a page, by keyboard', { timeout: 30_000 }, () => {
  it('offers first the way past the header, then the name, then the navigation', async () => {
    const page = await openComponents();
    await press(page, 'Tab');
    await expect.poll(async () => (await focused(page)).text).toBe('Aller au contenu');
    await press(page, 'Tab');
    await expect.poll(async () => (await focused(page)).text).toBe('monenfant, petite enfance, accueil');
    await press(page, 'Tab');
    await expect.poll(async () => (await focused(page)).text).toBe('Composants');
    await press(page, 'Shift+Tab', 'Shift+Tab', 'Enter');
    await expect.poll(async () => (await focused(page)).id).toBe('contenu');
    await press(page, 'Tab');
    await expect.poll(async () => (await focused(page)).text).toBe('Accueil');
  });

  it('opens the menu of a telephone, and Escape closes it and gives the focus back', async () => {
    const page = await openComponents(360);
    const menu = page.getByRole('button', { name: 'Menu' });
    await menu.focus();
    await press(page, 'Enter');
    await picture(page, 'menu-360');
    await expectNoAxeViolations(page);
    await press(page, 'Tab');
    await expect.poll(async () => (await focused(page)).text).toBe('Composants');
    await press(page, 'Escape');
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
    await expect.poll(async () => (await focused(page)).text).toBe('Menu');
  });

  it('PUB-09 shows the identification number of the person in the account menu', async () => {
    const page = await openComponents(360);
    await page.getByRole('button', { name: 'Voir dans le cadre de travail' }).click();
    await page.getByRole('button', { name: 'Votre compte : Salomé Vernier-Dupré' }).click();
    await picture(page, 'account-menu-360');
    await expectNoAxeViolations(page);
    expect(await page.getByText('C26-4TZW8K').isVisible()).toBe(true);
    await page.getByRole('heading', { name: 'Texte et couleurs' }).click();
    expect(await page.getByText('C26-4TZW8K').isVisible()).toBe(false);
  });
});

describe('a form, by keyboard', { timeout: 30_000 }, () => {
  it('gives the focus to the summary, in the order of the page, and each line leads to its field', async () => {
    const page = await openComponents();
    await page.getByLabel('Nom du signataire').fill('Durand');
    await press(page, 'Enter');
    const summary = page.getByRole('alert').filter({ hasText: 'Quelques points à revoir' });
    await summary.waitFor();
    await picture(page, 'error-summary-1440');
    await expectNoAxeViolations(page);
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.title()).toMatch(/^Erreur\u00a0: Composants/u);
    expect(await summary.getByRole('link').count()).toBe(4);

    const leadsTo: string[] = [];
    for (let line = 0; line < 4; line += 1) {
      await summary.getByRole('link').nth(line).focus();
      await press(page, 'Enter');
      leadsTo.push((await focused(page)).id);
    }
    expect(leadsTo).toEqual(['champ-person-email', 'champ-commune', 'champ-signedOn', 'champ-copies']);
    expect(await page.getByLabel('Nom du signataire').inputValue()).toBe('Durand');
  });

  it('takes a line away once its field is mended', async () => {
    const page = await openComponents();
    await page.getByLabel('Nom du signataire').press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Quelques points' }).getByRole('link').nth(4).waitFor();
    await page.getByLabel('Nom du signataire').fill('Durand');
    await expect.poll(() => page.locator('.error-summary a').count()).toBe(4);
  });

  it('shows what the server refuses beside its field, and keeps what was typed through an error and a reload', async () => {
    const page = await openComponents();
    await fillForm(page, 'Martin');
    const field = page.getByLabel('Nom du signataire');
    await field.press('Enter');
    await page.getByRole('link', { name: 'Cette personne est déjà habilitée' }).waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.inputValue()).toBe('Martin');

    await page.reload();
    await expect.poll(() => field.inputValue()).toBe('Martin');
    expect(await page.getByLabel('Commune de signature').inputValue()).toBe('Crest');
    expect(
      await page.getByRole('group', { name: 'Date de la signature' }).getByLabel('Année').inputValue(),
    ).toBe('2026');

    await field.fill('Panne');
    await field.press('Enter');
    await page.locator('.error-summary').filter({ hasText: 'Le service n’a pas répondu' }).waitFor();
    expect(await field.inputValue()).toBe('Panne');

    await field.fill('Durand');
    await field.press('Enter');
    await page.getByText('Convention enregistrée au nom de Durand.').waitFor();
    await picture(page, 'toast-1440');
    await page.reload();
    await expect.poll(() => field.inputValue()).toBe('');
    expectNothingBroke(page);
  });
});

async function fillForm(page: Page, name: string): Promise<void> {
  await page.getByLabel('Nom du signataire').fill(name);
  await page.getByLabel('Adresse e-mail du signataire').fill('claire.durand@crest.example');
  await page.getByLabel('Commune de signature').fill('cre');
  await page.getByRole('option', { name: 'Crest' }).click();
  const date = page.getByRole('group', { name: 'Date de la signature' });
  await date.getByLabel('Jour').fill('21');
  await date.getByLabel('Mois').fill('11');
  await date.getByLabel('Année').fill('2026');
  await page.getByLabel('Deux').check();
}

describe('the search box, by keyboard', { timeout: 30_000 }, () => {
  it('says how many it found, moves by arrows, chooses by Enter and forgets by typing', async () => {
    const page = await openComponents();
    const box = page.getByRole('combobox', { name: 'Commune ou code postal' });
    await box.focus();
    await page.keyboard.type('26');
    await page.getByText('5\u00a0propositions.').waitFor();
    await picture(page, 'combobox-1440');
    await expectNoAxeViolations(page);
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp');
    const active = await box.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).textContent()).toContain('Romans-sur-Isère');
    await press(page, 'Enter');
    expect(await box.inputValue()).toBe('Romans-sur-Isère');
    expect(await box.getAttribute('aria-expanded')).toBe('false');

    await box.fill('xyz');
    await page.getByText('Aucun résultat.').waitFor();
    await box.fill('panne');
    await page.getByText('La recherche n’a pas répondu.').waitFor();
    await box.fill('die');
    await page.getByRole('option', { name: 'Die' }).waitFor();
    await press(page, 'Escape');
    expect(await page.getByRole('option', { name: 'Die' }).isVisible()).toBe(false);
    expect(await box.inputValue()).toBe('die');
  });
});

describe('a confirmation', { timeout: 30_000 }, () => {
  it('keeps the focus inside, starts on the way back, and Escape gives the focus back to its button', async () => {
    const page = await openComponents(360);
    await page.getByRole('button', { name: 'Retirer de la vue du public' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Retirer « Les Lucioles » de la vue du public ?' });
    await dialog.waitFor();
    await picture(page, 'confirm-360');
    await expectNoAxeViolations(page);
    await expect.poll(async () => (await focused(page)).text).toBe('Revenir sans rien changer');
    await press(page, 'Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(async () => (await focused(page)).text).toBe('Retirer de la vue du public');
  });
});

describe('a command', { timeout: 30_000 }, () => {
  const words = {
    id: 'c',
    instruction: '',
    words: ['deux', 'mots'],
    proof: {},
    expiresAt: '2026-11-21T10:00:00Z',
  };

  it('REQ-08 sends once for two clicks, and carries the same key again after a lost answer', async () => {
    const page = await openComponents();
    const keys: string[] = [];
    await page.route('**/api/public/challenges', async (route: Route) => {
      keys.push((await route.request().headerValue('idempotency-key')) ?? '');
      if (keys.length === 1) await route.abort();
      else await route.fulfill({ status: 201, json: words });
    });
    const button = page.getByRole('button', { name: 'Demander un texte à recopier' });
    await button.dblclick();
    await page.locator('.notice').filter({ hasText: 'Le service n’a pas répondu' }).waitFor();
    expect(keys).toHaveLength(1);
    await button.click();
    await page.getByText('Reçu\u00a0: deux mots').waitFor();
    expect(keys[1]).toBe(keys[0]);
    expect(keys[0]).toMatch(/^[\w-]{8,64}$/u);
    await button.click();
    await expect.poll(() => keys.length).toBe(3);
    expect(keys[2]).not.toBe(keys[0]);
  });
});
