import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, parisDay } from '../../../domain/paris-day.ts';
import {
  closeBrowser,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  focused,
  inEveryLook,
  openPage,
  picture,
} from '../browser.ts';
import { at } from '../site.ts';
import { activate, type Department, openDepartment } from './department.ts';

const today = parisDay(new Date());
let loire: Department;

beforeAll(async () => {
  loire = await openDepartment(
    '42',
    { name: 'Roanne', postcode: '42300', code: '42187' },
    { 'EAJE-1': 'Crèche Mulsant', 'ALSH-1': 'Loisirs du Port', 'RPE-1': 'Relais du Roannais' },
  );
  const partner = await activate(loire, await loire.request('Ville de Roanne', ['EAJE-1', 'ALSH-1']));
  const id = loire.idOf('EAJE-1');
  await partner.send(id, { tariffs: 'Barème national.', website: 'https://roanne.example' });
  const path = `/api/caf/establishments/${id}/submission`;
  const { version } = await loire.act('GET', path);
  await loire.act('POST', `${path}/decision`, { version, approve: ['tariffs', 'website'], return: [] });
  await partner.declare(id, {
    state: 'available',
    from: today,
    until: addDays(today, 7),
    cells: [{ care: 'regular', age: '1-2', day: 'monday', half: 'morning', places: 2 }],
  });
});
afterAll(closeBrowser);

const open = (path: string) => openPage(at(path), { window: loire.window });

describe('what is online', () => {
  it('is found by name, commune and type, kept in the address', async () => {
    const page = await open('/caf/en-ligne');
    await page.getByLabel('Nom ou commune').fill('roanne mulsant');
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    await page.getByLabel('Nom ou commune').fill('');
    await page.getByRole('link', { name: /^Relais petite enfance/ }).click();
    await page.waitForURL('**/caf/en-ligne?type=RPE');
    await page.getByRole('link', { name: 'Relais du Roannais' }).waitFor();
    await page.reload();
    expect(await page.getByRole('link', { name: 'Crèche Mulsant' }).count()).toBe(0);
    await page.getByLabel('Nom ou commune').fill('introuvable');
    await page.getByText('Aucun établissement ne correspond').waitFor();
  });

  it('PUB-04 shows a past day, asked for by its date, and refuses one to come', async () => {
    const page = await open(`/caf/en-ligne/${loire.idOf('EAJE-1')}`);
    await page.getByText('Barème national.').waitFor();
    const yesterday = addDays(today, -1).split('-');
    const type = async (year = '', month = '', day = '') => {
      await page.getByRole('textbox', { name: 'Jour' }).fill(day);
      await page.getByRole('textbox', { name: 'Mois' }).fill(month);
      await page.getByRole('textbox', { name: 'Année' }).fill(year);
      await page.keyboard.press('Enter');
    };
    await type('2090', '1', '1');
    await page.getByText('Choisissez aujourd’hui ou un jour passé').first().waitFor();
    await type(...yesterday);
    await page.waitForURL(`**?jour=${yesterday.join('-')}`);
    await expect.poll(() => page.getByText('Rien n’était en ligne ce jour-là.').count()).toBe(2);
    await expectNoAxeViolations(page);
    await page.getByRole('link', { name: 'Voir ce qui est en ligne aujourd’hui' }).click();
    await page.getByText('Barème national.').waitFor();
    expectNothingBroke(page);
  });

  it.each([360, 1440])(
    'PUB-12 lists the crèches to be confirmed, with whom to call, at %d px',
    async (width) => {
      const page = await open('/caf/en-ligne');
      await page.getByRole('link', { name: 'Disponibilités à confirmer' }).click();
      await page.getByRole('heading', { level: 1, name: 'Disponibilités à confirmer' }).waitFor();
      await page.setViewportSize({ width, height: 900 });
      await page.getByText('Crèches à jour').waitFor();
      // Whoever is up to date is not in it.
      expect(await page.getByRole('link', { name: 'Crèche Mulsant' }).count()).toBe(0);
      await expectNoAxeViolations(page);
      await expectNoHorizontalScroll(page);
      await picture(page, `to-confirm-${width}`);
      expectNothingBroke(page);
      await page.close();
    },
  );

  it('PUB-07 is withdrawn with a reason, confirmed, by keyboard alone', async () => {
    const page = await open(`/caf/en-ligne/${loire.idOf('EAJE-1')}`);
    await page.getByRole('button', { name: /Retirer le fonctionnement/ }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Le barème a changé.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: /Retirer le fonctionnement de « Crèche Mulsant »/ }).waitFor();
    await expectNoAxeViolations(page);
    while ((await focused(page)).text !== 'Retirer le fonctionnement') await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(/Retiré par la Caf le/).waitFor();
    await expect.poll(async () => (await focused(page)).text).toBe('Fonctionnement');
    await page.getByText('Places disponibles').first().waitFor();
    expect(await page.getByText('Barème national.').count()).toBe(0);
    await expectNoAxeViolations(page);
  });
});

describe('the journal', () => {
  it('CTL-01 CTL-03 tells in plain words what was done, by whom and from where, with links', async () => {
    const page = await open('/caf/journal');
    await page.getByText('Informations retirées du site').first().waitFor();
    for (const words of [
      'Demande acceptée',
      'Habilitation activée',
      'Disponibilités déclarées',
      'Compte créé',
    ]) {
      expect(await page.getByText(words).count(), words).toBeGreaterThan(0);
    }
    expect(await page.locator('main').innerText()).not.toMatch(/@|Girofle/);
    await page.getByRole('link', { name: /^S42-/ }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Ville de Roanne' }).waitFor();
  });

  it('keeps the month in the address, and says so when nothing was done', async () => {
    const page = await open('/caf/journal');
    await page.locator('main').getByText('Connexion').first().waitFor();
    await page.getByLabel('Mois').selectOption({ index: 2 });
    await page.getByText('Rien n’a été fait en').waitFor();
    expect(new URL(page.url()).searchParams.get('mois')).toMatch(/^\d{4}-\d{2}$/);
    await expectNoAxeViolations(page);
  });
});

describe('the pages at every width', () => {
  it('fit every width, in the light and in the dark, and axe finds nothing', async () => {
    for (const path of ['/caf/en-ligne', `/caf/en-ligne/${loire.idOf('EAJE-1')}`, '/caf/journal']) {
      const page = await open(path);
      await inEveryLook(page, async ({ width }) => {
        await expectNoHorizontalScroll(page);
        await expectNoAxeViolations(page);
        await picture(page, `caf${path.replaceAll(/\W+/gu, '-')}-${width}`);
      });
      await page.close();
    }
  });
});
