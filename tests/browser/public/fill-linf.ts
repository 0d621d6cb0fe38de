import type { Page } from 'playwright-core';
import { address, at } from '../site.ts';
import { heading } from './fill-request.ts';

const field = (page: Page, path: string) => page.locator(`#champ-${path.replaceAll('.', '-')}`);
const goOn = (page: Page) => page.getByRole('button', { name: 'Continuer' }).click();

/** Fills the request of an information place up to its reading; the place is a relais of the list. */
export async function fillLinfRequest(page: Page, email: string): Promise<void> {
  await page.goto(at('/habilitation/lieu-information/fournisseur'));
  await heading(page, 'Le partenaire');
  await field(page, 'provider.name').fill('Communauté de communes des Trois Rivières');
  await field(page, 'provider.legalForm').selectOption('intercommunalite');
  await field(page, 'provider.address.street').fill('15 chemin des Senteurs');
  await field(page, 'provider.address.postcode').fill('26400');
  await field(page, 'provider.address.city').fill('Aouste-sur-Sye');
  await field(page, 'provider.email').fill(email);
  await field(page, 'provider.representative.firstName').fill('Damien');
  await field(page, 'provider.representative.lastName').fill('Roussillac');
  await field(page, 'provider.representative.role').fill('président');
  await goOn(page);
  await heading(page, 'Votre Caf');
  await goOn(page);
  await heading(page, 'Le lieu d’information');
  await page.getByRole('combobox').fill('passerelle');
  await page.getByRole('option', { name: /Passerelle/u }).click();
  await field(page, 'email').fill('relais@troisrivieres.example');
  await goOn(page);
  await heading(page, 'Les communes couvertes');
  await addPlace(page, 'crest', /^Crest 26400$/u);
  await addPlace(page, 'die', /^Die 26150$/u);
  await goOn(page);
  await heading(page, 'Les personnes à habiliter');
  await field(page, 'persons.0.firstName').fill('Élodie');
  await field(page, 'persons.0.lastName').fill('Dorval');
  await field(page, 'persons.0.email').fill(address('elodie.dorval'));
  await field(page, 'persons.0.function').fill('animatrice du relais');
  await goOn(page);
  await heading(page, 'Relire avant de valider');
}

/** Types in the box of communes, and takes the answer of that name. */
export async function addPlace(page: Page, text: string, name: RegExp): Promise<void> {
  await page.getByRole('combobox').fill(text);
  await page.getByRole('option', { name }).first().click();
}
