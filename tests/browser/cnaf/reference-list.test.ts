import { readFile } from 'node:fs/promises';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referenceListColumns } from '../../../domain/reference-list/columns.ts';
import {
  closeBrowser,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  focused,
  openPage,
  openWindow,
  picture,
  widths,
} from '../browser.ts';
import { accountOf, address, at, signInFrom } from '../site.ts';

let window: BrowserContext;
beforeAll(async () => {
  window = await openWindow();
  await signInFrom(window, accountOf('cnaf-admin'));
});
afterAll(closeBrowser);

const open = (path: string) => openPage(at(path), { window });

/** A file of the reference list; each line gives its cells by column. */
const file = (lines: readonly Partial<Record<string, string>>[]) => ({
  name: 'liste.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [referenceListColumns, ...lines.map((cells) => referenceListColumns.map((column) => cells[column] ?? ''))]
      .map((cells) => cells.join(';'))
      .join('\r\n'),
  ),
});

const bordeaux = { type: 'EAJE', code_postal: '33000', commune: 'Bordeaux', code_insee: '33063' };

describe('the list of the Caf', () => {
  it('is searched by typing, and Enter opens the first', async () => {
    const page = await open('/cnaf');
    await page.getByText('101 Caf').waitFor();
    await page.getByLabel('Département, ville du siège ou numéro').fill('cote d or');
    await page.getByText('1 Caf').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Caf de la Côte-d’Or' }).waitFor();
    await page.goBack();
    expect(await page.getByLabel('Département, ville du siège ou numéro').inputValue()).toBe('cote d or');
    await page.getByLabel('Département, ville du siège ou numéro').fill('Atlantide');
    await page.getByText('Aucune Caf ne correspond').waitFor();
    await expectNoAxeViolations(page);
  });
});

