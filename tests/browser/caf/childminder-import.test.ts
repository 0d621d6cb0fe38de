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
  picture,
} from '../browser.ts';
import { at } from '../site.ts';
import { fileOf, openCouncil, peopleOf } from './council-drops.ts';

const town = { name: 'Épinal', postcode: '88000', code: '88160' };
const people = peopleOf(town);
let vosges: Awaited<ReturnType<typeof openCouncil>>;
let first: string;
beforeAll(async () => {
  vosges = await openCouncil('88', town, 'Conseil départemental des Vosges');
  first = await vosges.drop('mars.csv', fileOf(people));
}, 120_000);
afterAll(closeBrowser);

const open = (path: string) => openPage(at(path), { window: vosges.department.window });
const pathOf = (file: string) => `/caf/assistants-maternels/${vosges.id}/${file}`;
const button = (page: Page, name: string) => page.getByRole('button', { name });

const wellMade = (page: Page, name: string) =>
  inEveryLook(page, async ({ width }) => {
    await picture(page, `childminders-${name}-${width}`);
    await expectNoHorizontalScroll(page);
    await expectNoAxeViolations(page);
    await expectLargeTargets(page);
  });

describe('the councils’ files at the Caf', () => {
  it('CSV-03 CSV-05 an agent who is not habilitated sees what waits, and is told who may import', async () => {
    const page = await open('/caf/tableau-de-bord');
    await page
      .getByText('jour où le département l’a envoyé')
      .or(page.getByText('ne trouvent encore'))
      .waitFor();
    await wellMade(page, 'dashboard');
    await page.getByRole('link', { name: '1 fichier d’assistants maternels à importer' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Assistantes et assistants maternels' }).waitFor();
    await page.getByText('Vous pouvez lire ces fichiers, pas les importer').waitFor();
    await page.getByRole('cell', { name: /Le fichier du mois/u }).waitFor();
    await wellMade(page, 'list');
    await page.getByRole('link', { name: 'mars.csv' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'mars.csv' }).waitFor();
    await page.getByText('Personne ne l’est encore dans votre Caf').waitFor();
    expect(await button(page, 'Importer ce fichier…').count()).toBe(0);
    expectNothingBroke(page);
  });

  it('has the Caf’s navigation on one line, what is used less often behind « Plus », with the keyboard alone', async () => {
    const page = await open('/caf/assistants-maternels');
    const navigation = page.getByRole('navigation', { name: 'Navigation principale' });
    for (const width of [1280, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect((await navigation.boundingBox())?.height, `at ${width}`).toBeLessThan(64);
    }
    const more = navigation.getByRole('button', { name: 'Plus', exact: true });
    await more.press('Enter');
    await page.keyboard.press('Tab');
    expect((await focused(page)).text).toBe('Logiciels');
    await picture(page, 'caf-more');
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
    expect((await focused(page)).text).toBe('Plus');
    expect(await navigation.getByRole('link', { name: 'Journal' }).isVisible()).toBe(false);
    await more.press('Enter');
    await navigation.getByRole('link', { name: 'Journal' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Journal' }).waitFor();
    expect(await navigation.locator('[aria-current=page]').allTextContents()).toEqual(['Journal']);
    await picture(page, 'caf-on-journal');
    await more.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => more.getAttribute('aria-expanded')).toBe('false');
    await page.setViewportSize({ width: 360, height: 800 });
    await navigation.getByRole('button', { name: 'Menu' }).press('Enter');
    await navigation.getByRole('link', { name: 'Ma Caf' }).waitFor();
    await picture(page, 'caf-menu-360');
    await expectNoAxeViolations(page);
    expectNothingBroke(page);
  });

  it('CSV-05 CSV-06 CSV-08 an importer reads who comes and goes, imports by keyboard, confirms an unusual removal, goes back', async () => {
    await vosges.letImport();
    const page = await open(pathOf(first));
    await page.getByText('0 en ligne aujourd’hui, 30 ensuite').waitFor();
    await page.getByRole('rowheader', { name: 'Faurel Camille' }).waitFor();
    await page.getByRole('link', { name: /^Retraits/u }).press('Enter');
    await page.getByText('Personne ne serait retiré.').waitFor();
    await button(page, 'Importer ce fichier…').press('Enter');
    await expect.poll(async () => (await focused(page)).text).toBe('Importer ce fichier');
    await button(page, 'Mettre en ligne').dblclick();
    await page.getByText('C’est ce fichier que voient les familles').waitFor();

    const short = await vosges.drop('avril.csv', fileOf(people.slice(0, 3)));
    await page.goto(at(pathOf(short)));
    await page.getByText('Ce fichier retire beaucoup de personnes').waitFor();
    await page.getByRole('link', { name: /^Retraits/u }).press('Enter');
    await page.getByText('27 personnes', { exact: true }).waitFor();
    await wellMade(page, 'file');
    await button(page, 'Importer ce fichier…').press('Enter');
    const number = page.getByLabel(/tapez le nombre de personnes retirées/u);
    await number.fill('3');
    await button(page, 'Mettre en ligne').press('Enter');
    await page.getByRole('alert').waitFor();
    await wellMade(page, 'confirm');
    await number.fill('27');
    // What is read again last comes late: the next form is open by then, and stays.
    await page.route(/\/api\/caf\/childminders(\?|$)/u, async (route) => {
      await new Promise((go) => setTimeout(go, 1500));
      await route.continue();
    });
    await number.press('Enter');
    await page.getByText('C’est ce fichier que voient les familles').waitFor();

    await button(page, 'Revenir au fichier précédent…').press('Enter');
    await page.getByLabel('Pourquoi revenir au fichier précédent').fill('Fichier coupé à trois lignes.');
    await page.getByText('Fichier importé.').waitFor();
    await button(page, 'Revenir au fichier précédent').press('Enter');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Revenir au fichier précédent' })
      .press('Enter');
    await page.getByText('Retiré le').waitFor();
    await wellMade(page, 'rolled-back');
    expectNothingBroke(page);
  });

  it('CSV-09 two agents at once: the second is told what happened, and sends nothing twice', async () => {
    const file = await vosges.drop('mai.csv', fileOf(people.slice(0, 29)));
    const page = await open(pathOf(file));
    await button(page, 'Renvoyer au département…').click();
    await page.getByLabel('Pourquoi ce fichier n’est pas mis en ligne').fill('Il manque Lormier Maxence.');
    const api = `/api/caf/childminders/files/${vosges.id}/${file}`;
    const reason = 'Renvoyé par une collègue.';
    const seen: { version: number; file?: { version: number } } = await vosges.department.act('GET', api);
    await vosges.department.act('POST', `${api}/rejection`, { version: seen.file?.version, reason });
    await button(page, 'Renvoyer au département').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Renvoyer au département' }).click();
    await page.getByText(reason).waitFor();
    await page.getByText('La version à jour est affichée.').waitFor();
    await page.getByLabel('Ce que vous aviez écrit').waitFor();
    expect(await page.getByLabel('Ce que vous aviez écrit').inputValue()).toContain('Lormier');
    await wellMade(page, 'overtaken');
  });

  it('CSV-04 a file to mend offers no import, and shows the report that the council has', async () => {
    const file = await vosges.drop('juin.csv', fileOf(['Lormier;Maxence;;12']));
    const page = await open(pathOf(file));
    await page.getByText('Le département corrige').waitFor();
    await page.getByRole('heading', { name: 'Compte rendu du contrôle' }).waitFor();
    expect(await button(page, 'Importer ce fichier…').count()).toBe(0);
    await wellMade(page, 'to-mend');
    expectNothingBroke(page);
  });
});
