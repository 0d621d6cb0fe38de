import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { addDays, parisDay } from '../../domain/paris-day.ts';

export const familyField = (page: Page, path: string) =>
  page.locator(`#champ-family-${path.replaceAll('.', '-')}`);

/** What a family must answer, and no more. */
export async function fillFamily(
  page: Page,
  family: { firstName: string; lastName: string; email: string },
): Promise<void> {
  const [year = '', month = '', day = ''] = addDays(parisDay(new Date()), -400).split('-');
  await page.getByRole('group', { name: 'déjà né' }).getByLabel('Oui').check();
  await familyField(page, 'child.birthDate').fill(day);
  await page.locator('#champ-family-child-birthDate-month').fill(month);
  await page.locator('#champ-family-child-birthDate-year').fill(year);
  await page.getByLabel('Crèche collective').check();
  await page.getByLabel('Garde à domicile').check();
  await page.getByLabel('Lundi matin').check();
  await familyField(page, 'firstName').fill(family.firstName);
  await familyField(page, 'lastName').fill(family.lastName);
  await familyField(page, 'email').fill(family.email);
  await page.getByRole('group', { name: 'allocataire' }).getByLabel('Non').check();
}

/**
 * Sends what was read over. Another test may make a burst on the same stack: words are then asked for, and copied here as
 * a family would.
 */
export async function sendFamily(page: Page): Promise<void> {
  const sent = page.getByRole('heading', { level: 1, name: 'Votre demande est envoyée' });
  const shown = page.locator('.shown-words-text');
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  for (let tries = 0; tries < 3; tries += 1) {
    await sent.or(shown).first().waitFor();
    if (await sent.isVisible()) return;
    await expect.poll(() => shown.textContent()).toMatch(/^\p{L}+ \p{L}+ \p{L}+$/u);
    await page.locator('#champ-texte-affiche').fill((await shown.textContent()) ?? '');
    await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
    await sent.waitFor({ timeout: 10_000 }).catch(() => undefined);
  }
  await sent.waitFor();
}
