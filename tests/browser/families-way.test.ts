import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linfRequest } from '../builders/other-requests.ts';
import {
  closeBrowser,
  expectLargeTargets,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  focused,
  openPage,
  openWindow,
  picture,
} from './browser.ts';
import { activate, type Department, openDepartment } from './caf/department.ts';
import { familyField as field, fillFamily, sendFamily } from './fill-family.ts';
import { address, at, mailsTo, mailTo, requested } from './site.ts';

const domain = `${crypto.randomUUID().slice(0, 8)}.example`;
const family = { firstName: 'Philippine', lastName: 'Desrousseaux', email: address('philippine') };
const placeName = 'Point info petite enfance de Nevers';
let nievre: Department;
let id: string;
/** The window of an agent of the information place. */
let place: BrowserContext;
let agentEmail: string;
let reference: string;
let link: string;

beforeAll(async () => {
  const town = { name: 'Nevers', postcode: '58000', code: '58194' };
  nievre = await openDepartment('58', town, { 'RPE-1': 'Relais de Nevers' });
  const communes = [{ code: '58194', name: 'Nevers' }];
  const asked = linfRequest(domain, { cafCode: '58', communes });
  id = await requested({ ...asked, place: { ...asked.place, name: placeName } });
  const active = await activate(nievre, id);
  place = active.window;
  agentEmail = active.persons[0]?.email ?? '';
}, 120_000);
afterAll(closeBrowser);

async function expectWellMade(page: Page, name: string): Promise<void> {
  await picture(page, name);
  await expectNoAxeViolations(page);
  await expectNoHorizontalScroll(page);
  await expectLargeTargets(page);
  expectNothingBroke(page);
}

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

/** The private link of the newest mail that carries one. */
const linkMailed = async (about: RegExp): Promise<string> => {
  const { text } = await mailTo(family.email, about);
  return /\/demande-d-information\S*#[\w-]{43}/u.exec(text)?.[0] ?? '';
};

