import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, expectNothingBroke, focused } from '../browser.ts';
import { at, idle } from '../site.ts';
import { callAsCaf, type OwnPartner, openAs, ownPartner } from './own-partner.ts';

const id = '73-A2';
const address = `/partenaire/etablissements/${id}/disponibilites`;
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const boxName = async (page: Page) => (await focused(page)).text;

let partner: OwnPartner;
beforeAll(async () => {
  partner = await ownPartner([{ establishmentId: id, operating: false, availability: true }]);
});
afterAll(async () => {
  await partner?.window.close();
  await closeBrowser();
});

/** Counts the keys pressed; a chord counts each of its keys. */
function counted(page: Page) {
  let count = 0;
  return {
    press: async (...keys: string[]) => {
      for (const key of keys) {
        count += key.split('+').length;
        await page.keyboard.press(key);
      }
    },
    total: () => count,
  };
}

/** What was online is shown as if it had been declared a week and a day ago, for a period that is over. */
const ageDeclaration = (page: Page) =>
  page.route(`**/api/partner/establishments/${id}`, async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    const earlier = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    const day = (days: number) => earlier(days).slice(0, 10);
    const availability = {
      ...body.availability,
      confirmedAt: earlier(8),
      declaredAt: earlier(8),
      periods: body.availability.periods.map((period: object) => ({
        ...period,
        from: day(8),
        until: day(1),
      })),
    };
    await route.fulfill({ response: answer, json: { ...body, availability } });
  });

