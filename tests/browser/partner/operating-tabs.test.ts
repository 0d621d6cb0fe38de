import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  closeBrowser,
  expectLargeTargets,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  openPage,
  picture,
} from '../browser.ts';
import { at } from '../site.ts';
import { type OwnPartner, openAs, ownPartner, withoutDraft } from './own-partner.ts';

const id = '73-A3';
const address = `/partenaire/etablissements/${id}/fonctionnement`;
const drafts = `**/api/partner/establishments/${id}/operating-draft`;
const tariffs = (page: Page) => page.getByLabel('Tarifs', { exact: true });
/** A save waits a second, and a loaded machine has many things to do. */
const slowly = { timeout: 30_000 };
const choice = 'Vous avez aussi écrit dans un autre onglet';

let partner: OwnPartner;
beforeAll(async () => {
  partner = await ownPartner([{ establishmentId: id, operating: true, availability: false }]);
});
beforeEach(() => withoutDraft(partner, id));
afterAll(async () => {
  await partner?.window.close();
  await closeBrowser();
});

const draftKept = async (): Promise<string | undefined> => {
  const answer = await partner.call('GET', `/api/partner/establishments/${id}/operating-draft`);
  const { draft } = answer as { draft?: { content: string } };
  return draft && JSON.parse(draft.content).information.tariffs;
};

/** Holds the answers to what is saved, which the server has all the same, until they are let go. */
async function holdAnswers(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(drafts, async (route) => {
    const answer = await route.fetch();
    if (route.request().method() === 'PUT') await released;
    await route.fulfill({ response: answer }).catch(() => undefined);
  });
  return release;
}

