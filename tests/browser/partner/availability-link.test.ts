import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  closeBrowser,
  expectLargeTargets,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  openPage,
  picture,
} from '../browser.ts';
import { at, idle, mailTo } from '../site.ts';

/** The three links of the weekly mail to somebody of the demonstration. */
const linksOf = async (email: string): Promise<[unchanged: string, full: string, change: string]> => {
  const { text } = await mailTo(email, /disponibilites\/lien#/u);
  const [unchanged = '', full = '', change = ''] = [...text.matchAll(/\/disponibilites\/lien#\S+/gu)].map(
    ([path]) => path,
  );
  return [unchanged, full, change];
};
const online = async (id: string): Promise<string> => {
  await idle();
  return (await fetch(at(`/api/public/establishments/${id}`))).text();
};

beforeAll(async () => {
  // Nobody confirmed the places of two crèches of the demonstration for a week.
  await fetch(at('/_local/schedules/remind-availability/run'), { method: 'POST' });
  await idle();
});
afterAll(closeBrowser);

describe('the weekly mail about places', { timeout: 90_000 }, () => {
  it('PUB-12 confirms by one press, without signing in; opening the page changes nothing', async () => {
    const [unchanged, full] = await linksOf('thomas.veyrenc@loupiots.example');
    const before = await online('26-0202');
    const page = await openPage(at(unchanged), { width: 360 });
    await page.getByRole('heading', { level: 1, name: 'Rien n’a changé' }).waitFor();
    await page.getByRole('heading', { name: 'Ce que les familles liront' }).waitFor();
    await expectNoAxeViolations(page);
    await expectNoHorizontalScroll(page);
    await expectLargeTargets(page);
    await picture(page, 'availability-link-360');
    expect(await online('26-0202')).toBe(before);

    await page.getByRole('button', { name: 'Confirmer, rien n’a changé' }).click();
    await page.getByRole('heading', { level: 1, name: 'C’est en ligne' }).waitFor();
    await expectNoAxeViolations(page);
    expect(await online('26-0202')).not.toBe(before);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Ce lien a déjà servi' }).waitFor();
    await page.goto(at(full));
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /ont changé depuis ce message/ }).waitFor();
    await expectNoAxeViolations(page);
    await page.goto(at(full.slice(0, -4)));
    await page.reload();
    await page.getByText('Il est incomplet ou trop ancien.').waitFor();
    expectNothingBroke(page);
    await page.close();
  });

  it('PUB-09 PUB-12 opens the grid for one publication', async () => {
    const [, , change] = await linksOf('claire.fauvel@troisrivieres.example');
    const page = await openPage(at(change), { dark: true });
    await page.getByRole('radio', { name: 'Places disponibles' }).check();
    await page
      .getByRole('textbox', { name: 'Lundi matin, moins d’un an, accueil régulier', exact: true })
      .fill('2');
    // From the end of the page, where the bar that follows the screen covers none of the grid.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expectNoAxeViolations(page);
    await picture(page, 'availability-link-grid');
    await page.getByRole('button', { name: 'Publier' }).click();
    await page.getByRole('heading', { level: 1, name: 'C’est en ligne' }).waitFor();
    expect(await online('26-0103')).toContain('"places":2');
    expectNothingBroke(page);
    await page.close();
  });
});
