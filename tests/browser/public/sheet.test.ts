import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import type { PublicSheet } from '../../../domain/directory/published.ts';
import { parisDay } from '../../../domain/paris-day.ts';
import {
  closeBrowser,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  inEveryLook,
  openPage,
  openWindow,
  picture,
} from '../browser.ts';
import { at } from '../site.ts';
import { heading } from './fill-request.ts';

afterAll(closeBrowser);

const day = 86_400_000;
const daysAway = (count: number) => new Date(Date.now() + count * day);
const date = (count: number) => parisDay(daysAway(count));

/** A crèche with nothing said of it. */
const bare: PublicSheet = {
  id: '26-E1',
  type: 'EAJE',
  name: 'Crèche Les Lutins',
  address: { street: '1 rue des Jardins', postcode: '26400', commune: 'Crest', communeCode: '26108' },
  cafCode: '26',
};

const available: NonNullable<PublicSheet['availability']> = {
  periods: [
    {
      state: 'available',
      from: date(-3),
      until: date(6),
      cells: [
        { care: 'regular', age: '1-2', day: 'monday', half: 'morning', places: 2 },
        { care: 'regular', age: '1-2', day: 'monday', half: 'afternoon', places: 1 },
        { care: 'emergency', age: 'under-1', day: 'saturday', half: 'morning', places: 3 },
      ],
    },
  ],
  declaredAt: daysAway(-3).toISOString(),
  confirmedAt: daysAway(-3).toISOString(),
};

const full: PublicSheet = {
  ...bare,
  manager: 'Association Les Lutins',
  operating: {
    phone: '0475250000',
    email: 'les-lutins@crest.example',
    website: 'https://www.les-lutins.example/',
    tariffs: 'De 0,30 € à 3,20 € l’heure.\n\nSelon vos revenus.',
    openingHours: {
      monday: [
        { from: '07:30', to: '12:00' },
        { from: '13:30', to: '18:30' },
      ],
      tuesday: [],
    },
    closingPeriods: ['august', 'christmas'],
    communesServed: [
      { code: '26108', name: 'Crest' },
      { code: '26011', name: 'Aouste-sur-Sye' },
    ],
    avip: true,
    updatedAt: '2026-11-02T10:00:00Z',
    validatedParts: { contact: '2026-10-05T10:00:00Z', hours: '2026-11-02T10:00:00Z' },
  },
  availability: available,
};

const located: PublicSheet = {
  ...full,
  position: { latitude: 44.728, longitude: 5.021 },
  approximate: true,
};

const informationPlace = {
  name: 'Relais petite enfance de la vallée',
  address: { street: '3 place de la Mairie', postcode: '26400', city: 'Crest' },
  email: 'rpe@vallee.example',
  phone: '0475760000',
};

async function openSheet(sheet: PublicSheet, looks: { width?: number; dark?: boolean } = {}): Promise<Page> {
  const window = await openWindow(looks);
  await window.route('**/api/public/establishments/*', (route) => route.fulfill({ json: sheet }));
  return openPage(at(`/etablissements/${sheet.id}`), { window });
}