describe('a family, and the information place that answers it', { timeout: 180_000 }, () => {
  it('LIN-01 LIN-10 asks in one page, sees before sending who reads it and until when, and loses nothing meanwhile', async () => {
    const page = await openPage(at('/'), { width: 360 });
    await page.getByRole('link', { name: 'Demander des informations' }).first().click();
    await title(page, 'Demander des informations');
    await page.getByRole('combobox', { name: 'Commune' }).focus();
    await page.keyboard.type('nevers');
    await page.getByRole('option', { name: /^Nevers/u }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Continuer' }).press('Enter');
    await page.getByText(placeName).waitFor();

    await page.getByRole('button', { name: 'Relire ma demande' }).press('Enter');
    const summary = page.getByRole('alert').filter({ hasText: 'points à revoir' });
    await summary.getByRole('link', { name: /Prénom/u }).press('Enter');
    expect((await focused(page)).id).toBe('champ-family-firstName');
    await expectWellMade(page, 'families-form-errors-360');

    await fillFamily(page, family);
    await page.reload();
    await page.getByText('Votre saisie est revenue').waitFor();
    await page.getByRole('button', { name: 'Relire ma demande' }).click();
    await title(page, 'Relire avant d’envoyer');
    const read = await page.locator('main').innerText();
    for (const said of [placeName, family.lastName, 'Crèche collective', 'Lundi matin', 'six mois', 'Cnil'])
      expect(read).toContain(said);
    await expectWellMade(page, 'families-check-360');
    await sendFamily(page);
    await title(page, 'Votre demande est envoyée');
    reference = (await page.locator('.sent-reference').textContent()) ?? '';
    expect(reference).toMatch(/^F58-/u);
    await expectWellMade(page, 'families-sent-360');
    // Nothing of the family stays in the browser.
    const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
    expect(kept).not.toContain(family.lastName);
    await page.context().close();
  });

  it('LIN-02 LIN-10 has its place told without a word of the family, and gets a reference and a private link', async () => {
    link = await linkMailed(/transmise/u);
    expect(link).not.toBe('');
    const own = await mailTo(family.email, new RegExp(reference, 'u'));
    const told = await mailTo(agentEmail, new RegExp(reference, 'u'));
    for (const { subject, text } of [own, told]) {
      expect(`${subject} ${text}`).not.toContain(family.lastName);
    }
  });

  it('LIN-03 LIN-04 LIN-05 is counted, read with its countdown, noted and answered by an agent', async () => {
    const page = await openPage(at('/partenaire'), { window: place });
    await page.getByRole('link', { name: /Lire 1\sdemande de familles/u }).click();
    await title(page, 'Demandes des familles');
    await page.getByText('15\u00a0jours').waitFor();
    await page.setViewportSize({ width: 360, height: 800 });
    await expectWellMade(page, 'families-list-360');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await page.locator('main').innerText()).not.toContain(family.lastName);
    await expectWellMade(page, 'families-list-dark-1440');

    await page.getByRole('link', { name: reference }).press('Enter');
    await title(page, `${family.firstName} ${family.lastName}`);
    await expectWellMade(page, 'families-dossier-dark-1440');
    await page.getByRole('button', { name: 'Noter que la famille est contactée' }).press('Enter');
    await page.getByRole('heading', { name: 'La famille est contactée' }).waitFor();
    await page.getByLabel('Note pour vos collègues').fill('Appelée ce matin.');
    await page.getByRole('button', { name: 'Noter que la famille est contactée' }).press('Enter');
    await page.getByText('Appelée ce matin.').waitFor();
    await page.getByRole('button', { name: 'Répondre à la famille' }).press('Enter');
    await page.getByLabel('Votre réponse').fill('Une place se libère en mars aux Petits Bateaux.');
    await page.getByRole('button', { name: 'Envoyer la réponse' }).press('Enter');
    await page.getByText('Réponse envoyée', { exact: true }).waitFor();
    await page.setViewportSize({ width: 360, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    await expectWellMade(page, 'families-dossier-360');
    await page.close();
  });

  it('LIN-10 RGT-01 reads the answer behind its link, writes back, and takes its words away at once', async () => {
    const told = await linkMailed(/réponse vous attend/iu);
    expect(told).toBe(link);
    const page = await openPage(at(link), { width: 360, dark: true });
    await title(page, 'Votre demande d’information');
    await page.getByText('Une place se libère en mars aux Petits Bateaux.').waitFor();
    expect(await page.getByRole('button', { name: 'Corriger ma demande' }).count()).toBe(0);
    await expectWellMade(page, 'families-follow-dark-360');
    await page.getByLabel('Votre message').fill('Merci, je vous appelle demain.');
    await page.getByRole('button', { name: 'Envoyer le message' }).click();
    await page.getByRole('listitem').filter({ hasText: 'je vous appelle demain' }).waitFor();
    await page.getByRole('button', { name: 'Retirer ma demande' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await expectNoAxeViolations(page);
    await dialog.getByRole('button', { name: 'Retirer et tout effacer' }).press('Enter');
    await title(page, 'Votre demande est retirée');
    expectNothingBroke(page);
    await page.goto(at('/'));
    await page.goto(at(link));
    await title(page, 'Cette demande n’existe plus');
    await page.context().close();

    const agent = await openPage(at('/partenaire/demandes?etat=toutes'), { window: place });
    await agent.getByText('Aucune demande ici').waitFor();
    expect((await mailsTo(agentEmail)).map(({ text }) => text).join()).not.toContain(family.lastName);
  });

  it('LIN-10 RGT-01 corrects its request until somebody reads it; with another address it has another link', async () => {
    const page = await openPage(at('/demande-d-information?commune=58194'));
    await fillFamily(page, family);
    await page.getByRole('button', { name: 'Relire ma demande' }).click();
    await sendFamily(page);
    await page.getByRole('link', { name: 'Suivre ma demande' }).click();
    await title(page, 'Votre demande d’information');
    await page.getByRole('button', { name: 'Corriger ma demande' }).click();
    await title(page, 'Corriger ma demande');
    await page.getByLabel('Précisions, questions').fill('Plutôt près de la Loire.');
    await page.getByRole('button', { name: 'Enregistrer les corrections' }).click();
    await page.getByText('Plutôt près de la Loire.').waitFor();
    await expectWellMade(page, 'families-follow-1440');

    const before = page.url();
    const moved = address('philippine');
    await page.getByRole('button', { name: 'Corriger ma demande' }).click();
    await field(page, 'email').fill(moved);
    await page.getByRole('button', { name: 'Enregistrer les corrections' }).click();
    await page.getByText('Votre lien privé a changé').waitFor();
    await title(page, 'Votre demande d’information');
    await page.setViewportSize({ width: 360, height: 800 });
    await expectWellMade(page, 'families-new-link-360');
    expect(page.url()).not.toBe(before);
    const { text } = await mailTo(moved, /transmise/u);
    expect(text).toContain(new URL(page.url()).hash);
    await page.reload();
    await page.getByText(moved).first().waitFor();
    expectNothingBroke(page);
    await page.goto(at('/'));
    await page.goto(before);
    await title(page, 'Cette demande n’existe plus');
    await page.getByText(/Si vous avez changé d’adresse e-mail/u).waitFor();
    await page.context().close();
  });

  it('LIN-01 is told whom to ask where no information place covers the commune', async () => {
    const window = await openWindow({ width: 768, dark: true });
    const page = await openPage(at('/demande-d-information?commune=58086'), { window });
    await page.getByText(/Aucun lieu d’information ne reçoit les demandes en ligne/u).waitFor();
    expect(await page.locator('main').innerText()).toContain('Caf de la Nièvre');
    await expectWellMade(page, 'families-nobody-dark-768');
    await page.getByRole('link', { name: 'Trouver le relais le plus proche' }).click();
    await page.waitForURL(/\/etablissements\?.*types=RPE/u);
    await window.close();
  });
});
