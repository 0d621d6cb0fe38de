import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  closeBrowser,
  expectFocusInSight,
  expectLargeTargets,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  picture,
} from '../browser.ts';
import { at } from '../site.ts';
import { type OwnPartner, openAs, ownPartner } from './own-partner.ts';

const [first, second] = ['73-A5', '73-A6'];
const address = `/partenaire/etablissements/${first}/disponibilites`;
const monday = 'Lundi matin, moins d’un an, accueil régulier';
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

let partner: OwnPartner;
beforeAll(async () => {
  partner = await ownPartner([
    { establishmentId: first, operating: false, availability: true },
    { establishmentId: second, operating: false, availability: true },
  ]);
});
afterAll(async () => {
  await partner?.window.close();
  await closeBrowser();
});

const online = async (id: string) => {
  const own = await partner.call('GET', `/api/partner/establishments/${id}`);
  const { availability } = own as { availability?: { periods: { state: string }[]; version: number } };
  return availability;
};

/** Looked at from the end of the page, where the bar that follows the screen covers none of the grid. */
const expectNoViolationsAtTheEnd = async (page: Page) => {
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expectNoAxeViolations(page);
};

/** What is online is shown as if nobody had confirmed it for eight days. */
const age = (page: Page, path: string) =>
  page.route(path, async (route) => {
    const answer = await route.fetch();
    const aged = new Date(Date.now() - 8 * 86_400_000).toISOString();
    const text = (await answer.text()).replaceAll(/"confirmedAt":"[^"]+"/gu, `"confirmedAt":"${aged}"`);
    await route.fulfill({ response: answer, body: text });
  });

describe('the week of several establishments', () => {
  it('PUB-03 is kept under a name, laid on an empty grid, replaced and taken away', async () => {
    const page = await openAs(partner, address);
    await box(page, monday).fill('3');
    await page.getByRole('button', { name: 'Garder cette grille comme semaine type…' }).click();
    await page.getByLabel('Nom de cette semaine').fill('Semaine d’été');
    await picture(page, 'weeks-naming');
    await page.getByRole('button', { name: 'Garder', exact: true }).click();
    await page.getByText('« Semaine d’été » est gardée.').waitFor();
    await page.getByRole('button', { name: 'Vider' }).click();
    expect(await box(page, monday).inputValue()).toBe('');
    await page.getByRole('button', { name: 'Semaine d’été', exact: true }).click();
    expect(await box(page, monday).inputValue()).toBe('3');
    await page.getByRole('button', { name: 'Annuler : reprise de « Semaine d’été »' }).click();
    expect(await box(page, monday).inputValue()).toBe('');

    await box(page, monday).fill('4');
    await page.getByRole('button', { name: 'Garder cette grille comme semaine type…' }).click();
    await page.getByLabel('Nom de cette semaine').fill('semaine d’été');
    await page.getByRole('button', { name: 'Garder', exact: true }).click();
    await page.getByText('« semaine d’été » est gardée.').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'semaine d’été', exact: true }).click();
    expect(await box(page, monday).inputValue()).toBe('4');
    await page.getByRole('button', { name: 'Garder cette grille comme semaine type…' }).click();
    await page.setViewportSize({ width: 360, height: 740 });
    await picture(page, 'weeks-kept-360');
    await expectNoHorizontalScroll(page);
    await expectLargeTargets(page);
    await expectNoViolationsAtTheEnd(page);
    await page.getByRole('button', { name: 'Retirer « semaine d’été »' }).click();
    await page.getByText('« semaine d’été » est retirée.').waitFor();
    expect(await page.getByRole('button', { name: 'semaine d’été', exact: true }).count()).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: /L’abandonner/ }).click();
    expectNothingBroke(page);
    await page.close();
  });

  it('PUB-03 is published and the next establishment follows, told late places before it is', async () => {
    const page = await openAs(partner, address);
    await box(page, monday).fill('2');
    expect(await page.getByText('Annoncé moins de trois jours avant').count()).toBe(0);
    await box(page, monday).press('Control+d');
    await page
      .getByRole('button', { name: 'Jusqu’à l’été' })
      .or(page.getByRole('button', { name: 'Jusqu’à Noël' }))
      .first()
      .click();
    const late = page.getByText('Annoncé moins de trois jours avant');
    await late.waitFor();
    await late.click();
    await page.getByText('auraient dû être annoncées').waitFor();
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 740 });
      await page.evaluate(() => scrollTo(0, 400));
      // In sight from wherever one is in the grid: it stands with the button that publishes.
      const place = await late.boundingBox();
      expect(place && place.y > 0 && place.y + place.height <= 740).toBe(true);
      await picture(page, `weeks-late-${width}`);
      await expectNoHorizontalScroll(page);
      await page
        .getByRole('button', { name: 'Rien n’a changé' })
        .or(page.getByRole('link', { name: 'Vos établissements' }))
        .first()
        .focus();
      for (let stops = 0; stops < 8; stops += 1) {
        await page.keyboard.press('Tab');
        await expectFocusInSight(page);
      }
    }
    await expectNoViolationsAtTheEnd(page);
    await page.getByRole('button', { name: /^Publier et passer à/ }).click();
    await page.waitForURL(at(`/partenaire/etablissements/${second}/disponibilites`));
    await page.getByText(/est en ligne\.$/).waitFor();
    await expect.poll(async () => (await online(first))?.periods[0]?.state).toBe('available');
    await picture(page, 'weeks-next');

    await page.getByRole('button', { name: 'Complet en ce moment' }).click();
    await page.getByText('C’est en ligne').waitFor();
    expect((await online(second))?.periods[0]?.state).toBe('full');
    // Both are said for today: there is no next one.
    expect(await page.getByRole('button', { name: /^Publier et passer à/ }).count()).toBe(0);
    expectNothingBroke(page);
    await page.close();
  });

  it('PUB-12 is said to be unchanged from the first page in one press, or full from its own page', async () => {
    const page = await openAs(partner, '/connexion');
    await age(page, '**/api/partner/establishments');
    await page.goto(at('/partenaire'));
    const before = await online(first);
    const confirm = page.getByRole('button', { name: /^Rien n’a changé/ }).first();
    await confirm.waitFor();
    await picture(page, 'weeks-home-to-confirm');
    await page.unroute('**/api/partner/establishments');
    await confirm.click();
    await page.getByText(/sont confirmées\.$/).waitFor();
    await expect.poll(async () => (await online(first))?.version).not.toBe(before?.version);
    await picture(page, 'weeks-home-confirmed');

    await age(page, `**/api/partner/establishments/${first}`);
    await page.goto(at(address));
    await page.getByRole('button', { name: 'Complet en ce moment' }).click();
    await page.getByText('C’est en ligne').waitFor();
    expect((await online(first))?.periods[0]?.state).toBe('full');
    expectNothingBroke(page);
    await page.close();
  });
});
