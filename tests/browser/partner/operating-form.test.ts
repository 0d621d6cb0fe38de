import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  closeBrowser,
  expectLargeTargets,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  focused,
  looks,
  picture,
} from '../browser.ts';
import { type OwnPartner, openAs, ownPartner, withoutDraft } from './own-partner.ts';

const id = '73-A2';
const address = `/partenaire/etablissements/${id}/fonctionnement`;
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const readAgain = (page: Page) => page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();

let partner: OwnPartner;
beforeAll(async () => {
  partner = await ownPartner([{ establishmentId: id, operating: true, availability: false }]);
});
beforeEach(() => withoutDraft(partner, id));
afterAll(async () => {
  await partner?.window.close();
  await closeBrowser();
});

const expectSound = async (page: Page) => {
  await expectNoAxeViolations(page);
  await expectNoHorizontalScroll(page);
  await expectLargeTargets(page);
};

describe('the form of the operating information', () => {
  it('says what is wrong beside each field, leads there, and keeps all that was typed', async () => {
    const page = await openAs(partner, address);
    await field(page, 'Téléphone').fill('12');
    await field(page, 'Site internet').fill('pas un site');
    await field(page, 'Équipe').fill('Deux éducatrices.');
    await field(page, 'Du lundi au vendredi, plage 1, ouverture').fill('18:00');
    await field(page, 'Du lundi au vendredi, plage 1, fermeture').fill('08:00');
    await readAgain(page);
    const summary = page.getByRole('alert').filter({ hasText: 'points à revoir' });
    await summary.getByText('L’heure de fin doit suivre l’heure de début.').waitFor();
    expect(await summary.getByRole('link').count()).toBe(3);
    await expectSound(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focused(page)).id).toBe('champ-information-phone');
    expect(await field(page, 'Téléphone').inputValue()).toBe('12');
    expect(await field(page, 'Équipe').inputValue()).toBe('Deux éducatrices.');
    expectNothingBroke(page);
  });

  it('finds what was typed again after a reload, ranges and communes included, and can leave it', async () => {
    const page = await openAs(partner, address);
    await field(page, 'Du lundi au vendredi, plage 1, ouverture').fill('07:30');
    await field(page, 'Du lundi au vendredi, plage 1, fermeture').fill('12:00');
    await page.getByRole('button', { name: /^Ajouter une plage.*Du lundi au vendredi/ }).click();
    await expect
      .poll(async () => (await focused(page)).text)
      .toBe('Du lundi au vendredi, plage 2, ouverture');
    await field(page, 'Du lundi au vendredi, plage 2, ouverture').fill('13:00');
    await field(page, 'Du lundi au vendredi, plage 2, fermeture').fill('18:00');
    await page.getByRole('combobox', { name: 'Communes desservies' }).fill('chambéry');
    await page
      .getByRole('option', { name: /^Chambéry/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Retirer Chambéry' }).waitFor();
    await page.reload();
    await page.getByText('Votre saisie est revenue').waitFor();
    await page.getByRole('button', { name: 'Retirer Chambéry' }).waitFor();

    // Day by day: what was typed once is on each day.
    await page.getByLabel('Mêmes horaires du lundi au vendredi').uncheck();
    expect(await field(page, 'Mercredi, plage 2, fermeture').inputValue()).toBe('18:00');
    await page.getByRole('button', { name: 'Retirer la plage : Mercredi, plage 2' }).click();
    await readAgain(page);
    const preview = page.getByRole('region', { name: 'Tel que les familles le liront' });
    await preview.getByRole('row', { name: 'Mercredi 7 h 30 – 12 h', exact: true }).waitFor();
    await preview.getByRole('row', { name: 'Jeudi 7 h 30 – 12 h, 13 h – 18 h', exact: true }).waitFor();
    await preview.getByText('Chambéry.').waitFor();

    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Fonctionnement' }).waitFor();
    expect(await field(page, 'Jeudi, plage 2, fermeture').inputValue()).toBe('18:00');
    await page.getByRole('button', { name: /L’abandonner/ }).click();
    expect(await page.getByRole('button', { name: 'Retirer Chambéry' }).count()).toBe(0);
  });

  it('lets « jamais » and the other closing periods exclude each other', async () => {
    const page = await openAs(partner, address);
    await page.getByLabel('Août').check();
    await page.getByLabel('Aucune fermeture annuelle').check();
    expect(await page.getByLabel('Août').isChecked()).toBe(false);
    await page.getByLabel('Juillet').check();
    expect(await page.getByLabel('Aucune fermeture annuelle').isChecked()).toBe(false);
  });

  it('PUB-08 shows what was typed as text, whatever it holds', async () => {
    const page = await openAs(partner, address);
    const hostile = '<img src=x onerror="document.title=1"><b>gras</b> {{7*7}} \u202Eenvers';
    await field(page, 'Projet éducatif').fill(hostile);
    await readAgain(page);
    const preview = page.getByRole('region', { name: 'Tel que les familles le liront' });
    await preview.getByText('<b>gras</b> {{7*7}} envers').waitFor();
    expect(await preview.locator('img, b').count()).toBe(0);
    expectNothingBroke(page);
  });

  it('keeps what was typed when the service does not answer, and says so', async () => {
    const page = await openAs(partner, address);
    await field(page, 'Tarifs').fill('Selon le quotient familial.');
    await readAgain(page);
    await page.getByLabel('J’ai lu ces engagements').check();
    await page.route('**/operating-information', (route) => route.abort());
    await page.getByRole('button', { name: 'Envoyer à la Caf' }).click();
    await page.getByText('Le service n’a pas répondu').waitFor();
    await page.getByRole('button', { name: 'Modifier la saisie' }).click();
    expect(await field(page, 'Tarifs').inputValue()).toBe('Selon le quotient familial.');
  });

  it.each(looks)('holds at $width px, as a form and read again', async ({ width, dark }) => {
    const page = await openAs(partner, address);
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await field(page, 'Tarifs').fill('Selon le quotient familial.');
    await expectSound(page);
    await picture(page, `operating-${width}`);
    await readAgain(page);
    await page.getByRole('heading', { level: 1, name: 'Relire et envoyer' }).waitFor();
    await expectSound(page);
    await picture(page, `operating-read-again-${width}`);
  });
});
