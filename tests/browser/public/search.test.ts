import type { Page, Route } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
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
import { heading } from './fill-request.ts';

afterAll(closeBrowser);

const around = '/etablissements?commune=26108&nom=Crest';
const crest = /^Lieux d’accueil : Crest et 10 km autour$/u;

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

const daysAway = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString();
/** Places that nobody confirmed for nine days. */
const ageing = {
  periods: [
    { from: daysAway(-3).slice(0, 10), until: daysAway(6).slice(0, 10), state: 'available', free: [1] },
  ],
  declaredAt: daysAway(-9),
  confirmedAt: daysAway(-9),
};

const found = (number: number) => ({
  id: `26-E${number}`,
  type: 'EAJE',
  name: `Crèche numéro ${number}`,
  address: { street: `${number} rue des Jardins`, postcode: '26400', commune: 'Crest', communeCode: '26108' },
  position: { latitude: 44.728 + number / 900, longitude: 5.021 },
  distance: number * 120,
  phone: '0475000000',
  avip: false,
  handicap: false,
  ...(number === 1 && { availability: ageing }),
});

/** Answers the search with so many establishments, twenty at a time. */
const answerWith = (page: Page, total: number) =>
  page.route('**/api/public/establishments?**', (route) => {
    const after = Number(
      /_26-E(\d+)$/u.exec(new URL(route.request().url()).searchParams.get('after') ?? '')?.[1] ?? 0,
    );
    const count = Math.min(20, total - after);
    const establishments = Array.from({ length: count }, (_, index) => found(after + index + 1));
    const next = after + count < total ? { next: `1_26-E${after + count}` } : {};
    const centre = { latitude: 44.728, longitude: 5.021, approximate: true, communeCode: '26108' };
    return route.fulfill({ json: { centre, establishments, total, ...next } });
  });

/** The establishments of the list, in order. */
const listed = (page: Page) => page.locator('.listed > li').evaluateAll((all) => all.map((one) => one.id));

/** What the address of the page says after its question mark, as people read it. */
const said = (page: Page) => decodeURIComponent(new URL(page.url()).search);