describe('the agents of a Caf', () => {
  it('get an account by keyboard alone; a mistake keeps what was typed, a collective mailbox is pointed out', async () => {
    const page = await open('/cnaf/caf/33');
    await page.getByRole('button', { name: 'Ajouter un agent' }).focus();
    await page.keyboard.press('Enter');
    const email = address('nora.lacaze');
    for (const text of ['Nora', 'Lacaze', 'contact@caf33.example']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await page.getByText('une boîte que plusieurs personnes lisent').waitFor();
    await page.getByLabel('Adresse e-mail').fill('nora.lacaze@');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await expect.poll(async () => (await focused(page)).text).toMatch(/adresse e-mail complète/);
    expect(await page.getByLabel('Prénom').inputValue()).toBe('Nora');
    await expectNoAxeViolations(page);

    await page.getByLabel('Adresse e-mail').fill(email);
    await page.keyboard.press('Enter');
    const row = page.getByRole('row', { name: /Nora Lacaze/ });
    await row.getByText(/C33-[0-9A-Z]{6}/).waitFor();
    await row.getByText(/Mot de passe (à envoyer|envoyé)/).waitFor();
    await expect.poll(async () => (await focused(page)).text).toBe('Ajouter un agent');

    await page.keyboard.press('Enter');
    await page.getByLabel('Prénom').fill('Paul');
    await page.getByLabel('Nom', { exact: true }).fill('Autre');
    await page.getByLabel('Adresse e-mail').fill(email);
    await page.keyboard.press('Enter');
    await page.getByText('Une adresse appartient déjà à une autre personne').first().waitFor();
    expect(await page.getByLabel('Prénom').inputValue()).toBe('Paul');
    expectNothingBroke(page);
  });
});

describe('the reference list of a Caf', () => {
  it('says beside the field what is wrong with a file, before and after sending it', async () => {
    const page = await open('/cnaf/caf/33');
    await page.getByRole('button', { name: 'Charger la liste' }).click();
    await page.getByText('Choisissez un fichier.').waitFor();
    expect(await page.getByLabel('Fichier CSV').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Fichier CSV').setInputFiles({
      name: 'liste.xlsx',
      mimeType: 'application/vnd.ms-excel',
      buffer: Buffer.from('PK'),
    });
    await page.getByText('Ce fichier n’est pas un CSV').waitFor();
    await page.getByLabel('Fichier CSV').setInputFiles({
      name: 'autre.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('nom;prenom\nLacaze;Nora\n'),
    });
    await page.getByRole('button', { name: 'Charger la liste' }).click();
    await expect.poll(() => page.getByLabel('Fichier CSV').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('main').innerText()).toMatch(/colonne/i);
    await expectNoAxeViolations(page);
  });

  it('reports line by line what is to review, and the same as a CSV without a formula', async () => {
    const page = await open('/cnaf/caf/33');
    await page.getByLabel('Fichier CSV').setInputFiles(
      file([
        { ...bordeaux, id: 'A1', nom: 'Crèche des Chartrons', telephone: '0000000000' },
        { ...bordeaux, id: 'A2', nom: '=HYPERLINK("http://x")', telephone: '05 56 00 00 01' },
        { ...bordeaux, id: 'A3', nom: 'Le chapiteau', type: 'CIRQUE' },
        { ...bordeaux, id: 'A4', nom: 'Crèche Saint-Michel' },
      ]),
    );
    await page.getByRole('button', { name: 'Charger la liste' }).click();
    await page.getByRole('heading', { name: 'Rapport de chargement de « liste.csv »' }).waitFor();
    await expect.poll(async () => (await focused(page)).text).toMatch(/^Rapport/);
    expect(await page.getByRole('checkbox', { name: /À revoir seulement/ }).isChecked()).toBe(true);
    expect(await page.getByText('Crèche Saint-Michel').count()).toBe(0);
    await page.getByText('0000000000').waitFor();
    await page
      .getByRole('row', { name: /Le chapiteau/ })
      .getByText('Refusé', { exact: true })
      .waitFor();
    await page.getByRole('checkbox', { name: /À revoir seulement/ }).uncheck();
    await page.getByText('Crèche Saint-Michel').waitFor();

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger le rapport (CSV)' }).click();
    const csv = await readFile(await (await downloading).path(), 'utf8');
    expect(csv).toContain('"0000000000"');
    expect(csv).not.toMatch(/[;\n]"?[=+@-]/);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoHorizontalScroll(page);
      await expectNoAxeViolations(page);
      await picture(page, `cnaf-report-${width}`);
    }
    expectNothingBroke(page);
  });

  it('loads two thousand lines in one go, found again after a visit elsewhere, a hundred shown at a time', async () => {
    const page = await open('/cnaf/caf/64');
    const lines = Array.from({ length: 2000 }, (_, index) => ({
      type: 'ALSH',
      id: `L${index}`,
      nom: `Centre de loisirs ${index}`,
      code_postal: '64000',
      commune: 'Pau',
      code_insee: '64445',
    }));
    await page.getByLabel('Fichier CSV').setInputFiles(file(lines));
    await page.getByRole('button', { name: 'Charger la liste' }).click();
    await page.getByRole('link', { name: 'Les Caf' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Les Caf' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: /Rapport de chargement/ }).waitFor({ timeout: 60_000 });
    await page.getByText('100 sur 2 000 lignes').waitFor();
    expect(await page.getByRole('row').count()).toBeLessThan(200);
    await page.getByRole('button', { name: 'Afficher plus' }).click();
    await page.getByText('200 sur 2 000 lignes').waitFor();
    await page.getByRole('button', { name: 'Charger un autre fichier' }).click();
    await page.getByLabel('Fichier CSV').waitFor();
  });

  it('explains the columns and gives a template that it would itself accept', async () => {
    const page = await open('/cnaf/caf/26');
    await page.getByText('Les colonnes attendues').click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger un modèle (CSV)' }).click();
    const template = await readFile(await (await downloading).path(), 'utf8');
    expect(template.split('\r\n')[0]).toBe(
      `\ufeff${referenceListColumns.map((column) => `"${column}"`).join(';')}`,
    );
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoHorizontalScroll(page);
      await expectNoAxeViolations(page);
    }
  });
});
