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

const town = { name: 'Chaumont', postcode: '52000', code: '52121' };
let marne: Awaited<ReturnType<typeof openCouncil>>;
beforeAll(async () => {
  marne = await openCouncil('52', town, 'Conseil départemental de la Haute-Marne');
  await marne.letImport();
  await marne.putOnline('mars.csv', fileOf(peopleOf(town)));
}, 120_000);
afterAll(closeBrowser);

const open = () => openPage(at('/caf/assistants-maternels/droits'), { window: marne.department.window });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const record = (page: Page) => button(page, 'Inscrire au registre').press('Enter');
const register = (page: Page) => page.getByRole('table', { name: 'Droits exercés, le plus récent d’abord' });

async function choose(page: Page, name: string): Promise<void> {
  await page.getByLabel('Nom de la personne').fill(name);
  await page.getByLabel('Nom de la personne').press('Enter');
  await button(page, /^Choisir/u)
    .first()
    .press('Enter');
}

const wellMade = (page: Page, name: string) =>
  inEveryLook(page, async ({ width }) => {
    await picture(page, `childminder-rights-${name}-${width}`);
    await expectNoHorizontalScroll(page);
    await expectNoAxeViolations(page);
    await expectLargeTargets(page);
  });

describe('the register of childminders’ rights', () => {
  it('RGT-01 CSV-07 takes an opposition and a masking with the keyboard alone, and lifts one', async () => {
    const page = await open();
    await page.getByText('Personne n’a exercé de droit').waitFor();
    await wellMade(page, 'empty');
    await page.getByLabel('Nom de la personne').fill('zzz');
    await page.getByLabel('Nom de la personne').press('Enter');
    await page.getByText('Personne de ce nom en ligne').waitFor();
    await choose(page, 'faurel cam');
    await expect.poll(async () => (await focused(page)).text).toBe('Camille Faurel, Chaumont');
    await record(page);
    await page.getByRole('alert').waitFor();
    await page.getByRole('radio', { name: 'Opposition' }).press('Space');
    await record(page);
    await register(page)
      .getByRole('row', { name: /Faurel Camille/u })
      .getByText('En vigueur')
      .waitFor();

    await choose(page, 'dorval');
    await page.getByRole('radio', { name: 'Masquage' }).press('Space');
    await page.getByRole('checkbox', { name: 'Le téléphone' }).press('Space');
    await page.getByRole('checkbox', { name: 'L’e-mail' }).press('Space');
    await record(page);
    await page.getByText('pas les deux').first().waitFor();
    await wellMade(page, 'masking');
    await page.getByRole('checkbox', { name: 'L’e-mail' }).press('Space');
    await record(page);
    await register(page).getByText('Masque le téléphone').waitFor();

    await button(page, 'Lever… Faurel Camille').press('Enter');
    await wellMade(page, 'lift');
    await button(page, 'Lever avec son accord').press('Enter');
    await register(page)
      .getByText(/^Levé le/u)
      .waitFor();
    expectNothingBroke(page);
  });

  it('RGT-01 keeps with whom one is and what is typed over a reload, and forgets both when one gives up', async () => {
    const page = await open();
    await page.getByLabel('Nom de la personne').fill('perrault');
    await page.reload();
    await expect.poll(() => page.getByLabel('Nom de la personne').inputValue()).toBe('perrault');
    await page.getByLabel('Nom de la personne').press('Enter');
    await button(page, /^Choisir/u)
      .first()
      .press('Enter');
    await page.getByRole('radio', { name: 'Rectification' }).check();
    await page.getByLabel('Ce qui est à corriger').selectOption('Nom');
    await page.getByLabel('Ce qu’il faut montrer').fill('Perrault-Faye');
    await page.reload();
    await page.getByRole('heading', { level: 3, name: /Perrault, Chaumont$/u }).waitFor();
    expect(await page.getByLabel('Ce qu’il faut montrer').inputValue()).toBe('Perrault-Faye');
    await page.getByText('Le fichier dit « Perrault ».').waitFor();
    await button(page, 'Annuler').press('Enter');
    expect(await page.getByLabel('Nom de la personne').inputValue()).toBe('');
    await button(page, 'La personne n’est dans aucun fichier').click();
    await page.getByLabel('Prénom').fill('Lucie');
    await page.getByRole('combobox', { name: 'Commune' }).fill('chaumont');
    await page
      .getByRole('option', { name: /^Chaumont/u })
      .first()
      .click();
    await page.reload();
    await expect.poll(() => page.getByLabel('Prénom').inputValue()).toBe('Lucie');
    expect(await page.getByRole('combobox', { name: 'Commune' }).inputValue()).toMatch(/^Chaumont/u);
    await button(page, 'Annuler').press('Enter');
    await page.reload();
    await page.getByLabel('Nom de la personne').waitFor();
    expectNothingBroke(page);
  });

  it('RGT-01 corrects what a file says, forgets a name, and knows beforehand whom no file names', async () => {
    const page = await open();
    await choose(page, 'vasseur');
    await page.getByRole('radio', { name: 'Rectification' }).check();
    await page.getByLabel('Ce qui est à corriger').selectOption('Nom');
    await page.getByText('Le fichier dit « Vasseur ».').waitFor();
    await page.getByLabel('Ce qu’il faut montrer').fill('Le Vasseur');
    await record(page);
    await register(page).getByText('« Le Vasseur » au lieu de « Vasseur »').waitFor();

    await choose(page, 'lormier');
    await page.getByRole('radio', { name: 'Suppression' }).check();
    await record(page);
    await button(page, 'Inscrire la suppression').press('Enter');
    await register(page).getByText('Nom effacé').waitFor();

    await button(page, 'La personne n’est dans aucun fichier').click();
    await button(page, 'Continuer').click();
    await page.getByRole('alert').waitFor();
    await wellMade(page, 'unknown');
    await page.getByLabel('Nom', { exact: true }).fill('Hautecœur');
    await page.getByLabel('Prénom').fill('Lucie');
    await page.getByRole('combobox', { name: 'Commune' }).fill('chaumont');
    await page
      .getByRole('option', { name: /^Chaumont/u })
      .first()
      .click();
    await button(page, 'Continuer').click();
    await page.getByRole('radio', { name: 'Opposition' }).check();
    await record(page);
    await register(page)
      .getByRole('row', { name: /Hautecœur Lucie/u })
      .waitFor();
    await wellMade(page, 'register');
    expectNothingBroke(page);
  });
});
