import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linfRequest } from '../../builders/other-requests.ts';
import { pdf } from '../../builders/scans.ts';
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
import { at, mailTo } from '../site.ts';
import { activate, type Department, openDepartment } from './department.ts';

const domain = `${crypto.randomUUID().slice(0, 8)}.example`;
let aveyron: Department;
let id: string;
/** The window of a person of the information place. */
let place: BrowserContext;
beforeAll(async () => {
  const town = { name: 'Rodez', postcode: '12000', code: '12202' };
  aveyron = await openDepartment('12', town, { 'RPE-1': 'Relais de Rodez' });
  const communes = [{ code: '12202', name: 'Rodez' }];
  const answer = await fetch(at('/api/public/habilitation-requests'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(linfRequest(domain, { cafCode: '12', communes })),
  });
  ({ reference: id } = (await answer.json()) as { reference: string });
  ({ window: place } = await activate(aveyron, id));
});
afterAll(closeBrowser);

const ask = (body: object) => aveyron.act('POST', `/api/caf/habilitations/${id}/commitments`, body);
const asTheCaf = () => openPage(at(`/caf/demandes/${id}`), { window: aveyron.window });
const asThePlace = async (width: number, dark = false) => {
  const page = await openPage(at(`/partenaire/conventions/${id}`), { window: place });
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  await page.setViewportSize({ width, height: 900 });
  return page;
};
const request = (page: Page, name: RegExp) => page.getByRole('article', { name });
const choose = (page: Page, name: string, buffer: Buffer) =>
  page
    .getByLabel('Engagement signé par le prestataire')
    .setInputFiles({ name, mimeType: 'application/pdf', buffer });

async function expectWellMade(page: Page): Promise<void> {
  await expectNoAxeViolations(page);
  await expectNoHorizontalScroll(page);
  await expectLargeTargets(page);
  expectNothingBroke(page);
}

