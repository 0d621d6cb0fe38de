import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  openWindow,
  picture,
} from '../browser.ts';
import { openCouncil } from '../caf/council-drops.ts';
import { at } from '../site.ts';
import { heading } from './fill-request.ts';

const letters = 'abcdefghijklmnopqrstu';
/** A number in letters: names have no figures. */
const spelt = (number: number): string => [...String(number)].map((digit) => letters[Number(digit)]).join('');
/** Some to be looked at closely, then as many others of the same town as make a second page. */
const file = [
  'nom;prenom;adresse;telephone;courriel;masquer;lieu_exercice;nom_mam;date_fin_agrement;droit_exerce',
  'Quintaval;Noémie;12 rue des Tanneurs 36000 Châteauroux;0254000001;noemie.quintaval@assmat.example;;domicile;;31/12/2031;',
  'Brizolet;Soraya;4 rue Grande 36000 Châteauroux;0254000002;soraya.brizolet@assmat.example;adresse et téléphone;domicile;;;',
  'Marvellan;Yann;9 place du Marché 36000 Châteauroux;0254000003;;;mam;MAM des Trois Oursons;;',
  'Opposande;Lise;7 rue Haute 36000 Châteauroux;0254000004;;;domicile;;;opposition',
  ...[...letters].map(
    (letter, index) =>
      `Tierselin;Paule${letter};${index + 1} rue Neuve 36000 Châteauroux;02540001${10 + index};;;domicile;;;`,
  ),
  // In another town, more than one search tells.
  ...Array.from(
    { length: 230 },
    (_, index) =>
      `Nombreval${spelt(index)};Odile;${index + 1} rue Auclerc 36200 Argenton-sur-Creuse;0254${String(200_000 + index)};;;domicile;;;`,
  ),
  '',
].join('\n');
/** Whoever is in the file, by name, telephone or e-mail, as texts and addresses may spell them. */
const anybody = /Quintaval|Brizolet|Marvellan|Opposande|Tierselin|Soraya|0?2\s?54\s?00|assmat\.example/iu;

beforeAll(async () => {
  const town = { name: 'Châteauroux', postcode: '36000', code: '36044' };
  const indre = await openCouncil('36', town, 'Conseil départemental de l’Indre');
  await indre.letImport();
  await indre.putOnline('assistants-maternels.csv', file);
}, 180_000);
afterAll(closeBrowser);

const around = '/assistants-maternels?commune=36044&nom=Châteauroux';
const said = (page: Page) => decodeURIComponent(new URL(page.url()).search);
const cards = (page: Page) => page.getByRole('article');
const card = (page: Page, name: string) => cards(page).filter({ hasText: name });

/** Shows the second page, where the last of twenty-four are. */
async function everyone(page: Page): Promise<void> {
  await cards(page).first().waitFor();
  await page.getByRole('button', { name: 'Afficher plus' }).click();
  await expect.poll(() => cards(page).count()).toBe(24);
}

