import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cafProfileContent } from '../../builders/persons.ts';
import { jpeg, pdf } from '../../builders/scans.ts';
import {
  closeBrowser,
  expectLargeTargets,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  focused,
  openPage,
  picture,
} from '../browser.ts';
import { at } from '../site.ts';
import { type Department, openDepartment } from './department.ts';

let ardeche: Department;
beforeAll(async () => {
  ardeche = await openDepartment(
    '07',
    { name: 'Privas', postcode: '07000', code: '07186' },
    { 'EAJE-1': 'Crèche de l’Ouvèze' },
  );
  await ardeche.act('PUT', '/api/caf/profile', { version: 0, content: cafProfileContent('caf07.example') });
});
afterAll(closeBrowser);

/** The page of a convention accepted, with the form of its return open and filled in. */
async function returning(name: string, looks: { dark?: boolean; width?: number } = {}): Promise<Page> {
  const reference = await ardeche.request(name, ['EAJE-1']);
  await ardeche.act('POST', `/api/caf/habilitations/${reference}/acceptance`, { version: 1 });
  const page = await openPage(at(`/caf/demandes/${reference}`), { window: ardeche.window });
  await page.emulateMedia({ colorScheme: looks.dark ? 'dark' : 'light' });
  await page.setViewportSize({ width: looks.width ?? 1440, height: 900 });
  await page.getByRole('button', { name: 'Enregistrer le retour signé' }).click();
  await page.getByRole('textbox', { name: 'Jour' }).fill('8');
  await page.getByRole('textbox', { name: 'Mois' }).fill('1');
  await page.getByRole('textbox', { name: 'Année' }).fill('2026');
  return page;
}

const choose = (page: Page, name: string, buffer: Buffer) =>
  page
    .getByLabel('Scan de la convention signée')
    .setInputFiles({ name, mimeType: 'application/pdf', buffer });
const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer le retour', exact: true }).click();

describe('the scan of the signed convention', () => {
  it('ACT-04 a PDF of three megabytes goes with the return, and comes back byte for byte', async () => {
    const content = pdf(3_000_000);
    const page = await returning('Commune de Chomérac');
    await choose(page, 'Retour signé.pdf', content);
    await page.getByText('Retour signé.pdf · 3 Mo').waitFor();
    await page.getByText('Fichier prêt').waitFor();
    await expectNoAxeViolations(page);
    await expectLargeTargets(page);
    await picture(page, 'scan-ready-1440');
    await save(page);

    await page.getByRole('heading', { name: 'Convention', exact: true }).waitFor();
    await page.getByText('Retour signé.pdf').waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger le scan' }).click();
    const saved = await downloading;
    expect(saved.suggestedFilename()).toBe('Retour signé.pdf');
    expect((await readFile(await saved.path())).equals(content)).toBe(true);
    await picture(page, 'scan-kept-1440');
    await expectNoAxeViolations(page);
    expectNothingBroke(page);

    await page.goto(at('/caf/journal'));
    await page.getByText('Scan de la convention signée téléchargé').first().waitFor();
  });

  it('ACT-04 a Word document renamed is refused before it leaves, and says what to do', async () => {
    const page = await returning('Commune d’Alissas', { width: 360 });
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/uploads/')) sent.push(request.url());
    });
    await choose(page, 'convention.pdf', Buffer.from('PK\x03\x04 [Content_Types].xml word/', 'latin1'));
    await page.getByText('Ce fichier est un document Word').waitFor();
    await expectNoAxeViolations(page);
    await expectNoHorizontalScroll(page);
    await picture(page, 'scan-refused-360');
    await save(page);
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Scan de la convention/ })
      .click();
    await expect.poll(async () => (await focused(page)).id).toBe('champ-scan');
    expect(sent).toEqual([]);

    await page.getByRole('button', { name: 'Retirer le fichier' }).click();
    await expect.poll(async () => (await focused(page)).id).toBe('champ-scan');
    expect(await page.getByText('Ce fichier est un document Word').count()).toBe(0);
    await save(page);
    await page.getByRole('button', { name: 'Activer l’habilitation' }).waitFor();
    expect(await page.getByRole('button', { name: 'Télécharger le scan' }).count()).toBe(0);
    expectNothingBroke(page);
  });

  it('ACT-04 a connection that breaks stops the sending, which goes on from where it was', async () => {
    const page = await returning('Commune de Coux', { dark: true, width: 768 });
    const third = '**/uploads/*/pieces/2';
    await page.route(third, (route) => route.abort());
    const sent: string[] = [];
    page.on('request', (request) => {
      const piece = /pieces\/(\d+)$/u.exec(request.url())?.[1];
      if (piece) sent.push(piece);
    });
    await choose(page, 'photo.jpg', jpeg(1654, 2339, 2_000_000));
    await page.getByText('L’envoi s’est interrompu').waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'scan-stopped-768-dark');
    await save(page);
    await page.getByRole('alert').getByText('reprenez-le, ou retirez le fichier').waitFor();

    await page.unroute(third);
    await page.getByRole('button', { name: 'Reprendre l’envoi' }).click();
    await page.getByText('Fichier prêt').waitFor();
    expect(sent.filter((piece) => piece === '0')).toHaveLength(1);
    await save(page);
    await page.getByText('photo.jpg').waitFor();
    expectNothingBroke(page);
  });

  it('ACT-04 is waited for when the form is sent at once', async () => {
    const page = await returning('Commune de Veyras');
    await page.route('**/uploads/*/pieces/*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      await route.continue();
    });
    await choose(page, 'scan.pdf', pdf(2_000_000));
    await page.getByText(/Envoi de «.scan\.pdf/u).waitFor();
    await picture(page, 'scan-sending-1440');
    await save(page);
    await page.getByRole('button', { name: 'Télécharger le scan' }).waitFor();
    expectNothingBroke(page);
  });
});