describe('the grid of availability, by keyboard alone', () => {
  it('PUB-03 PUB-09 takes a usual week in at most forty key presses, online at once under the agent’s number', async () => {
    const page = await openAs(partner, '/partenaire');
    await page
      .getByRole('link', { name: /Déclarer/ })
      .last()
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Disponibilités' }).waitFor();
    await page.getByRole('grid').waitFor();
    const { press, total } = counted(page);

    // From the title: « Complet », the three answers, the tools, the first box.
    await press('Tab', 'Tab', 'Tab', 'Tab');
    expect(await boxName(page)).toBe('Lundi matin, moins d’un an, accueil régulier');
    // Three places all week for the youngest, two for the others, but none for the oldest on Wednesday.
    await press('3', 'Control+d', 'ArrowDown', '2', 'Control+d', 'ArrowDown', '2', 'Control+d');
    await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Delete', 'ArrowRight', 'Delete');
    await press('Control+Enter');
    await page.getByText('C’est en ligne').waitFor();
    expect(total()).toBeLessThanOrEqual(40);
    await expect.poll(async () => (await focused(page)).text).toContain(partner.accountId);

    const online = (await partner.call('GET', `/api/partner/establishments/${id}`)) as {
      availability: {
        periods: { cells: { age: string; day: string; places: number }[] }[];
        declaredBy: string;
      };
    };
    const cells = online.availability.periods[0]?.cells ?? [];
    expect(online.availability.declaredBy).toBe(partner.accountId);
    expect(cells).toHaveLength(28);
    expect(cells.filter(({ day }) => day === 'wednesday')).toHaveLength(4);
    await idle();
    const sheet = await partner.window.request.get(at(`/api/public/establishments/${id}`));
    expect(await sheet.json()).toMatchObject({ availability: { periods: [{ state: 'available' }] } });
    expectNothingBroke(page);
    await page.close();
  });

  it('PUB-03 takes the week before again, to be mended, and goes on from cell to cell', async () => {
    const page = await openAs(partner, address);
    await ageDeclaration(page);
    await page.reload();
    await page.getByText('À confirmer').first().waitFor();
    expect(await box(page, 'Lundi matin, moins d’un an, accueil régulier').inputValue()).toBe('');
    const { press, total } = counted(page);
    await page.getByRole('button', { name: 'Rien n’a changé' }).focus();
    await press('Tab', 'Enter');
    expect(await boxName(page)).toBe('Lundi matin, moins d’un an, accueil régulier');
    await press('1', 'Enter');
    expect(await boxName(page)).toBe('Lundi après-midi, moins d’un an, accueil régulier');
    await press('1', 'ArrowDown', '4', 'End');
    expect(await boxName(page)).toBe('Vendredi après-midi, de 1 à 2 ans, accueil régulier');
    await press('Enter');
    expect(await boxName(page)).toBe('Lundi matin, de 2 à 3 ans, accueil régulier');
    await press('Control+Enter');
    await page.getByText('C’est en ligne').waitFor();
    expect(total()).toBeLessThanOrEqual(40);
    await page.close();
  });

  it('PUB-03 says that nothing has changed in two presses, for a period that begins today', async () => {
    const page = await openAs(partner, address);
    await ageDeclaration(page);
    await page.reload();
    await page.getByRole('button', { name: 'Rien n’a changé' }).waitFor();
    await page.getByRole('heading', { level: 1 }).focus();
    const { press, total } = counted(page);
    await press('Tab', 'Enter');
    await page.getByText('C’est en ligne').waitFor();
    expect(total()).toBe(2);
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date());
    const online = (await partner.call('GET', `/api/partner/establishments/${id}`)) as {
      availability: { periods: { from: string; cells: unknown[] }[] };
    };
    expect(online.availability.periods[0]?.from).toBe(today);
    expect(online.availability.periods[0]?.cells.length).toBeGreaterThan(20);
    await page.close();
  });

  it('PUB-03 says that all is taken in four presses', async () => {
    const page = await openAs(partner, address);
    await page.getByRole('grid').waitFor();
    await page.getByRole('heading', { level: 1 }).focus();
    const { press, total } = counted(page);
    await press('Tab', 'ArrowRight', 'Enter');
    await page.getByText('C’est en ligne').waitFor();
    expect(total()).toBeLessThanOrEqual(4);
    await page.close();
    expect(await partner.call('GET', `/api/partner/establishments/${id}`)).toMatchObject({
      availability: { periods: [{ state: 'full', cells: [] }] },
    });
  });

  it('fills a row, the ages, the whole week and undoes it, from the toolbar as by its keys', async () => {
    const page = await openAs(partner, address);
    await page.getByRole('radio', { name: 'Places disponibles' }).check();
    const first = box(page, 'Lundi matin, moins d’un an, accueil régulier');
    const value = (name: string) => box(page, name).inputValue();
    await first.fill('5');
    await page.keyboard.press('Control+Shift+D');
    expect(await value('Lundi matin, 3 ans et plus, accueil régulier')).toBe('5');
    expect(await value('Lundi matin, moins d’un an, accueil occasionnel')).toBe('');
    await page.keyboard.press('Control+z');
    expect(await value('Lundi matin, 3 ans et plus, accueil régulier')).toBe('');

    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await focused(page)).text).toBe('Recopier lundi sur toute la semaine');
    await page.keyboard.press('Enter');
    expect(await value('Jeudi matin, moins d’un an, accueil régulier')).toBe('5');
    expect(await value('Jeudi après-midi, moins d’un an, accueil régulier')).toBe('');
    expect(await boxName(page)).toBe('Lundi matin, moins d’un an, accueil régulier');
    await page.getByRole('button', { name: 'Annuler : semaine remplie' }).click();
    expect(await value('Jeudi matin, moins d’un an, accueil régulier')).toBe('');

    await first.focus();
    await page.keyboard.press('a');
    expect(await first.inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await focused(page)).text).toBe('Publier');
    await page.close();
  });

  it('PUB-07 says what the Caf withdrew and why, and no longer offers to say that nothing changed', async () => {
    const { availability } = (await partner.call('GET', `/api/partner/establishments/${id}`)) as {
      availability: { version: number };
    };
    await callAsCaf('POST', `/api/caf/establishments/${id}/withdrawal`, {
      part: 'availability',
      version: availability.version,
      reason: 'Le nombre de places ne correspond pas à votre agrément.',
    });
    const page = await openAs(partner, address);
    await page.getByText('Le nombre de places ne correspond pas à votre agrément.').waitFor();
    expect(await page.getByRole('button', { name: 'Rien n’a changé' }).count()).toBe(0);
    await page.close();
  });
});
