import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { councilColumns } from '../../../domain/childminders/columns.ts';
import { makeCouncilFile } from '../../builders/council-files.ts';
import { notCsv } from '../../builders/not-csv.ts';
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
import { at } from '../site.ts';

afterAll(closeBrowser);

const address = '/departements/verifier-un-fichier';
const text = (content: string) => Buffer.from(content);

/** Chooses the department and the file, and has it checked. */
async function check(page: Page, name: string, buffer: Buffer | Uint8Array): Promise<void> {
  const department = page.getByRole('combobox', { name: 'Département' });
  if ((await department.inputValue()) === '') {
    await department.fill('68');
    await page.getByRole('option', { name: /Haut-Rhin/u }).click();
  }
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(buffer) };
  await page.getByLabel('Fichier des assistantes et assistants maternels').setInputFiles(file);
  await page.getByRole('button', { name: 'Vérifier le fichier' }).click();
  await page.getByRole('heading', { name: `Vérification de «\u00a0${name}\u00a0»` }).waitFor();
}

describe('the page that checks a council’s file without sending it', () => {
  it('CSV-04 says line by line what is wrong, and sends nothing of the file', async () => {
    const window = await openWindow();
    const sent: string[] = [];
    window.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`);
    });
    const page = await openPage(at(address), { window });
    const lines = [
      'Nom;Prénom;Adresse;Tél',
      'Thévenet;Sandrine;12 rue de la Gare 68000 Colmar;389123456',
      'Noël;Zoé;3 place de la Mairie 68100 Mulhouse;',
      '"Weber;Inès;5 rue du Stade 68000 Colmar;03 89 12 34 57',
    ];
    await check(page, 'fichier.csv', text(`${lines.join('\r\n')}\r\n`));
    await page.getByText('2 lignes sont à corriger'.replace(' ', '\u00a0')).first().waitFor();
    const table = page.getByRole('table', { name: 'Ce qui a été trouvé, ligne par ligne' });
    await table.getByText(/Le téléphone est absent/u).waitFor();
    await table
      .getByText(/guillemet droit/u)
      .first()
      .waitFor();
    await page.getByText(/Seulement ce qui est à corriger/u).click();
    await table.getByText(/Le zéro du début du numéro s’était perdu/u).waitFor();
    expect((await focused(page)).tag).not.toBe('body');

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger le fichier corrigé' }).click();
    const corrected = readFileSync(await (await download).path(), 'utf8');
    expect(corrected).toContain('"03 89 12 34 56"');
    expect(corrected.startsWith('\uFEFF"nom";"prenom";"adresse";"telephone"\r\n')).toBe(true);
    expect(sent).toEqual([]);
    await expectNothingBroke(page);
  });

  it('CSV-04 tells a good file, and reads well at every width, in the light and in the dark', async () => {
    const page = await openPage(at(address));
    await check(page, 'bon.csv', makeCouncilFile({ cafCode: '68', rows: 300, seed: 6, dirt: 0.2 }));
    await page.getByText('Ce fichier peut être mis en ligne').waitFor();
    await inEveryLook(page, async ({ width }) => {
      await expectNoHorizontalScroll(page);
      await expectNoAxeViolations(page);
      await picture(page, `verifier-un-fichier-${width}`);
    });
    await expectLargeTargets(page);
  });

  it('CSV-04 has words of their own for what is no CSV, and for what is not chosen', async () => {
    const page = await openPage(at(address));
    await page.getByRole('button', { name: 'Vérifier le fichier' }).click();
    await page.getByText('Choisissez le département du fichier.').waitFor();
    expect((await focused(page)).id).toBe('departement');
    for (const { name, bytes, says } of notCsv) {
      await check(page, name, bytes);
      await page.getByText(says).first().waitFor();
    }
    await check(page, 'vide.csv', text(''));
    await page.getByText(/Le fichier est vide/u).waitFor();
    await expectNoAxeViolations(page);
    // Two hundred megabytes, which no window would be sent: the page has them as it would from a disk.
    await page.getByLabel('Fichier des assistantes et assistants maternels').evaluate((input) => {
      const piece = new Uint8Array(10_000_000).fill(97);
      const files = new DataTransfer();
      files.items.add(new File(Array(20).fill(piece), 'enorme.csv', { type: 'text/csv' }));
      (input as HTMLInputElement).files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.getByRole('button', { name: 'Vérifier le fichier' }).click();
    await page.getByText(/plus de 64\sMo/u).waitFor();
  });

  it('CSV-04 is gone through with the keyboard alone on a telephone: department, file, report, its filter and its end', async () => {
    const page = await openPage(at(address), { width: 360, height: 740 });
    const tabTo = async (wanted: { id?: string; text?: RegExp }, most = 12) => {
      for (let pressed = 0; pressed < most; pressed += 1) {
        await page.keyboard.press('Tab');
        const now = await focused(page);
        if ((wanted.id && now.id === wanted.id) || wanted.text?.test(now.text)) return;
      }
      throw new Error(`The focus never came to ${wanted.id ?? wanted.text}`);
    };
    // Listened for from here on: the browser must have heard so before the key is pressed.
    const choosing = page.waitForEvent('filechooser', { timeout: 60_000 });
    await page.getByRole('heading', { level: 1 }).focus();
    await tabTo({ id: 'departement' });
    await page.keyboard.type('68');
    await page.getByRole('option', { name: /Haut-Rhin/u }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo({ id: 'fichier' }, 3);
    await page.keyboard.press('Enter');
    const buffer = Buffer.from(
      makeCouncilFile({ cafCode: '68', rows: 800, seed: 7, dirt: 0.9, faults: true }),
    );
    await (await choosing).setFiles({ name: 'sale.csv', mimeType: 'text/csv', buffer });
    await tabTo({ text: /^Vérifier le fichier$/u }, 3);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focused(page)).text).toContain('sale.csv');
    await page.getByRole('table', { name: 'Ce qui a été trouvé, ligne par ligne' }).waitFor();
    await expectNoHorizontalScroll(page);
    await expectNoAxeViolations(page);
    await picture(page, 'verifier-au-clavier-360');
    const rows = page.getByRole('table', { name: 'Ce qui a été trouvé, ligne par ligne' }).getByRole('row');
    // The names of the columns, which are heard if not seen here, and fifty lines.
    await expect.poll(() => rows.count()).toBe(1 + 50);
    await tabTo({ text: /^Afficher/u });
    await page.keyboard.press('Enter');
    await expect.poll(() => rows.count()).toBeGreaterThan(1 + 50);
    // Reading goes on where it was, and the focus is not thrown back to the top.
    expect((await focused(page)).tag).not.toBe('body');
    for (let pressed = 0; pressed < 9; pressed += 1) {
      await page.keyboard.press('Shift+Tab');
      if ((await focused(page)).tag === 'input') break;
    }
    const before = await rows.count();
    await page.keyboard.press('Space');
    await expect.poll(() => rows.count()).not.toBe(before);
    await expectNothingBroke(page);
  });

  it('serves the template and the Table Schema at addresses that do not change', async () => {
    const schema = await (await fetch(at('/modeles/assistants-maternels.schema.json'))).json();
    expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual([...councilColumns]);
    const template = await fetch(at('/modeles/assistants-maternels.csv'));
    expect(template.headers.get('content-type')).toContain('text/csv');
    const page = await openPage(at(address));
    const model = await template.text();
    await check(page, 'modele.csv', Buffer.from(model));
    await page
      .getByText(/C’est la ligne d’exemple du modèle/u)
      .first()
      .waitFor();
    await check(page, 'rempli.csv', Buffer.from(model.replace('ZZ26-000012', '68-0012')));
    await page.getByText('Ce fichier peut être mis en ligne').waitFor();
  });
});
