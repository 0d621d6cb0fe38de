import type { Page } from 'playwright-core';
import { address, at } from '../site.ts';
import { heading } from './fill-request.ts';

const field = (page: Page, path: string) => page.locator(`#champ-${path.replaceAll('.', '-')}`);
const goOn = (page: Page) => page.getByRole('button', { name: 'Continuer' }).click();

/** What is typed to ask for an information place. */
export interface AskedPlace {
  provider: {
    name: string;
    legalForm: 'intercommunalite' | 'commune';
    address: { street: string; postcode: string; city: string };
    representative: { firstName: string; lastName: string; role: string };
  };
  /** Typed in the search, and what the answer then says. */
  place: { typed: string; answer: RegExp; email: string; street?: string };
  communes: readonly (readonly [typed: string, answer: RegExp])[];
  /** Who works elsewhere than at the place says where. */
  persons: readonly {
    firstName: string;
    lastName: string;
    email: string;
    function: string;
    address?: { street: string; postcode: string; city: string };
  }[];
}

const passerelle = (): AskedPlace => ({
  provider: {
    name: 'Communauté de communes des Trois Rivières',
    legalForm: 'intercommunalite',
    address: { street: '15 chemin des Senteurs', postcode: '26400', city: 'Aouste-sur-Sye' },
    representative: { firstName: 'Damien', lastName: 'Roussillac', role: 'président' },
  },
  place: { typed: 'passerelle', answer: /Passerelle/u, email: 'relais@troisrivieres.example' },
  communes: [
    ['crest', /^Crest 26400$/u],
    ['die', /^Die 26150$/u],
  ],
  persons: [
    {
      firstName: 'Élodie',
      lastName: 'Dorval',
      email: address('elodie.dorval'),
      function: 'animatrice du relais',
    },
  ],
});

/** Fills the request of an information place up to its reading; the place is a relais of the list. */
export async function fillLinfRequest(
  page: Page,
  email: string,
  { provider, place, communes, persons }: AskedPlace = passerelle(),
): Promise<void> {
  await page.goto(at('/habilitation/lieu-information/fournisseur'));
  await heading(page, 'Le partenaire');
  await field(page, 'provider.name').fill(provider.name);
  await field(page, 'provider.legalForm').selectOption(provider.legalForm);
  await fillIn(page, 'provider.address', provider.address);
  await field(page, 'provider.email').fill(email);
  await fillIn(page, 'provider.representative', provider.representative);
  await goOn(page);
  await heading(page, 'Votre Caf');
  await goOn(page);
  await heading(page, 'Le lieu d’information');
  await page.getByRole('combobox').fill(place.typed);
  await page.getByRole('option', { name: place.answer }).click();
  await field(page, 'email').fill(place.email);
  if (place.street) await field(page, 'address.street').fill(place.street);
  await goOn(page);
  await heading(page, 'Les communes couvertes');
  for (const [typed, answer] of communes) await addPlace(page, typed, answer);
  await goOn(page);
  await heading(page, 'Les personnes à habiliter');
  for (const [index, { address: own, ...person }] of persons.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Ajouter une personne' }).click();
    await fillIn(page, `persons.${index}`, person);
    if (own) await fillIn(page, `persons.${index}.address`, own);
  }
  await goOn(page);
  await heading(page, 'Relire avant de valider');
}

async function fillIn(page: Page, path: string, texts: Record<string, string>): Promise<void> {
  for (const [key, text] of Object.entries(texts)) await field(page, `${path}.${key}`).fill(text);
}

/** Types in the box of communes, and takes the answer of that name. */
export async function addPlace(page: Page, text: string, name: RegExp): Promise<void> {
  await page.getByRole('combobox').fill(text);
  await page.getByRole('option', { name }).first().click();
}
