import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { address, at } from '../site.ts';

/** Waits until the page of that title is there. */
export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** Searches in the box that has the focus, and takes the first answer. */
export async function choose(page: Page, text: string) {
  await page.keyboard.type(text);
  await page.getByRole('option').first().waitFor();
  await expect.poll(() => page.getByRole('option').count()).toBeLessThan(4);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** Fills the whole request with the mouse and the keyboard, up to its reading. */
export async function fillRequest(page: Page, email: string): Promise<void> {
  await page.goto(at('/habilitation/structures/fournisseur'));
  await heading(page, 'Le fournisseur de données');
  const field = (path: string) => page.locator(`#champ-${path.replaceAll('.', '-')}`);
  await field('provider.name').fill('Association La Clé des champs');
  await field('provider.legalForm').selectOption('association');
  await field('provider.address.street').fill('4 rue des Jardins');
  await field('provider.address.postcode').fill('26400');
  await field('provider.address.city').fill('Crest');
  await field('provider.email').fill(email);
  await field('provider.representative.firstName').fill('Odile');
  await field('provider.representative.lastName').fill('Ferrandier');
  await field('provider.representative.role').fill('présidente');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await heading(page, 'Votre Caf');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await heading(page, 'Les établissements');
  await page.getByRole('combobox').focus();
  await choose(page, 'petit bosquet');
  await page.getByText('1 établissement choisi').waitFor();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await heading(page, 'Les personnes à habiliter');
  await field('persons.0.firstName').fill('Camille');
  await field('persons.0.lastName').fill('Bressoud');
  await field('persons.0.email').fill(address('camille.bressoud'));
  await field('persons.0.function').fill('directrice');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await heading(page, 'Relire avant de valider');
}
