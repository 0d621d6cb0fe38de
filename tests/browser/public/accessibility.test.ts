import { afterAll, describe, it } from 'vitest';
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

  it('is at the foot of every page, of the public side as of the areas', async () => {
    const foot = async (page: Awaited<ReturnType<typeof openPage>>) => {
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
