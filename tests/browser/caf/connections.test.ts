import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { accountOf, at, signInFrom } from '../site.ts';
import { activate, type Department, openDepartment } from './department.ts';

let cantal: Department;
let drome: Awaited<ReturnType<typeof openWindow>>;
beforeAll(async () => {
  drome = await openWindow();
  await signInFrom(drome, accountOf('caf-agent'));
  cantal = await openDepartment(
    '15',
    { name: 'Aurillac', postcode: '15000', code: '15014' },
    { 'EAJE-1': 'Crèche du Square' },
  );
});
afterAll(closeBrowser);

/** A page as the demonstration’s agent of the Drôme, where connections of two months were played. */
const open = (path: string) => openPage(at(path), { window: drome });
const openThomas = async (): Promise<Page> => {
  const page = await open('/caf/connexions?nom=veyrenc');
  await page.getByRole('link', { name: 'Thomas Veyrenc' }).click();
  await page.getByRole('heading', { level: 1, name: 'Thomas Veyrenc' }).waitFor();
  return page;
};

describe('the connections of a department', () => {
  it('CTL-02 shows who deserves a look first, and says that an alert is no proof', async () => {
    const page = await open('/caf/connexions');
    const first = await page.getByRole('row').filter({ hasText: 'P26-' }).first().innerText();
    expect(first).toContain('Thomas Veyrenc');
    expect(first).toContain('Deux réseaux à la fois');
    await page.getByText('Une alerte n’est pas une preuve').waitFor();
    await page.getByText(/sont gardées un an/).waitFor();
    expectNothingBroke(page);
  });

  it('CTL-02 is narrowed by name, by what deserves a look and by period, kept in the address', async () => {
    const page = await open('/caf/connexions');
    await page.getByRole('link', { name: /^Comptes dormants/ }).click();
    await page.waitForURL('**/caf/connexions?vue=dormants');
    await page.getByRole('link', { name: 'Élodie Dorval' }).waitFor();
    expect(await page.getByRole('link', { name: 'Thomas Veyrenc' }).count()).toBe(0);
    await page.getByLabel('Personne ou partenaire').fill('loupiots');
    await page.getByText('Aucune personne ne correspond').waitFor();
    await page.getByRole('link', { name: /^Toutes les personnes/ }).click();
    await page.getByRole('link', { name: 'Thomas Veyrenc' }).waitFor();
    await page.getByLabel('Période').selectOption('90');
    await page.waitForURL(/jours=90/);
    await page.reload();
    await page.getByRole('link', { name: 'Thomas Veyrenc' }).waitFor();
    expect(await page.getByRole('link', { name: 'Claire Fauvel' }).count()).toBe(0);
  });

  it('CTL-02 is gone through with the keyboard, and comes back where one was', async () => {
    const page = await open('/caf/connexions');
    await page.getByRole('link', { name: 'Thomas Veyrenc' }).waitFor();
    await page.keyboard.press('j');
    expect((await focused(page)).text).toBe('Thomas Veyrenc');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Thomas Veyrenc' }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Connexions' }).last().click();
    await expect.poll(async () => (await focused(page)).text).toBe('Thomas Veyrenc');
  });

  it('CTL-02 is downloaded as a file that spreadsheets open, and the journal says so', async () => {
    const page = await open('/caf/connexions');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Télécharger la liste (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^connexions-\d{4}-\d{2}-\d{2}\.csv$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.startsWith('\ufeff"Partenaire";"Convention"')).toBe(true);
    expect(text).toMatch(/"Veyrenc";"Thomas".*Connexion depuis le réseau/);
    await page.goto(at('/caf/journal'));
    await page.getByText('Liste des connexions téléchargée').first().waitFor();
    expectNothingBroke(page);
  });

  it('CTL-02 says so when nobody has access yet, then shows who gets it', async () => {
    const look = () => openPage(at('/caf/connexions'), { window: cantal.window });
    const before = await look();
    await before.getByText('Personne n’a encore d’accès').waitFor();
    await expectNoAxeViolations(before);
    await activate(cantal, await cantal.request('Ville d’Aurillac', ['EAJE-1']));
    const after = await look();
    await after.getByRole('link', { name: 'Ville d’Aurillac' }).first().waitFor();
    await after.getByRole('link', { name: /^À regarder/ }).click();
    await after.getByText('Rien à regarder sur cette période').waitFor();
  });
});

describe('one person’s connections', () => {
  it('CTL-02 gives each reason in words, marks the lines that show it, and leads to the convention', async () => {
    const page = await openThomas();
    await page.getByText(/Connexion depuis le réseau 198\.51\.100\.0\/24 .* 15 minutes après/).waitFor();
    await page.getByText(/5 échecs en moins de 60 minutes, puis une connexion réussie/).waitFor();
    await page.getByText(/au cours de 3 nuits/).waitFor();
    const marked = page.getByRole('row').filter({ hasText: 'Échecs en série, puis connexion' });
    expect(await marked.count()).toBe(6);
    expect(await page.locator('main').innerText()).not.toMatch(/198\.51\.100\.40|192\.0\.2\.77/);
    await page.getByRole('link', { name: 'Association Les Loupiots' }).click();
    await page.getByRole('heading', { level: 1, name: 'Association Les Loupiots' }).waitFor();
    await page.getByRole('link', { name: /^P26-.* ses connexions$/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Thomas Veyrenc' }).waitFor();
  });

  it('CTL-02 shows the rhythm of the week as a picture that is a table, and in figures', async () => {
    const page = await openThomas();
    const figure = page.getByRole('figure', { name: /^Le plus souvent le/ });
    expect(await figure.getByRole('columnheader').count()).toBe(24);
    expect(await figure.getByRole('rowheader').count()).toBe(7);
    await figure.getByText('Lire en chiffres').click();
    await figure
      .getByText(/^[A-Z][a-z]+\u00a0: .*\d+\u00a0h \(\d+\)/u)
      .first()
      .waitFor();
  });

  it('ACT-01 says so when the person is nobody of the department', async () => {
    const page = await open('/caf/connexions/P73-000000');
    await page
      .getByRole('heading', { level: 1, name: 'Cette personne n’existe pas dans votre département' })
      .waitFor();
  });
});

describe('the pages at every width', () => {
  it('fit every width, in the light and in the dark, and axe finds nothing', async () => {
    const list = await open('/caf/connexions');
    const person = await openThomas();
    for (const [name, page] of Object.entries({ list, person })) {
      await page.getByRole('figure', { name: /^Le plus souvent le/ }).waitFor();
      await inEveryLook(page, async ({ width }) => {
        await expectNoHorizontalScroll(page);
        await expectLargeTargets(page);
        await expectNoAxeViolations(page);
        await picture(page, `connections-${name}-${width}`);
      });
      await page.close();
    }
  });
});
