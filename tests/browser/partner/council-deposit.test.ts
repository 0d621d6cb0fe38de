import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  closeBrowser,
  expectLargeTargets,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  focused,
  looks,
  openPage,
  picture,
} from '../browser.ts';
import { openCouncil } from '../caf/council-drops.ts';
import { at } from '../site.ts';

const head = 'nom;prenom;adresse;telephone';
const people = [
  'Faurel;Camille;12 rue des Écoles 70000 Vesoul;0384750001',
  'Dorval;Élise;3 place du Marché 70000 Vesoul;0384750002',
  'Vasseur;Aurélien;8 quai Barbier 70000 Vesoul;0384750003',
];
const flawless = [head, ...people, ''].join('\n');
/** A spreadsheet lost the zeros, and a telephone is none. */
const spoilt = [
  head,
  ...people.map((line) => line.replace(';03', ';3')),
  'Marchetti;Solène;2 rue du Lac 70000 Vesoul;12',
  '',
].join('\n');

let window: BrowserContext;
let id: string;
beforeAll(async () => {
  const town = { name: 'Vesoul', postcode: '70000', code: '70550' };
  ({ window, id } = await openCouncil('70', town, 'Conseil départemental de la Haute-Saône'));
}, 120_000);
afterAll(closeBrowser);

const field = (page: Page) => page.getByLabel('Fichier des assistantes et assistants maternels');
const choose = (page: Page, name: string, text: string) =>
  field(page).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const informed = (page: Page) => page.getByRole('checkbox', { name: /Je confirme que les personnes/u });
const button = (page: Page, name = 'Déposer le fichier') => page.getByRole('button', { name });

async function wellMade(page: Page, name: string): Promise<void> {
  for (const { width, dark } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await picture(page, `council-${name}-${width}`);
    await expectNoHorizontalScroll(page);
    await expectNoAxeViolations(page);
    await expectLargeTargets(page);
  }
}

describe('the drop of a council', { timeout: 120_000 }, () => {
  it('CSV-02 CSV-04 CSV-10 takes a file with the keyboard alone, and shows its report within seconds', async () => {
    const page = await openPage(at('/partenaire'), { window });
    await page.getByRole('link', { name: 'Dépôt', exact: true }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Dépôt des fichiers' }).waitFor();
    await page.getByText('Aucun fichier déposé').waitFor();
    await button(page).press('Enter');
    await page.getByRole('link', { name: /choisissez le fichier/iu }).waitFor();
    await wellMade(page, 'deposit-wrong');

    await choose(page, 'tableau.xlsx', 'PK');
    await page.getByText('Ce n’est pas un fichier CSV').first().waitFor();
    await choose(page, 'fichier mars.csv', spoilt);
    await informed(page).press('Space');
    await button(page).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'fichier mars.csv' }).waitFor();
    await page.getByRole('heading', { name: 'Compte rendu' }).waitFor();
    await page.getByText('À corriger').first().waitFor();
    await wellMade(page, 'report');
    const downloading = page.waitForEvent('download');
    await button(page, 'Télécharger le fichier corrigé').press('Enter');
    expect((await downloading).suggestedFilename()).toBe('corrige-fichier mars.csv');
    expectNothingBroke(page);
  });

  it('CSV-02 a file dragged in, a line that is lost, a double click: one file comes, nothing is lost', async () => {
    const page = await openPage(at(`/partenaire/depot/${id}`), { window });
    await page.getByText('fichier mars.csv').waitFor();
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'avril.csv', { type: 'text/csv' }));
      return data;
    }, flawless);
    await page.locator('.drop-zone').dispatchEvent('drop', { dataTransfer: transfer });
    await page.getByText('avril.csv').waitFor();
    const shown = (input: Node) => (input as HTMLInputElement).files?.[0]?.name;
    expect(await page.getByLabel('Fichier des assistantes et assistants maternels').evaluate(shown)).toBe(
      'avril.csv',
    );
    await informed(page).check();
    let cut = 0;
    await page.route(/\/drops\//u, (route) => {
      if (route.request().method() === 'PUT' && cut === 0) {
        cut += 1;
        return route.abort('connectionreset');
      }
      return route.continue();
    });
    await button(page).click();
    await page.getByText('La connexion s’est interrompue').waitFor();
    // This page knows that its sending was cut; another one knows that nothing came, and lets it be sent again.
    const row = { name: /^avril\.csv/u };
    await page.getByRole('row', row).getByText('Envoi interrompu').waitFor();
    const elsewhere = await openPage(at(`/partenaire/depot/${id}`), { window });
    const waiting = elsewhere.getByRole('row', row);
    await waiting.getByText('Pas encore arrivé').waitFor();
    await waiting.getByRole('button', { name: 'Envoyer de nouveau' }).press('Enter');
    await expect.poll(async () => (await focused(elsewhere)).id).toBe('fichier-a-deposer');
    await wellMade(elsewhere, 'not-arrived');
    await waiting.getByRole('link', { name: 'avril.csv' }).click();
    await elsewhere.getByRole('link', { name: 'Envoyer de nouveau' }).waitFor();
    await elsewhere.close();
    await wellMade(page, 'line-lost');
    await button(page, 'Réessayer').dblclick();
    await page.getByRole('heading', { level: 1, name: 'avril.csv' }).waitFor();
    await page.getByText('Ce fichier peut être mis en ligne').waitFor();
    await page.getByRole('link', { name: 'Dépôt des fichiers' }).click();
    await page.getByText('Attend la Caf').waitFor();
    expect(await page.getByRole('link', { name: 'avril.csv' }).count()).toBe(1);
    await wellMade(page, 'deposit');
    await page.getByRole('link', { name: 'Faire déposer le fichier par votre logiciel' }).click();
    await page.getByRole('heading', { level: 1, name: 'Accès pour logiciel' }).waitFor();
    await page.getByText('Aucun accès').waitFor();
    await wellMade(page, 'software');
  });
});
