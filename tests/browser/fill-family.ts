import type { Page } from 'playwright-core';
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