describe('childminders around a place', { timeout: 120_000 }, () => {
  it('PUB-11 are one press away from establishments, with the same place and radius, by keyboard alone', async () => {
    const page = await openPage(at('/etablissements?commune=36044&nom=Châteauroux&rayon=5&types=EAJE'));
    await page.getByRole('link', { name: 'Assistantes et assistants maternels', exact: true }).press('Enter');
    await heading(page, /^Assistantes et assistants maternels : Châteauroux et 5 km autour$/u);
    expect(said(page)).toBe('?commune=36044&nom=Châteauroux&rayon=5');
    await page.getByText('24 assistantes et assistants maternels, du plus proche').waitFor();
    const shown = page.locator('.search-switch [aria-current]');
    expect(await shown.allTextContents()).toEqual(['Assistantes et assistants maternels']);
    await page.getByRole('button', { name: 'Afficher plus' }).press('Enter');
    await page.getByText('24 assistantes et assistants maternels').first().waitFor();
    await expect.poll(() => cards(page).count()).toBe(24);
    await expect.poll(async () => (await focused(page)).tag).toBe('h3');
    await page.getByLabel('Lieu d’accueil').selectOption('mam');
    await expect.poll(() => said(page)).toContain('chez=mam');
    await expect.poll(() => cards(page).count()).toBe(1);
    await page.getByText('MAM des Trois Oursons').waitFor();
    await page.getByRole('link', { name: 'Crèches et autres lieux' }).press('Enter');
    await heading(page, /^Lieux d’accueil : Châteauroux et 5 km autour$/u);
    await page.getByRole('link', { name: 'Crèche de Châteauroux' }).waitFor();
    expectNothingBroke(page);
  });

  it('PUB-11 RGT-01 shows what each agreed to show, says kindly what is not, whose file it is and how to change it', async () => {
    const page = await openPage(at(around), { width: 360 });
    await everyone(page);
    await card(page, 'Noémie Quintaval').getByRole('link', { name: '02 54 00 00 01' }).waitFor();
    const mail = card(page, 'Noémie Quintaval').locator('a[href="mailto:noemie.quintaval@assmat.example"]');
    expect(await mail.count()).toBe(1);
    await card(page, 'Noémie Quintaval').getByText('12 rue des Tanneurs, 36000 Châteauroux').waitFor();
    const masked = card(page, 'Soraya Brizolet');
    await masked.getByText('Adresse non communiquée').waitFor();
    await masked.getByText('Téléphone non communiqué').waitFor();
    const html = await page.content();
    expect(html).not.toMatch(/Opposande|rue Grande|54\s?00\s?00\s?02/u);
    await page.getByText(/^Conseil départemental de l’Indre, fichier du .+ 20\d\d\.$/u).waitFor();

    await page.getByRole('link', { name: 'Signaler une erreur ou faire une réclamation' }).click();
    await heading(page, /^Exercer vos droits/u);
    expect(await page.getByRole('radio', { name: /faire une réclamation/u }).isChecked()).toBe(true);
    expect(await page.getByRole('combobox', { name: 'Caf' }).inputValue()).toMatch(/Indre/u);
    await page.goBack();
    await page.getByRole('link', { name: 'Faites corriger ou masquer vos informations' }).click();
    await expect.poll(() => said(page)).toBe('?caf=36');
    expect(await page.getByRole('radio', { name: /Ne plus paraître/u }).isChecked()).toBe(false);
    expectNothingBroke(page);
  });

  it('RGT-03 has no name in an address, a title, the history or the browser, and is kept from search engines', async () => {
    const window = await openWindow();
    const asked: string[] = [];
    window.on('request', (request) => asked.push(request.url()));
    const page = await openPage(at(`${around}&vue=carte`), { window });
    await page.locator('.map-pin').first().waitFor();
    await everyone(page);
    await page.locator('.map-pin').first().press('Enter');
    await page
      .getByRole('button', { name: /^Voir dans la liste/u })
      .first()
      .click();
    await expect.poll(async () => (await focused(page)).text).toMatch(anybody);
    await picture(page, 'childminders-map-1440');
    await expectNoAxeViolations(page);
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
    const api = await page.request.get(at('/api/public/childminders?commune=36044&radius=5'));
    expect(api.headers()).toMatchObject({ 'x-robots-tag': 'noindex', 'cache-control': 'no-store' });
    expect([await page.title(), page.url(), ...asked].map(decodeURIComponent).join('\n')).not.toMatch(
      anybody,
    );
    const left = await page.evaluate(() =>
      JSON.stringify([history.state, { ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(left).not.toMatch(anybody);
    expectNothingBroke(page);
  });

  it('RGT-03 PUB-11 names six of those who stand under one pin and leads to the others in the list, which ends at two hundred', async () => {
    const page = await openPage(
      at('/assistants-maternels?commune=36006&nom=Argenton-sur-Creuse&rayon=1&vue=carte'),
    );
    await page.getByText('230 assistantes et assistants maternels, du plus proche').waitFor();
    await page.locator('.map-pin').first().press('Enter');
    const named = page.locator('.results-map-chosen p');
    await expect.poll(() => named.count()).toBe(7);
    await named.last().getByText('et 14 autres au même endroit').waitFor();
    await inEveryLook(page, async ({ width }) => {
      await picture(page, `childminders-crowd-${width}`);
      await expectNoAxeViolations(page);
      await expectNoHorizontalScroll(page);
    });
    await page.getByRole('button', { name: 'Voir la suite dans la liste (numéro 7)' }).press('Enter');
    const seventh = await cards(page).nth(6).getByRole('heading').textContent();
    await expect.poll(async () => (await focused(page)).text).toBe(seventh);
    for (let shown = 40; shown <= 200; shown += 20) {
      await page.getByRole('button', { name: 'Afficher plus' }).press('Enter');
      await expect.poll(() => cards(page).count()).toBe(shown);
    }
    await page.getByText('200 sur 230 assistantes et assistants maternels').waitFor();
    const end = page.getByText('Pour voir les autres, cherchez autour d’une adresse, ou moins loin.');
    await end.waitFor();
    expect(await page.getByRole('button', { name: 'Afficher plus' }).count()).toBe(0);
    await inEveryLook(page, async ({ width }) => {
      await end.scrollIntoViewIfNeeded();
      await picture(page, `childminders-two-hundred-${width}`);
    });
    expectNothingBroke(page);
  });

  it('RGT-03 gives no list without a place, and nobody in the open data, a static page or an answer about something else', async () => {
    const page = await openPage(at('/assistants-maternels'), { width: 360 });
    await page.getByRole('combobox', { name: 'Adresse, commune ou code postal' }).waitFor();
    expect(await cards(page).count()).toBe(0);
    expect((await page.request.get(at('/api/public/childminders'))).status()).toBe(422);
    const elsewhere = [
      '/sitemap.xml',
      '/robots.txt',
      '/donnees-ouvertes',
      '/donnees-ouvertes/manifest.json',
      '/api/public/establishments?commune=36044&radius=30',
      '/assistants-maternels',
      `${around}`,
    ];
    for (const path of elsewhere) {
      expect(await (await page.request.get(at(path))).text(), path).not.toMatch(anybody);
    }
    const built = join(import.meta.dirname, '../../../dist/web');
    for (const name of readdirSync(built, { recursive: true, encoding: 'utf8' })) {
      if (/\.(?:html|xml|txt|json|csv)$/u.test(name))
        expect(readFileSync(join(built, name), 'utf8'), name).not.toMatch(/Quintaval|Brizolet|Marvellan/u);
    }
    await page.getByRole('combobox').fill('36000');
    await page.getByRole('option').first().click();
    await heading(page, /et 10.km autour/u);
    await cards(page).first().waitFor();
  });

  it('PUB-11 leads on when nobody is found: farther, elsewhere, or to whom to ask', async () => {
    const page = await openPage(at('/assistants-maternels?commune=36088&nom=Issoudun&rayon=1&chez=mam'), {
      width: 360,
    });
    await page.getByText('Personne n’a été trouvé').waitFor();
    await page.getByRole('heading', { name: 'À qui demander' }).waitFor();
    await page.getByText(/protection maternelle et infantile/u).waitFor();
    await expectNoAxeViolations(page);
    await expectNoHorizontalScroll(page);
    await picture(page, 'childminders-none-360');
    await page.getByRole('link', { name: 'À domicile comme en MAM' }).click();
    await expect.poll(() => said(page)).toBe('?commune=36088&nom=Issoudun&rayon=1');
    await page.getByRole('link', { name: 'Chercher à 2 km' }).click();
    await expect.poll(() => said(page)).toContain('rayon=2');
    expectNothingBroke(page);
  });

  it('is clear of axe findings and as wide as its window, at every width', async () => {
    for (const path of ['/assistants-maternels', around]) {
      const page = await openPage(at(path));
      if (path === around) await cards(page).first().waitFor();
      await inEveryLook(page, async ({ width }) => {
        await picture(page, `childminders${path === around ? '' : '-nowhere'}-${width}`);
        await expectNoAxeViolations(page);
        await expectNoHorizontalScroll(page);
        await expectLargeTargets(page);
      });
      expectNothingBroke(page);
      await page.context().close();
    }
  });
});