describe('searching', { timeout: 60_000 }, () => {
  it('PUB-11 goes from a commune to a sheet by keyboard alone, and back', async () => {
    const page = await openPage(at('/'), { width: 1100 });
    await page.getByRole('combobox', { name: 'Adresse, commune ou code postal' }).focus();
    await page.keyboard.type('crest');
    await page.getByRole('option', { name: 'Crest 26400' }).waitFor();
    await picture(page, 'search-options');
    await expectNoAxeViolations(page);
    await page.keyboard.press('Enter');
    await heading(page, crest);
    await expect.poll(async () => (await focused(page)).text).toMatch(crest);
    expect(said(page)).toBe('?commune=26108&nom=Crest');
    const crèche = page.getByRole('link', { name: 'Multi-accueil Le Petit Bosquet' });
    await crèche.focus();
    await page.keyboard.press('Enter');
    await heading(page, 'Multi-accueil Le Petit Bosquet');
    await page.goBack();
    await heading(page, crest);
    expectNothingBroke(page);
  });

  it('takes a postcode, the best answer to what was typed, and says what is wrong with an unknown place', async () => {
    const page = await openPage(at('/'), { width: 360 });
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await page.getByText('Écrivez une adresse').waitFor();
    await expect.poll(async () => (await focused(page)).id).toBe('champ-lieu');
    await page.getByRole('combobox').fill('zzzz');
    await page.getByText('Aucun lieu trouvé').waitFor();
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await page.getByText('Aucun lieu ne correspond à « zzzz »').waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('combobox').fill('26400');
    await page.getByRole('option', { name: /code postal/u }).click();
    await heading(page, /26400 et 10 km autour/u);
    expect(said(page)).toBe('?code-postal=26400');
    await page.getByRole('button', { name: 'Modifier la recherche' }).click();
    await page.getByRole('combobox', { name: /^Adresse/u }).fill('die');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await heading(page, /: Die/u);
  });

  it('PUB-11 lists the nearest first, says how far each is, and the whole search is in the address', async () => {
    const page = await openPage(at(around));
    await page.getByRole('article').first().waitFor();
    const metres = (await page.locator('.listed-where strong').allTextContents()).map((text) => {
      const [, number = '', unit] = /([\d,]+)\s(k?m)$/u.exec(text) ?? [];
      return Number(number.replace(',', '.')) * (unit === 'km' ? 1000 : 1);
    });
    expect(metres.length).toBeGreaterThan(3);
    expect(metres).toEqual(metres.toSorted((a, b) => a - b));
    await page.getByLabel('Crèches', { exact: true }).check();
    await page.getByLabel('Distance').selectOption('30');
    await page.getByLabel('mardi', { exact: false }).check();
    await expect.poll(() => said(page)).toBe('?commune=26108&nom=Crest&rayon=30&types=EAJE&jours=mardi');
    await expect.poll(() => page.title()).toMatch(/^\d+\slieux? d’accueil, Crest et 30\skm autour/u);
    const ids = await listed(page);
    // Somebody else who opens the address sees the same.
    const other = await openPage(page.url());
    await other.getByRole('article').first().waitFor();
    expect(await listed(other)).toEqual(ids);
    expect(await other.getByLabel('mardi', { exact: false }).isChecked()).toBe(true);
    await page.goBack();
    await expect.poll(() => said(page)).toBe('?commune=26108&nom=Crest&rayon=30&types=EAJE');
    expect(await page.getByLabel('mardi', { exact: false }).isChecked()).toBe(false);
  });

  it('shows on the map what the list shows, under the same numbers, and points it out both ways', async () => {
    const page = await openPage(at(around));
    await page.getByRole('article').first().waitFor();
    const before = await listed(page);
    await page.getByRole('link', { name: 'Afficher la carte' }).click();
    const pins = page.locator('.map-pin');
    await pins.first().waitFor();
    expect(said(page)).toContain('vue=carte');
    expect(await listed(page)).toEqual(before);
    const drawn = await pins.evaluateAll((all) =>
      all.map((pin) => ({
        ids: pin.dataset.ids?.split(' ') ?? [],
        number: Number.parseInt(pin.textContent ?? '', 10),
      })),
    );
    const onMap = drawn.flatMap(({ ids }) => ids.map((id) => `lieu-${id}`));
    expect(onMap.toSorted()).toEqual(before.toSorted());
    for (const { ids, number } of drawn) expect(before[number - 1]).toBe(`lieu-${ids[0]}`);
    expect(drawn.map(({ number }) => number)).toEqual(
      drawn.map(({ number }) => number).toSorted((a, b) => a - b),
    );

    const first = page.getByRole('button', { name: /^1\. .+, à / });
    await first.focus();
    await page
      .locator('.listed > li[data-active]')
      .and(page.locator(`[id="${before[0]}"]`))
      .waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.results-map-chosen').getByRole('link').first().waitFor();
    await page.locator('.listed a').first().focus();
    await page.locator('.map-pin[data-active]').waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'map-1440');
    expectNothingBroke(page);
  });

  it('searches around oneself on a press, with a rounded position, and goes on without', async () => {
    const window = await openWindow({ width: 360 });
    await window.grantPermissions(['geolocation'], { origin: at('') });
    await window.setGeolocation({ latitude: 44.728_349, longitude: 5.020_951 });
    const page = await openPage(at('/'), { window });
    await page.getByRole('button', { name: 'Autour de moi' }).click();
    await heading(page, /à moins de 10 km de la position indiquée/u);
    expect(said(page)).toBe('?autour=44.728,5.021');
    await page.getByRole('article').first().waitFor();

    await window.clearPermissions();
    const refused = await openPage(at('/'), { width: 360 });
    await refused.getByRole('button', { name: 'Autour de moi' }).click();
    await refused.getByText('Vous n’avez pas donné l’accès à votre position').waitFor();
    await expect.poll(async () => (await focused(refused)).id).toBe('champ-lieu');
    expectNothingBroke(refused);
  });

  it('says what to do when nothing is found: look farther by one press, or ask', async () => {
    const page = await openPage(at(`${around}&types=MAM&rayon=1`), { width: 360 });
    await page.getByText('Aucun lieu d’accueil trouvé').waitFor();
    await page.getByRole('heading', { name: 'À qui demander' }).waitFor();
    await picture(page, 'search-nothing-360');
    await expectNoAxeViolations(page);
    await page.getByRole('link', { name: 'Chercher à 2 km' }).click();
    await expect.poll(() => said(page)).toContain('rayon=2');
    await page.getByRole('link', { name: 'Enlever tous les filtres' }).click();
    await page.getByRole('link', { name: 'Multi-accueil Le Petit Bosquet' }).waitFor();
  });

  it('shows more on demand, and goes on from the first one added', async () => {
    const page = await openPage(at('/'), { width: 360 });
    await answerWith(page, 50);
    await page.goto(at('/etablissements?code-postal=26400'));
    await page.getByText('50 lieux d’accueil').first().waitFor();
    await page.getByText('Non confirmé depuis 9 jours').waitFor();
    await page.getByRole('button', { name: 'Afficher plus' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('40 sur 50').waitFor();
    await expect.poll(async () => (await focused(page)).text).toBe('Crèche numéro 21');
    await page.getByRole('button', { name: 'Afficher plus' }).click();
    await page.getByRole('link', { name: 'Crèche numéro 50' }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Afficher plus' }).count()).toBe(0);
    await expectNoHorizontalScroll(page);
  });

  it('keeps the last results when the line is lost, says so, and goes on by itself when it is back', async () => {
    const page = await openPage(at(around), { width: 360 });
    await page.getByRole('link', { name: 'Multi-accueil Le Petit Bosquet' }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Modifier la recherche' }).click();
    await page.getByLabel('Distance').selectOption('2');
    await page.getByText('Voici vos derniers résultats').waitFor();
    await page.getByText('Ils répondent à une autre recherche : Crest et 10 km autour.').waitFor();
    expect(await page.getByRole('article').count()).toBeGreaterThan(3);
    await picture(page, 'search-offline-360');
    await expectNoAxeViolations(page);
    await page.context().setOffline(false);
    await expect
      .poll(() => page.getByText('Voici vos derniers résultats').count(), { timeout: 60_000 })
      .toBe(0);
    await heading(page, /Crest et 2 km autour/u);
  });

  it('says what failed when there is nothing to keep, and tries again on demand', async () => {
    const page = await openPage(at('/'), { width: 360 });
    await page.route('**/api/public/establishments?**', problem);
    await page.goto(at(around));
    await page.getByText('La ligne est lente').waitFor();
    await page.getByText('n’ont pas pu être affichés').waitFor();
    await picture(page, 'search-failed-360');
    await expectNoAxeViolations(page);
    await page.unroute('**/api/public/establishments?**');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByRole('link', { name: 'Multi-accueil Le Petit Bosquet' }).waitFor();
  });

  it('RGT-03 asks nobody but the site, and leaves nothing in the browser that tells who looked', async () => {
    const window = await openWindow({ width: 768 });
    const elsewhere: string[] = [];
    window.on('request', (request) => {
      if (!request.url().startsWith(at('/')) && !request.url().startsWith('data:'))
        elsewhere.push(request.url());
    });
    await window.addInitScript(() => {
      Reflect.set(window, 'moved', 0);
      new PerformanceObserver((shifts) => {
        for (const shift of shifts.getEntries()) {
          Reflect.set(window, 'moved', Reflect.get(window, 'moved') + Reflect.get(shift, 'value'));
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const page = await openPage(at(`${around}&vue=carte`), { window });
    await page.locator('.map-pin').first().waitFor();
    // Nothing moved under the finger while header, list and map came one after the other.
    expect(await page.evaluate(() => Reflect.get(window, 'moved'))).toBeLessThan(0.02);
    await page.getByRole('link', { name: 'Multi-accueil Le Petit Bosquet' }).first().click();
    await heading(page, 'Multi-accueil Le Petit Bosquet');
    await page.getByRole('button', { name: 'Afficher la carte' }).click();
    await page.locator('.map-pin').waitFor();
    expect(elsewhere).toEqual([]);
    expect(await window.cookies()).toEqual([]);
    const kept = await page.evaluate(() => ({
      local: { ...localStorage },
      session: Object.keys(sessionStorage).filter((name) => !name.startsWith('tsr-scroll')),
    }));
    expect(kept).toEqual({ local: {}, session: [] });
  });

  it('is clear of axe findings and as wide as its window, at every width', async () => {
    for (const path of [
      '/',
      around,
      `${around}&vue=carte&jours=mardi,jeudi`,
      '/etablissements',
      '/habilitation',
    ]) {
      const page = await openPage(at(path));
      if (path.includes('nom=Crest')) await page.getByRole('heading', { level: 2, name: /lieu/u }).waitFor();
      if (path.includes('carte')) await page.locator('.map-centre').waitFor();
      await inEveryLook(page, async ({ width }) => {
        const fold = page.getByRole('button', { name: 'Modifier la recherche' });
        if (path === around && width === 360) await fold.click();
        await expectNoAxeViolations(page);
        await expectNoHorizontalScroll(page);
        await expectLargeTargets(page);
        await picture(page, `public${path.replaceAll(/\W+/gu, '-')}-${width}`);
      });
      expectNothingBroke(page);
      await page.context().close();
    }
  });

  it('prints the list black on white, with addresses, telephone numbers, dates and where it comes from', async () => {
    const page = await openPage(at(around), { dark: true });
    await page.getByRole('article').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const control of ['Rechercher', 'Afficher la carte', 'Imprimer', 'Menu']) {
      expect(await page.getByText(control, { exact: true }).first().isVisible()).toBe(false);
    }
    await page.getByText('04 75 00 10 01').waitFor();
    await page.getByText(/Lu le .+ à l’adresse .+commune=26108/u).waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
    await picture(page, 'print-list');
  });
});
