import type { Page } from 'playwright-core';
import { address, at } from '../site.ts';
import { heading } from './fill-request.ts';

const field = (page: Page, path: string) => page.locator(`#champ-${path.replaceAll('.', '-')}`);
const goOn = (page: Page) => page.getByRole('button', { name: 'Continuer' }).click();

/** What is typed to ask for a house. */
export interface AskedHouse {
  /** Typed in each search, and what the answer then says. */
  caf: readonly [typed: string, answer: RegExp];
  house: { typed: string; answer: RegExp; street?: string };
  members: readonly {
    firstName: string;
    lastName: string;
    function: 'Assistante maternelle' | 'Assistant maternel';
    email?: string;
  }[];
}

const petitesMains: AskedHouse = {
  caf: ['drôme', /Caf de la Drôme/u],
  house: { typed: 'petites mains', answer: /Petites Mains/u },
  members: [
    { firstName: 'Mireille', lastName: 'Astier', function: 'Assistante maternelle' },
    { firstName: 'Bruno', lastName: 'Kermadec', function: 'Assistant maternel' },
  ],
};

/** Fills the request of a house of assistants maternels up to its reading: its members, and their consent. */
export async function fillMamRequest(
  page: Page,
  email: string,
  { caf, house, members }: AskedHouse = petitesMains,
): Promise<void> {
  await page.goto(at('/habilitation/mam/caf'));
  await heading(page, 'Votre Caf');
  await page.getByRole('combobox').fill(caf[0]);
  await page.getByRole('option', { name: caf[1] }).click();
  await goOn(page);
  await heading(page, 'La maison');
  await page.getByRole('combobox').fill(house.typed);
  await page.getByRole('option', { name: house.answer }).click();
  await field(page, 'email').fill(email);
  if (house.street) await field(page, 'address.street').fill(house.street);
  await goOn(page);
  await heading(page, 'Les assistants maternels');
  for (const [index, { firstName, lastName, function: role, email: own }] of members.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Ajouter un assistant maternel' }).click();
    await fillMember(page, index, firstName, lastName, role, own);
  }
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
  email = address(`membre-${index}`),
): Promise<void> {
  await field(page, `persons.${index}.firstName`).fill(firstName);
  await field(page, `persons.${index}.lastName`).fill(lastName);
  await field(page, `persons.${index}.email`).fill(email);
  await field(page, `persons.${index}.function`).selectOption(role);
}
