import type { Page } from 'playwright-core';
import { address, at } from '../site.ts';
import { heading } from './fill-request.ts';

const field = (page: Page, path: string) => page.locator(`#champ-${path.replaceAll('.', '-')}`);
const goOn = (page: Page) => page.getByRole('button', { name: 'Continuer' }).click();

/** Fills the request of a house of assistants maternels up to its reading: two members, and their consent. */
export async function fillMamRequest(page: Page, email: string): Promise<void> {
  await page.goto(at('/habilitation/mam/caf'));
  await heading(page, 'Votre Caf');
  await page.getByRole('combobox').fill('drôme');
  await page.getByRole('option', { name: 'Caf de la Drôme' }).click();
  await goOn(page);
  await heading(page, 'La maison');
  await page.getByRole('combobox').fill('petites mains');
  await page.getByRole('option', { name: /Petites Mains/u }).click();
  await field(page, 'email').fill(email);
  await goOn(page);
  await heading(page, 'Les assistants maternels');
  await fillMember(page, 0, 'Mireille', 'Astier', 'Assistante maternelle');
  await page.getByRole('button', { name: 'Ajouter un assistant maternel' }).click();
  await fillMember(page, 1, 'Bruno', 'Kermadec', 'Assistant maternel');
  await goOn(page);
  await heading(page, 'L’accord de tous');
  await page.getByRole('checkbox').check();
  await goOn(page);
  await heading(page, 'Relire avant de valider');
}

/** Fills in one member of the house. */
export async function fillMember(
  page: Page,
  index: number,
  firstName: string,
  lastName: string,
  role: string,
): Promise<void> {
  await field(page, `persons.${index}.firstName`).fill(firstName);
  await field(page, `persons.${index}.lastName`).fill(lastName);
  await field(page, `persons.${index}.email`).fill(address(`membre-${index}`));
  await field(page, `persons.${index}.function`).selectOption(role);
}
