import type { Page, Route } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
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
import { at } from '../site.ts';
import { heading } from './fill-request.ts';

afterAll(closeBrowser);

const problem = (route: Route) =>
  route.fulfill({
    status: 503,
    contentType: 'application/problem+json',
    json: {
      type: 'urn:monenfant:problem:unavailable',
      title: 'Le service répond mal en ce moment',
      status: 503,
      detail: 'Réessayez dans une minute.',
      code: 'unavailable',
    },
  });

const listed = (number: number) => ({
  id: `26-E${number}`,
  type: 'EAJE',
  name: `Crèche numéro ${number}`,
  address: { street: `${number} rue des Jardins`, postcode: '26400', commune: 'Crest', communeCode: '26108' },
  phone: '0475000000',
  avip: false,
  handicap: false,
});

/** Answers the search with so many establishments, fifty at a time. */
const answerWith = (page: Page, total: number) =>
  page.route('**/api/public/establishments?**', (route) => {
    const after = Number(new URL(route.request().url()).searchParams.get('after') ?? 0);
    const count = Math.min(50, total - after);
    return route.fulfill({
      json: { establishments: Array.from({ length: count }, (_, index) => listed(after + index + 1)), total },
    });
  });

describe('searching', { timeout: 60_000 }, () => {
  it('PUB-11 goes from a commune to a sheet by keyboard alone', async () => {
    const page = await openPage(at('/'), { width: 1100 });
    await page.keyboard.press('Tab');
    await page.getByRole('combobox', { name: 'Commune ou code postal' }).focus();
    await page.keyboard.type('crest');
    await page.getByRole('option', { name: 'Crest 26400' }).waitFor();
    await picture(page, 'search-options');
    await expectNoAxeViolations(page);
    await page.keyboard.press('Enter');
    await heading(page, 'Lieux d’accueil à Crest');
    await expect.poll(async () => (await focused(page)).text).toBe('Lieux d’accueil à Crest');
    expect(page.url()).toContain('/etablissements?commune=26108&nom=Crest');
    const crèche = page.getByRole('link', { name: 'Multi-accueil Le Petit Bosquet' });
    await crèche.focus();
    await page.keyboard.press('Enter');
    await heading(page, 'Multi-accueil Le Petit Bosquet');
    await page.goBack();
    await heading(page, 'Lieux d’accueil à Crest');
    expectNothingBroke(page);
  });

  it('takes a postcode, and the best answer to what was typed without choosing', async () => {
    const page = await openPage(at('/'), { width: 360 });
    await page.getByRole('combobox').fill('26400');
    await page.getByRole('option', { name: /^26400/u }).click();
    await heading(page, 'Lieux d’accueil au code postal 26400');
    expect(page.url()).toContain('/etablissements?code-postal=26400');
    await page.getByRole('combobox').fill('die');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await heading(page, 'Lieux d’accueil à Die');
  });

  it('says beside the box what is wrong with an empty or unknown place', async () => {
    const page = await openPage(at('/'), { width: 360 });
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await page.getByText('Écrivez le nom d’une commune').waitFor();
    await expect.poll(async () => (await focused(page)).id).toBe('champ-lieu');
    await page.getByRole('combobox').fill('zzzz');
    await page.getByText('Aucune commune trouvée').waitFor();
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await page.getByText('Aucune commune ne correspond à « zzzz »').waitFor();
    await expectNoAxeViolations(page);
  });

  it('keeps the type of establishment in the address, and says how many there are', async () => {
    const page = await openPage(at('/etablissements?commune=26108&nom=Crest'));
    await page.getByRole('heading', { name: /lieux d’accueil$/u }).waitFor();
    await page.getByRole('link', { name: 'Crèches', exact: true }).click();
    await page.waitForURL('**/etablissements?commune=26108&nom=Crest&type=EAJE');
    await page.getByRole('link', { name: 'Multi-accueil Le Petit Bosquet' }).waitFor();
    expect(await page.getByText('Accueil de loisirs Sainte-Euphémie').count()).toBe(0);
    await page
      .getByRole('link', { name: 'Crèches', exact: true })
      .and(page.locator('[aria-current]'))
      .waitFor();
    await page.getByRole('link', { name: 'Maisons d’assistants maternels' }).click();
    await page.getByText('Aucun résultat à Crest').waitFor();
    await picture(page, 'search-nothing');
    await expectNoAxeViolations(page);
    await page.getByRole('link', { name: 'Voir tous les types d’accueil' }).click();
    await page.getByRole('link', { name: 'Multi-accueil Le Petit Bosquet' }).waitFor();
  });

  it('shows more on demand, and goes on from the first one added', async () => {
    const page = await openPage(at('/'), { width: 360 });
    await answerWith(page, 120);
    await page.goto(at('/etablissements?code-postal=26400'));
    await page.getByText('120 lieux d’accueil').first().waitFor();
    await page.getByRole('button', { name: 'Afficher plus' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('100 sur 120').waitFor();
    await expect.poll(async () => (await focused(page)).text).toBe('Crèche numéro 51');
    await page.getByRole('button', { name: 'Afficher plus' }).click();
    await page.getByRole('link', { name: 'Crèche numéro 120' }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Afficher plus' }).count()).toBe(0);
    await expectNoHorizontalScroll(page);
  });

  it('says what failed, and tries again on demand', async () => {
    const page = await openPage(at('/'), { width: 360 });
    await page.route('**/api/public/establishments?**', problem);
    await page.goto(at('/etablissements?commune=26108&nom=Crest'));
    await page.getByText('n’ont pas pu être affichés').waitFor();
    await picture(page, 'search-failed-360');
    await expectNoAxeViolations(page);
    await page.unroute('**/api/public/establishments?**');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByRole('link', { name: 'Multi-accueil Le Petit Bosquet' }).waitFor();
  });

  it.each(looks)(
    'is clear of axe findings and as wide as its window at $width px',
    async ({ width, dark }) => {
      for (const path of [
        '/',
        '/etablissements?commune=26108&nom=Crest',
        '/etablissements',
        '/habilitation',
      ]) {
        const page = await openPage(at(path), { width, dark });
        if (path.includes('nom=Crest')) await page.getByRole('article').first().waitFor();
        await expectNoAxeViolations(page);
        await expectNoHorizontalScroll(page);
        await expectLargeTargets(page);
        await picture(page, `public${path.replaceAll(/\W+/gu, '-')}-${width}`);
        expectNothingBroke(page);
        await page.context().close();
      }
    },
  );
});
