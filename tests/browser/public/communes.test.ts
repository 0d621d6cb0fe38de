import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
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
} from '../browser.ts';
import { address, at } from '../site.ts';
import { addPlace, fillLinfRequest } from './fill-linf.ts';
import { heading } from './fill-request.ts';

afterAll(closeBrowser);

/** The page of communes of a request whose Caf is the Drôme, with nothing chosen yet. */
async function openCommunes(width: number): Promise<Page> {
  const window = await openWindow({ width });
  const page = await openPage(at('/habilitation/lieu-information/caf'), { window });
  await page.getByRole('combobox').fill('drôme');
  await page.getByRole('option', { name: 'Caf de la Drôme' }).click();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await heading(page, 'Le lieu d’information');
  await page.goto(at('/habilitation/lieu-information/communes'));
  await heading(page, 'Les communes couvertes');
  return page;
}

const counted = (page: Page, words: string) =>
  page.getByRole('heading', { name: words.replace(' ', '\u00a0') }).waitFor();
const chips = (page: Page) => page.getByRole('list', { name: 'Communes choisies' }).getByRole('listitem');
const crestois = /Crestois et de Pays de Saillans/u;

describe('choosing the communes', { timeout: 90_000 }, () => {
  it('REQ-03 adds a commune, then a whole intercommunality, undoes it, and takes one away, by keyboard alone', async () => {
    const page = await openCommunes(1100);
    const box = page.getByRole('combobox', { name: 'Ajouter des communes' });
    await box.focus();
    await page.keyboard.type('crest');
    await page.getByRole('option', { name: crestois }).waitFor();
    await picture(page, 'communes-proposed-1100');
    await expectNoAxeViolations(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Crest ajoutée.').waitFor();
    await counted(page, '1 commune choisie');
    expect(await box.inputValue()).toBe('');

    await page.keyboard.type('crestois');
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText(/^13\scommunes ajoutées. 1\sy était déjà\.$/u).waitFor();
    await counted(page, '14 communes choisies');
    await picture(page, 'communes-added-1100');
    await expectNoAxeViolations(page);

    await page.getByRole('button', { name: 'Annuler cet ajout' }).press('Enter');
    await counted(page, '1 commune choisie');
    await page.getByText(/Ajout annulé\s: 13\scommunes retirées/u).waitFor();
    await expect.poll(async () => (await focused(page)).id).toBe('champ-communes');

    await page.keyboard.type('die');
    await page.getByRole('option', { name: /^Die 26150$/u }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await counted(page, '2 communes choisies');
    await page.getByRole('button', { name: 'Retirer Crest' }).press('Enter');
    await counted(page, '1 commune choisie');
    await expect.poll(async () => (await focused(page)).text).toBe('Retirer Die');
    await page.getByRole('button', { name: 'Annuler', exact: true }).press('Enter');
    await counted(page, '2 communes choisies');

    await page.reload();
    await counted(page, '2 communes choisies');
    expectNothingBroke(page);
  });

  it('REQ-03 adds a whole canton by its name, a town that several divide included', async () => {
    const page = await openCommunes(360);
    const box = page.getByRole('combobox', { name: 'Ajouter des communes' });
    await box.fill('canton de valence');
    const canton = page.getByRole('option', { name: /^Canton de Valence-1/u });
    await canton.getByText(/En entier · ajouter 2\scommunes/u).waitFor();
    await picture(page, 'communes-canton-proposed-360');
    await expectNoAxeViolations(page);
    await canton.click();
    await page
      .getByText(
        /^2\scommunes ajoutées. Une commune partagée entre plusieurs cantons est ajoutée en entier\.$/u,
      )
      .waitFor();
    await counted(page, '2 communes choisies');
    await picture(page, 'communes-canton-added-360');
    await addPlace(page, 'crest', /^Canton de Crest/u);
    await counted(page, '4 communes choisies');
    expect(await page.getByRole('button', { name: 'Retirer Aouste-sur-Sye' }).count()).toBe(1);
    await expectNoHorizontalScroll(page);
    expectNothingBroke(page);
  });

  it('REQ-03 REQ-07 takes a pasted list of codes, in its own box or in the search, and says what it left out', async () => {
    const page = await openCommunes(360);
    await page.getByRole('button', { name: 'Coller une liste de codes' }).click();
    await page.getByRole('button', { name: 'Ajouter ces communes' }).click();
    await page.getByText('Collez des codes à cinq chiffres').waitFor();
    const codes = page.getByLabel('Codes INSEE ou codes postaux');
    await codes.fill('26108\tCrest\n26011;26289, 26999\n33063 26113');
    await picture(page, 'communes-codes-360');
    await expectNoAxeViolations(page);
    await expectNoHorizontalScroll(page);
    await expectLargeTargets(page);
    await page.getByRole('button', { name: 'Ajouter ces communes' }).click();
    await page
      .getByText(
        /^4\scommunes ajoutées. 1\scommune d’un autre département n’a pas été ajoutée. Code inconnu\s: 26999\. Codes lus comme des codes INSEE\.$/u,
      )
      .waitFor();
    await counted(page, '4 communes choisies');
    expect(await codes.count()).toBe(0);
    await picture(page, 'communes-codes-added-360');

    await page.getByRole('combobox').focus();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', '26250\n26270');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    await page.getByText(/communes ajoutées\. Codes lus comme des codes postaux\.$/u).waitFor();
    expect(await page.getByRole('button', { name: 'Retirer Livron-sur-Drôme' }).count()).toBe(1);
    await expectNoAxeViolations(page);
    expectNothingBroke(page);
  });

  it('REQ-03 stays easy with a hundred and fifty communes: counted, searched, shown when asked', async () => {
    const page = await openCommunes(360);
    await addPlace(page, 'arrondissement de die', /^Arrondissement de Die/u);
    await page.getByText(/communes ajoutées\.$/u).waitFor();
    await addPlace(page, 'arrondissement de nyons', /^Arrondissement de Nyons/u);
    await page.getByRole('heading', { name: /^(1[5-9]|2[0-9])\d\scommunes choisies$/u }).waitFor();
    expect(await chips(page).count()).toBe(40);
    await picture(page, 'communes-many-360');
    await expectNoAxeViolations(page);
    await expectNoHorizontalScroll(page);
    await page.getByLabel('Chercher parmi les communes choisies').fill('saint-nazaire');
    await page.getByRole('button', { name: 'Retirer Saint-Nazaire-le-Désert' }).waitFor();
    expect(await chips(page).count()).toBeLessThan(5);
    await page.getByLabel('Chercher parmi les communes choisies').fill('');
    await page.getByRole('button', { name: /^Afficher les \d+ autres communes$/u }).click();
    expect(await chips(page).count()).toBeGreaterThan(150);
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Tout retirer' }).click();
    expect(await chips(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    expect(await chips(page).count()).toBeGreaterThan(39);
    await page.getByRole('button', { name: 'Continuer' }).click();
    await heading(page, 'Les personnes à habiliter');
    expectNothingBroke(page);
  });

  it('REQ-03 asks for one commune at least, and names those that the server refuses', async () => {
    const page = await openCommunes(360);
    await page.getByRole('button', { name: 'Continuer' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'points à revoir' });
    await summary.getByRole('link', { name: /indiquez au moins une commune/iu }).click();
    await expect.poll(async () => (await focused(page)).id).toBe('champ-communes');
    await expectNoAxeViolations(page);

    await fillLinfRequest(page, address('communes-refusees'));
    await page.route('**/api/public/habilitation-requests', (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        json: {
          type: 'urn:monenfant:problem:invalid-request',
          title: 'Certains champs sont à revoir',
          status: 422,
          detail: 'Rien n’a été enregistré.',
          code: 'invalid-request',
          errors: [{ path: 'communes.1', message: 'Cette commune n’existe plus.' }],
        },
      }),
    );
    await page.getByRole('button', { name: 'Valider et envoyer' }).click();
    await heading(page, 'Les communes couvertes');
    await summary.getByText('Il s’agit de Die.').waitFor();
    await picture(page, 'communes-refused-360');
    await expectNoAxeViolations(page);
  });
});