describe('one draft, and several pages that write it', () => {
  it('PUB-01 knows its own words after a reload that lost the answer of their save', async () => {
    const page = await openAs(partner, address);
    const release = await holdAnswers(page);
    await tariffs(page).fill('Premier jet.');
    await expect.poll(draftKept, slowly).toBe('Premier jet.');
    await tariffs(page).fill('Deuxième jet.');
    await page.reload();
    release();
    await page.unroute(drafts);
    await page.getByText('Votre saisie est revenue').waitFor();
    await expect.poll(draftKept, slowly).toBe('Deuxième jet.');
    expect(await page.getByText(choice).count()).toBe(0);
    expect(await tariffs(page).inputValue()).toBe('Deuxième jet.');
    expectNothingBroke(page);
  });

  it('PUB-01 moves no button under the pointer while it saves', async () => {
    const page = await openAs(partner, address);
    const button = page.getByRole('button', { name: 'Relire avant d’envoyer' });
    await button.scrollIntoViewIfNeeded();
    const before = await button.boundingBox();
    const release = await holdAnswers(page);
    await tariffs(page).evaluate((element) => element.focus({ preventScroll: true }));
    await page.getByText('Enregistrement du brouillon…').waitFor({ state: 'detached' });
    // Typed without a key, which would bring the field into sight.
    await page.evaluate(() => document.execCommand('insertText', false, 'S'));
    await page.getByText('Enregistrement du brouillon…').waitFor();
    expect(await button.boundingBox()).toEqual(before);
    release();
    await page.getByText(/^Brouillon enregistré à/).waitFor();
    expect(await button.boundingBox()).toEqual(before);
    expectNothingBroke(page);
  });

  it('PUB-01 brings nothing back that was given up while a save was under way', async () => {
    const page = await openAs(partner, address);
    await tariffs(page).fill('À garder.');
    await expect.poll(draftKept, slowly).toBe('À garder.');
    await page.reload();
    await page.getByText('Votre saisie est revenue').waitFor();
    const release = await holdAnswers(page);
    await tariffs(page).fill('À garder, encore.');
    await expect.poll(draftKept, slowly).toBe('À garder, encore.');
    await page.getByRole('button', { name: /L’abandonner/ }).click();
    release();
    await expect.poll(draftKept, slowly).toBeUndefined();
    await expect.poll(() => tariffs(page).inputValue()).toBe('');
    await page.reload();
    await tariffs(page).waitFor();
    expect(await tariffs(page).inputValue()).toBe('');
    expect(await page.getByText('Votre saisie est revenue').count()).toBe(0);
  });

  it.each([
    ['keeps', 'Garder ce que j’ai écrit ici', 'Du second onglet.'],
    ['takes', 'Reprendre l’autre brouillon', 'Du premier onglet.'],
  ])('PUB-01 asks the second tab which draft it %s, and loses neither meanwhile', async (_, button, kept) => {
    const first = await openAs(partner, address);
    const second = await openAs(partner, address);
    await tariffs(first).fill('Du premier onglet.');
    await expect.poll(draftKept, slowly).toBe('Du premier onglet.');
    await tariffs(second).fill('Du second onglet.');
    await second.getByText(choice).waitFor();
    expect(await draftKept()).toBe('Du premier onglet.');
    expect(await tariffs(second).inputValue()).toBe('Du second onglet.');
    await second.getByRole('link', { name: 'Choisir lequel garder' }).waitFor();
    for (const width of [360, 1440]) {
      await second.setViewportSize({ width, height: 900 });
      await picture(second, `operating-two-tabs-${width}`);
      await expectNoHorizontalScroll(second);
    }
    await expectNoAxeViolations(second);
    await expectLargeTargets(second);
    await second.getByRole('button', { name: button }).click();
    await second.getByText(choice).waitFor({ state: 'detached' });
    await expect.poll(() => tariffs(second).inputValue()).toBe(kept);
    await expect.poll(draftKept, slowly).toBe(kept);
    expectNothingBroke(second);
  });

  it('PUB-01 keeps what is typed without the network, over a reload as well, and sends it when it is back', async () => {
    const page = await openAs(partner, address);
    await cutOff(partner.window, page);
    await tariffs(page).fill('Écrit dans le train.');
    await page.getByText(/^Pas de connexion/).waitFor();
    await picture(page, 'operating-offline');
    await expectNoAxeViolations(page);
    await partner.window.setOffline(false);
    await page.getByText(/^Brouillon enregistré à/).waitFor();
    expect(await draftKept()).toBe('Écrit dans le train.');

    await cutOff(partner.window, page);
    await tariffs(page).fill('Écrit dans le tunnel.');
    await page.getByText(/^Pas de connexion/).waitFor();
    await partner.window.setOffline(false);
    await page.reload();
    await expect.poll(() => tariffs(page).inputValue()).toBe('Écrit dans le tunnel.');
    await expect.poll(draftKept, slowly).toBe('Écrit dans le tunnel.');
  });

  it('PUB-01 has its pin moved by the keyboard in the form, read again and drafted', async () => {
    const page = await openPage(at(address), { window: partner.window });
    await page.getByRole('button', { name: /position sur une carte/ }).click();
    const pin = page.getByRole('button', { name: 'Position de l’établissement' });
    await pin.focus();
    await page.keyboard.press('Shift+ArrowUp');
    await page.getByText('Point déplacé de 100 mètres vers le nord.').waitFor();
    await page.keyboard.press('ArrowRight');
    const north = await page.getByLabel('Latitude').inputValue();
    expect(north).toMatch(/^45,\d+$/u);
    await picture(page, 'operating-pin');
    await expectNoAxeViolations(page);
    await page.getByText(/^Brouillon enregistré à/).waitFor();
    await page.reload();
    await page.getByText('Votre saisie est revenue').waitFor();
    await expect.poll(() => page.getByLabel('Latitude').inputValue()).toBe(north);
    await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
    await page.getByText(/Vous modifiez/).waitFor();
    await picture(page, 'operating-pin-read-again');
    expectNothingBroke(page);
  });
});

/** Takes the network away, once the page has done what it was at. */
async function cutOff(window: BrowserContext, page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await window.setOffline(true);
}
