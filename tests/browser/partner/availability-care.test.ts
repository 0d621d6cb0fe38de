import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, parisDay } from '../../../domain/paris-day.ts';
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
import { type OwnPartner, openAs, ownPartner } from './own-partner.ts';

const id = '73-A3';
const address = `/partenaire/etablissements/${id}/disponibilites`;
const monday = 'Lundi matin, moins d’un an, accueil régulier';
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

let partner: OwnPartner;
beforeAll(async () => {
  partner = await ownPartner([{ establishmentId: id, operating: false, availability: true }]);
});
afterAll(async () => {
  await partner?.window.close();
  await closeBrowser();
});

const expectSound = async (page: Page) => {
  await expectNoAxeViolations(page);
  await expectNoHorizontalScroll(page);
  await expectLargeTargets(page);
};

describe('what is wrong in a declaration, and what comes in between', () => {
  it('shows a half-day over the capacity beside the totals, leads to it, and keeps what was typed', async () => {
    const page = await openAs(partner, address);
    await box(page, monday).fill('8');
    await box(page, 'Lundi matin, de 1 à 2 ans, accueil d’urgence').fill('7');
    const words = 'Lundi matin : 15 places annoncées pour une capacité de 10.';
    await page.getByRole('status').getByText(words).waitFor();
    await page.keyboard.press('Control+Enter');
    const summary = page.getByRole('alert').filter({ hasText: 'points à revoir' });
    await summary.getByRole('link', { name: words }).waitFor();
    await expect.poll(async () => (await focused(page)).text).toContain(words);
    await expectSound(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focused(page)).text).toBe(monday);
    expect(await box(page, monday).inputValue()).toBe('8');
    await page.keyboard.press('2');
    expect(await page.getByText(words).count()).toBe(0);
    expectNothingBroke(page);
    await page.close();
  });

  it('finds what was typed again after a reload, and can leave it', async () => {
    const page = await openAs(partner, address);
    await box(page, monday).fill('4');
    await page.reload();
    await page.getByText('Votre saisie est revenue').waitFor();
    expect(await box(page, monday).inputValue()).toBe('4');
    await expectSound(page);
    await page.getByRole('button', { name: /L’abandonner/ }).click();
    expect(await box(page, monday).inputValue()).toBe('');
    await page.close();
  });

  it('says what is wrong in the dates, and that an empty grid announces nothing', async () => {
    const page = await openAs(partner, address);
    await page.getByRole('button', { name: 'Changer les dates' }).click();
    await page.getByLabel('Année').last().fill('2020');
    await page.getByRole('button', { name: 'Publier' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'points à revoir' });
    await summary.getByText('La fin de la période doit suivre son début.').waitFor();
    await summary.getByText(/Indiquez au moins une place/).waitFor();
    await expectSound(page);
    await page.getByRole('radio', { name: 'Non communiqué' }).check();
    expect(await summary.getByText(/Indiquez au moins une place/).count()).toBe(0);
    await page.close();
  });

  it('tells whoever was overtaken by a colleague, and loses nothing of what they typed', async () => {
    const page = await openAs(partner, address);
    await box(page, monday).fill('6');
    const [from, until] = [3, 30].map((days) => addDays(parisDay(new Date()), days));
    await partner.call('PUT', `/api/partner/establishments/${id}/availability`, {
      basedOn: 0,
      declaration: { kind: 'periods', periods: [{ state: 'full', from, until, cells: [] }] },
    });
    await page.getByRole('button', { name: 'Publier' }).click();
    await page.getByText('Une autre déclaration a été publiée pendant que vous saisissiez').waitFor();
    expect(await box(page, monday).inputValue()).toBe('6');
    await expectSound(page);
    await page.getByRole('button', { name: 'Garder ma saisie, et la publier à la place' }).click();
    await page.getByRole('button', { name: 'Publier' }).click();
    await page.getByText('C’est en ligne').waitFor();
    expect(await partner.call('GET', `/api/partner/establishments/${id}`)).toMatchObject({
      availability: {
        periods: [{ state: 'available', cells: [{ places: 6, day: 'monday' }] }, { state: 'full' }],
        version: 2,
      },
    });
    await page.close();
  });

  it('sends again under the same key when the answer was lost, and declares once', async () => {
    const page = await openAs(partner, address);
    await box(page, monday).fill('7');
    const keys: (string | undefined)[] = [];
    let lost = false;
    await page.route('**/availability', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      if (lost) return route.continue();
      lost = true;
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Publier' }).click();
    await page.getByText('Le service n’a pas répondu').waitFor();
    expect(await box(page, monday).inputValue()).toBe('7');
    await page.getByRole('button', { name: 'Publier' }).click();
    await page.getByText('C’est en ligne').waitFor();
    expect(keys[0]).toBe(keys[1]);
    expect(await partner.call('GET', `/api/partner/establishments/${id}`)).toMatchObject({
      availability: { version: 3 },
    });
    await page.close();
  });

  it('opens the weekend on demand, and empties it with an undo', async () => {
    const page = await openAs(partner, address);
    const saturday = 'Samedi matin, moins d’un an, accueil régulier';
    expect(await box(page, saturday).count()).toBe(0);
    await page.getByLabel('Ouvert aussi le samedi ou le dimanche').check();
    await box(page, saturday).fill('3');
    await page.getByLabel('Ouvert aussi le samedi ou le dimanche').uncheck();
    expect(await box(page, saturday).count()).toBe(0);
    await page.getByRole('button', { name: 'Annuler : samedi et dimanche vidés' }).click();
    expect(await box(page, saturday).inputValue()).toBe('3');
    await page.getByRole('button', { name: 'Vider toute la grille' }).click();
    await page.close();
  });

  it('shows one day at a time on a narrow screen, and the arrows go from day to day', async () => {
    const page = await openAs(partner, address);
    await page.setViewportSize({ width: 360, height: 780 });
    await box(page, 'Lundi après-midi, moins d’un an, accueil régulier').focus();
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(async () => (await focused(page)).text)
      .toBe('Mardi matin, moins d’un an, accueil régulier');
    expect(await page.getByRole('radio', { name: /^Mardi/ }).isChecked()).toBe(true);
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await focused(page)).text)
      .toBe('Mardi matin, de 1 à 2 ans, accueil régulier');
    await page.getByRole('radio', { name: /^Lundi/ }).check();
    expect(await box(page, monday).isVisible()).toBe(true);
    await page.close();
  });

  it.each(looks)('holds at $width px', async ({ width, dark }) => {
    const page = await openAs(partner, address);
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await box(page, monday).waitFor();
    await expectSound(page);
    await picture(page, `availability-${width}`);
    await page.getByRole('radio', { name: 'Complet' }).check();
    await page.getByRole('button', { name: 'Changer les dates' }).click();
    await expectSound(page);
    await page.close();
  });
});