describe('the public sheet', { timeout: 60_000 }, () => {
  it('PUB-11 shows what was validated, with its date, and the availability with its date and age', async () => {
    const page = await openPage(at('/etablissements/26-0102'));
    await heading(page, 'Multi-accueil Les Tchoupinets');
    await page.getByText('Places disponibles').first().waitFor();
    await page.getByText(/Confirmé le .*(hier|il y a \d+ jours)/u).waitFor();
    await page.getByRole('heading', { name: 'Horaires d’ouverture' }).waitFor();
    await page.getByText(/Ce qui suit est fourni par l’établissement, et validé par la Caf/u).waitFor();
    expect(await page.getByText(/^Validé le \d/u).count()).toBeGreaterThan(2);
    await picture(page, 'sheet-real');
    await expectNoAxeViolations(page);
    expectNothingBroke(page);
  });

  it('PUB-12 says that places were not confirmed for nine days, and no longer shows them after two weeks', async () => {
    const ageing = await openSheet({
      ...full,
      availability: { ...available, confirmedAt: daysAway(-9).toISOString() },
    });
    await ageing.getByText('Non confirmé depuis 9 jours').waitFor();
    await ageing.getByRole('table', { name: 'De 1 à 2 ans : lundi' }).waitFor();
    const lapsed = await openSheet({
      ...full,
      availability: { ...available, confirmedAt: daysAway(-15).toISOString() },
    });
    await lapsed.getByText('Non communiqué', { exact: true }).waitFor();
    expect(await lapsed.getByRole('table', { name: /ans/u }).count()).toBe(0);
  });

  it('says who informs the families of the commune, shows the place on demand, and prints', async () => {
    const window = await openWindow({ width: 768, dark: true });
    await window.route('**/api/public/establishments/*', (route) => route.fulfill({ json: located }));
    await window.route('**/api/public/information-places?commune=26108', (route) =>
      route.fulfill({ json: { places: [informationPlace] } }),
    );
    const page = await openPage(at(`/etablissements/${located.id}`), { window });
    await page.getByRole('link', { name: 'Voir qui renseigne les familles' }).press('Enter');
    await page.getByText('Ce lieu renseigne gratuitement').waitFor();
    await page.getByRole('link', { name: '04 75 76 00 00' }).waitFor();
    await page.getByText('la position est approximative').waitFor();
    await page.getByRole('button', { name: 'Afficher la carte' }).click();
    await page.getByRole('region', { name: 'Carte : Crèche Les Lutins, position approximative' }).waitFor();
    await page.locator('.map-pin').waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'sheet-map-768');
    expectNothingBroke(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Imprimer cette fiche' }).isVisible()).toBe(false);
    await page.getByText(/Lu le .+ à l’adresse .+26-E1/u).waitFor();
    await picture(page, 'print-sheet');
  });

  it('RGT-03 keeps search engines away from a sheet that names childminders', async () => {
    const named = await openSheet({
      ...bare,
      type: 'MAM',
      operating: {
        members: [{ firstName: 'Camille', lastName: 'Faurel' }],
        updatedAt: '2026-11-02T10:00:00Z',
      },
    });
    await named.getByText('Faurel Camille').waitFor();
    expect(await named.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
    expect(await (await openSheet(full)).locator('meta[name="robots"]').count()).toBe(0);
  });

  it('PUB-03 tells the places of the week by kind of care and age, in words and in a table', async () => {
    const page = await openSheet(full);
    const table = page.getByRole('table', { name: 'De 1 à 2 ans : lundi' });
    const said = table.getByRole('row', { name: /^Matin/u }).locator('.only-read-aloud');
    expect((await said.allTextContents()).slice(0, 2)).toEqual(['2\u00a0places', 'aucune place']);
    await page.getByRole('heading', { name: 'Accueil d’urgence' }).waitFor();
    // The weekend shows because there are places in it.
    await page.getByRole('table', { name: 'Moins d’un an : samedi matin' }).waitFor();
    await page.getByText('il y a 3 jours').waitFor();
    await page.getByText('Validé par la Caf le 5 octobre 2026').waitFor();
    await page.getByText('Validé le 2 novembre 2026').waitFor();
  });

  it('PUB-05 leaves out what was not supplied, and says that availability is not communicated', async () => {
    const page = await openSheet(bare, { width: 360 });
    await page.getByText('Non communiqué', { exact: true }).waitFor();
    await page.getByText('n’a pas communiqué ses places').waitFor();
    expect(await page.getByRole('heading', { name: 'Tarifs' }).count()).toBe(0);
    await picture(page, 'sheet-bare-360');
    await expectNoAxeViolations(page);
  });

  it('does not show as available the places of a period that is over', async () => {
    const page = await openSheet({
      ...full,
      availability: {
        ...available,
        periods: available.periods.map((period) => ({ ...period, from: date(-40), until: date(-1) })),
      },
    });
    await page.getByText('Non communiqué', { exact: true }).waitFor();
    await page.getByText('Sa dernière annonce valait jusqu’au').waitFor();
    expect(await page.getByRole('table', { name: /ans/u }).count()).toBe(0);
    await expectNoAxeViolations(page);
  });

  it('PUB-08 shows hostile text as text, and makes no link of a script', async () => {
    const hostile = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>{{7*7}}';
    const page = await openSheet(
      {
        ...full,
        name: hostile,
        manager: hostile,
        operating: {
          tariffs: hostile,
          team: 'a'.repeat(4000),
          website: 'javascript:window.broken=1',
          updatedAt: '2026-11-02T10:00:00Z',
        },
      },
      { width: 360 },
    );
    expect(await page.evaluate(() => Reflect.get(window, 'broken'))).toBeUndefined();
    expect(await page.getByText('<script>window.broken=1</script>').count()).toBeGreaterThan(1);
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    await expectNoHorizontalScroll(page);
    expectNothingBroke(page);
  });

  it('gives links to call, write and read more that vouch for nothing', async () => {
    const page = await openSheet(full);
    await page
      .getByRole('link', { name: '04 75 25 00 00' })
      .and(page.locator('[href="tel:0475250000"]'))
      .waitFor();
    const site = page.getByRole('link', { name: 'www.les-lutins.example' });
    expect(await site.getAttribute('rel')).toBe('nofollow noopener noreferrer');
  });

  it('says that an unknown establishment is not online', async () => {
    const page = await openPage(at('/etablissements/26-INCONNU'), { width: 360 });
    await heading(page, 'Cet établissement n’est pas en ligne');
    await expectNoAxeViolations(page);
  });

  it('is clear of axe findings and as wide as its window, at every width', async () => {
    const page = await openSheet(full);
    await inEveryLook(page, async ({ width }) => {
      await expectNoAxeViolations(page);
      await expectNoHorizontalScroll(page);
      await picture(page, `sheet-${width}`);
    });
    expectNothingBroke(page);
  });
});
