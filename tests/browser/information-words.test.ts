import { request } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usualPerMinute } from '../../domain/linf/information-rate.ts';
import { linfRequest } from '../builders/other-requests.ts';
import {
  closeBrowser,
  expectLargeTargets,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  focused,
  openPage,
  picture,
} from './browser.ts';
import { activate, openDepartment } from './caf/department.ts';
import { fillFamily } from './fill-family.ts';
import { address, at, requested } from './site.ts';

const family = { firstName: 'Clotilde', lastName: 'Vauzelle', email: address('clotilde') };

beforeAll(async () => {
  const town = { name: 'Auxerre', postcode: '89000', code: '89024' };
  const yonne = await openDepartment('89', town, { 'RPE-1': 'Relais d’Auxerre' });
  const communes = [{ code: '89024', name: 'Auxerre' }];
  const asked = linfRequest(`${crypto.randomUUID().slice(0, 8)}.example`, { cafCode: '89', communes });
  await activate(yonne, await requested(asked));
}, 120_000);
afterAll(closeBrowser);

/** Opens the form from an address of its own, as many machines would. */
const openedFrom = (localAddress: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const url = at('/api/public/information-requests/challenges');
    const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
    request(url, { method: 'POST', localAddress, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    })
      .on('error', reject)
      .end('{}');
  });

/** The form is opened more often in one minute than families open it, from places that no limit of one address stops. */
async function burst(): Promise<void> {
  for (let opened = 0; opened <= usualPerMinute; opened += 3) {
    const codes = await Promise.all([1, 2, 3].map((host) => openedFrom(`127.0.89.${host}`)));
    expect(codes).toEqual([201, 201, 201]);
  }
}

async function expectWellMade(page: Page, name: string): Promise<void> {
  await picture(page, name);
  await expectNoAxeViolations(page);
  await expectNoHorizontalScroll(page);
  await expectLargeTargets(page);
  expectNothingBroke(page);
}
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
/** Words as they are shown, once they are others than those given. */
const wordsAfter = async (page: Page, before: string): Promise<string> => {
  const shown = page.locator('.shown-words-text');
  await expect.poll(() => shown.textContent()).toMatch(/^\p{L}+ \p{L}+ \p{L}+$/u);
  await expect.poll(() => shown.textContent()).not.toBe(before);
  return (await shown.textContent()) ?? '';
};
/** Goes on with the Tab key until something holds the focus; gives how many presses it took. */
async function tabTo(
  page: Page,
  holds: (on: Awaited<ReturnType<typeof focused>>) => boolean,
): Promise<number> {
  for (let presses = 1; presses <= 12; presses += 1) {
    await page.keyboard.press('Tab');
    if (holds(await focused(page))) return presses;
  }
  throw new Error('The Tab key does not lead there');
}

describe('a family that sends its request during a burst', { timeout: 180_000 }, () => {
  it('PWD-07 copies words by the keyboard alone, is told when they are wrong, and loses nothing of what it typed', async () => {
    const page = await openPage(at('/demande-d-information?commune=89024'), { width: 360 });
    await fillFamily(page, family);
    await page.getByRole('button', { name: 'Relire ma demande' }).click();
    await title(page, 'Relire avant d’envoyer');
    // The form was opened in quiet times: nothing to copy yet.
    await page.waitForLoadState('networkidle');
    const quiet = (await page.locator('.shown-words').count()) === 0;
    await burst();
    await page.getByRole('button', { name: 'Envoyer ma demande' }).press('Enter');
    // Were other tests as quick as a burst, the words are there from the beginning.
    if (quiet) {
      const summary = page.getByRole('alert').filter({ hasText: 'Recopiez les mots affichés' });
      await summary.waitFor();
      expect(await summary.innerText()).toContain('n’est pas encore partie');
    }
    const first = await wordsAfter(page, '');
    expect(await page.locator('main').innerText()).toContain(family.lastName);
    // Text that a screen reader reads, in a place that says itself, with its letters one by one for who wants them.
    const region = page.getByRole('region', { name: 'Texte à recopier' });
    expect(await region.getByRole('status').innerText()).toContain(first);
    expect(await region.locator('img, canvas, svg').count()).toBe(0);
    await expectWellMade(page, 'families-words-360');

    // Sent empty: the summary has the focus, its link leads to the field, the message is beside it.
    await page.getByRole('button', { name: 'Envoyer ma demande' }).press('Enter');
    const missing = page.getByRole('alert').getByRole('link', { name: /Recopiez les trois mots/u });
    await missing.waitFor();
    await tabTo(page, ({ text }) => /Recopiez les trois mots/u.test(text));
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focused(page)).id).toBe('champ-texte-affiche');
    await expectWellMade(page, 'families-words-missing-360');

    // Wrong words are used up: others come, and are said aloud to be new.
    await page.keyboard.type('pomme poire prune');
    await page.getByRole('button', { name: 'Envoyer ma demande' }).press('Enter');
    await page.getByRole('alert').filter({ hasText: 'ne correspond pas' }).waitFor();
    const second = await wordsAfter(page, first);
    expect(await region.getByRole('status').innerText()).toContain('Nouveau texte');
    expect(await page.locator('#champ-texte-affiche').inputValue()).toBe('');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectWellMade(page, 'families-words-wrong-dark-1440');

    // By the keyboard alone, from the message to the end.
    await tabTo(page, ({ id }) => id === 'champ-texte-affiche');
    await page.keyboard.type(second.toUpperCase());
    await tabTo(page, ({ text }) => text === 'Envoyer ma demande');
    await page.keyboard.press('Enter');
    await title(page, 'Votre demande est envoyée');
    expectNothingBroke(page);
    await page.context().close();
  });
});
