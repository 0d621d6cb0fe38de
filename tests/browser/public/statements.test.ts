import { afterAll, describe, expect, it } from 'vitest';
import { keptMonths } from '../../../domain/linf/deadlines.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { registerKeptYears } from '../../../domain/rights/register-kept.ts';
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
import { signInAs } from '../people.ts';
import { accountOf, at } from '../site.ts';

afterAll(closeBrowser);

describe('what becomes of personal data', () => {
  it('RGT-01 says who reads them and until when, as the rules do, and leads to one’s rights', async () => {
    const page = await openPage(at('/donnees-personnelles'));
    const text = (await page.getByRole('main').innerText()).replaceAll(/\s+/gu, ' ');
    expect(text).toContain(`effacée ${numberInWords(keptMonths)} mois après son envoi`);
    expect(text).toContain(`conservée ${numberInWords(registerKeptYears.right)} ans`);
    await inEveryLook(page, async ({ width }) => {
      await expectNoAxeViolations(page);
      await expectNoHorizontalScroll(page);
      await picture(page, `personal-data-${width}`);
    });
    await page
      .getByRole('main')
      .getByRole('link', { name: 'Exercer vos droits ou signaler une erreur' })
      .click();
    await page.waitForURL('**/vos-droits');
    expectNothingBroke(page);
  });
});

describe('the legal notice', () => {
  it('names who publishes the site and who hosts it, as the deployment sets them', async () => {
    const page = await openPage(at('/mentions-legales'));
    await page.getByRole('heading', { level: 1, name: 'Mentions légales' }).waitFor();
    await page.getByRole('link', { name: '01 99 00 10 20' }).waitFor();
    await page.getByText('Hébergeur d’exemple').waitFor();
    await inEveryLook(page, async ({ width }) => {
      await expectNoAxeViolations(page);
      await expectNoHorizontalScroll(page);
      await picture(page, `legal-notice-${width}`);
    });
    expectNothingBroke(page);
  });
});

describe('the accessibility statement', () => {
  it('says that no audit was made, and whom to tell of a page that resists', async () => {
    const page = await openPage(at('/accessibilite'));
    await page.getByRole('heading', { level: 1, name: 'Accessibilité : non conforme' }).waitFor();
    await inEveryLook(page, async ({ width }) => {
      await expectNoAxeViolations(page);
      await expectNoHorizontalScroll(page);
      await picture(page, `accessibility-${width}`);
    });
    await page
      .getByRole('main')
      .getByRole('link', { name: 'Exercer vos droits ou signaler une erreur' })
      .click();
    await page.waitForURL('**/vos-droits');
    expectNothingBroke(page);
  });

  it('RGT-01 is at the foot of every page, of the public side as of the areas, beside what becomes of personal data', async () => {
    const foot = async (page: Awaited<ReturnType<typeof openPage>>) => {
      await page.getByRole('contentinfo').getByRole('link', { name: 'Données personnelles' }).click();
      await page.getByRole('heading', { level: 1, name: 'Données personnelles' }).waitFor();
      await page.getByRole('contentinfo').getByRole('link', { name: 'Mentions légales' }).waitFor();
      await page.getByRole('contentinfo').getByRole('link', { name: 'Accessibilité : non conforme' }).click();
      await page.waitForURL('**/accessibilite');
    };
    await foot(await openPage(at('/')));
    const areas = [
      ['partner', '/partenaire'],
      ['caf-agent', '/caf'],
      ['cnaf-admin', '/cnaf'],
    ] as const;
    for (const [role, home] of areas) {
      const window = await openWindow({ width: 360 });
      const page = await signInAs(at(''), accountOf(role), window);
      // An address that names no page keeps the frame of the area.
      await page.goto(at(`${home}/inconnue`));
      await page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' }).waitFor();
      await page.getByRole('button', { name: /^Votre compte/u }).waitFor();
      await expectNoHorizontalScroll(page);
      await picture(page, `foot-${role}-360`);
      await foot(page);
    }
  });
});