describe('the commitment of a subcontractor', () => {
  it('LIN-09 the Caf asks, by keyboard; a day gone by is refused beside its field', async () => {
    const page = await asTheCaf();
    await page.getByRole('button', { name: 'Demander un engagement' }).press('Enter');
    await expect.poll(async () => (await focused(page)).id).toBe('champ-subcontractor');
    await page.keyboard.type('Hébergements du Larzac');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Contrôle annuel des prestataires.');
    for (const part of ['3', '2', '2024']) {
      await page.keyboard.press('Tab');
      await page.keyboard.type(part);
    }
    await page.keyboard.press('Enter');
    await page.getByText('indiquez aujourd’hui ou un jour à venir').first().waitFor();
    await expectWellMade(page);
    await picture(page, 'commitment-asking-1440');
    for (const part of ['Jour', 'Mois', 'Année']) await page.getByRole('textbox', { name: part }).fill('');
    await page.getByRole('button', { name: 'Envoyer la demande' }).press('Enter');
    const asked = request(page, /Demande n°\s1.*Hébergements du Larzac/u);
    await asked.getByText('Attendu', { exact: true }).waitFor();
    await expect.poll(async () => (await focused(page)).text).toContain('Engagements des prestataires');
    await expectWellMade(page);
    await picture(page, 'commitment-asked-1440');
  });

  it('LIN-09 the persons of the place are told, and file it from a telephone', async () => {
    const mail = await mailTo(linfRequest(domain).persons[0]?.email ?? '', /document vous est demandé/u);
    expect(mail.text).toContain(`/partenaire/conventions/${id}`);
    expect(mail.text).not.toContain('Larzac');

    const home = await openPage(at('/partenaire'), { window: place });
    await home.setViewportSize({ width: 360, height: 900 });
    const task = home.getByRole('link', { name: /^Déposer l’engagement d’un prestataire.*Larzac$/u });
    await task.waitFor();
    await expectWellMade(home);
    await picture(home, 'commitment-home-360');
    await task.press('Enter');
    await home.getByRole('heading', { name: 'Engagements de vos prestataires' }).waitFor();

    const page = await asThePlace(360);
    const asked = request(page, /Hébergements du Larzac/u);
    await asked.getByText('À déposer', { exact: true }).waitFor();
    await expectWellMade(page);
    await picture(page, 'commitment-own-360');
    await asked.getByRole('button', { name: /^Déposer l’engagement signé/u }).press('Enter');
    await expect.poll(async () => (await focused(page)).id).toBe('champ-file');
    await page.getByRole('button', { name: 'Déposer', exact: true }).press('Enter');
    await page
      .getByRole('alert')
      .getByText(/choisissez le fichier à déposer/iu)
      .waitFor();
    await choose(page, 'engagement.pdf', Buffer.from('PK\x03\x04 [Content_Types].xml word/', 'latin1'));
    await page.getByText('Ce fichier est un document Word').first().waitFor();
    await expectWellMade(page);
    await picture(page, 'commitment-refused-360');

    await choose(page, 'Engagement signé.pdf', pdf(1_200_000));
    await page.getByText('Fichier prêt').waitFor();
    await page.getByRole('button', { name: 'Déposer', exact: true }).press('Enter');
    await asked.getByText('Déposé', { exact: true }).waitFor();
    await asked.getByText('Engagement signé.pdf').waitFor();
    await expect.poll(async () => (await focused(page)).text).toContain('Hébergements du Larzac');
    await expectWellMade(page);
    await picture(page, 'commitment-filed-360');
  });

  it('LIN-09 another file takes its place, and the Caf reads that one, byte for byte', async () => {
    const content = pdf(30_000);
    const page = await asThePlace(1440, true);
    const asked = request(page, /Hébergements du Larzac/u);
    await asked.getByRole('button', { name: /^Remplacer le document/u }).click();
    await page.getByText('qui est effacé').waitFor();
    await choose(page, 'Avec la page 2.pdf', content);
    await page.getByText('Fichier prêt').waitFor();
    await picture(page, 'commitment-replacing-1440-dark');
    await expectWellMade(page);
    await page.getByRole('button', { name: 'Déposer', exact: true }).click();
    await asked.getByText('Avec la page 2.pdf').waitFor();

    const caf = await asTheCaf();
    const seen = request(caf, /Hébergements du Larzac/u);
    await seen.getByText('Déposé', { exact: true }).waitFor();
    await seen.getByText(/, par Camille Faurel$/u).waitFor();
    const downloading = caf.waitForEvent('download');
    await seen.getByRole('button', { name: /^Télécharger l’engagement/u }).click();
    const saved = await downloading;
    expect(saved.suggestedFilename()).toBe('Avec la page 2.pdf');
    expect((await readFile(await saved.path())).equals(content)).toBe(true);
    await expectWellMade(caf);
    await picture(caf, 'commitment-read-1440');
    const told = await mailTo('habilitations@caf.example', /document a été déposé/u);
    expect(told.text).toContain(`/caf/demandes/${id}`);

    await caf.goto(at('/caf/journal'));
    await caf.getByText('Engagement de sécurité d’un prestataire téléchargé').first().waitFor();
    await caf.getByText('Engagement de sécurité d’un prestataire déposé').first().waitFor();
  });

  it('LIN-09 one that is late says so on both sides', async () => {
    await ask({ after: 1 });
    for (const [side, page] of [
      ['caf', await openPage(at('/caf'), { window: aveyron.window })],
      ['place', await openPage(at('/partenaire'), { window: place })],
    ] as const) {
      // The day it is due by goes by, for this page alone.
      await page.route('**/commitments', async (route) => {
        const answer = await route.fetch();
        const text = (await answer.text()).replace(/"dueOn":"[^"]+"/gu, '"dueOn":"2026-01-05"');
        await route.fulfill({ response: answer, body: text });
      });
      await page.setViewportSize({ width: 360, height: 900 });
      await page.goto(at(side === 'caf' ? `/caf/demandes/${id}` : `/partenaire/conventions/${id}`));
      const late = request(page, /^Demande n°\s2$/u);
      await late.getByText('En retard', { exact: true }).waitFor();
      // What was filed is not late, whenever it was due.
      await request(page, /Larzac/u)
        .getByText('Déposé', { exact: true })
        .waitFor();
      await expectWellMade(page);
      await picture(page, `commitment-late-${side}-360`);
    }
  });
});
