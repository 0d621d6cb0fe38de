import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  closeBrowser,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  focused,
  openPage,
  openWindow,
  picture,
  widths,
} from '../browser.ts';
import { passwordMailedTo, signInAs } from '../people.ts';
import { fillSecondFactor } from '../sign-in.ts';
import { accountOf, address, at, callAs, mailTo, signInFrom } from '../site.ts';

let window: BrowserContext;
let token: string;
beforeAll(async () => {
  window = await openWindow();
  token = await signInFrom(window, accountOf('cnaf-admin'));
});
afterAll(closeBrowser);

const open = (path: string, looks = {}) => openPage(at(path), { window, ...looks });

/** Gives a Caf a new agent, whose page is then opened. */
async function newAgent(code: string, firstName: string, lastName: string): Promise<string> {
  const email = address(lastName.toLowerCase());
  const answer = await callAs(window, token, 'POST', `/api/cnaf/cafs/${code}/agents`, {
    firstName,
    lastName,
    email,
  });
  expect(answer.status()).toBe(201);
  return email;
}

async function looksRight(page: Page, name: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoHorizontalScroll(page);
    await expectNoAxeViolations(page);
    await picture(page, `${name}-${width}`);
  }
}

const typeDate = async (page: Page, label: string, [day, month, year]: [string, string, string]) => {
  const group = page.getByRole('group', { name: label });
  await group.getByLabel('Jour').fill(day);
  await group.getByLabel('Mois').fill(month);
  await group.getByLabel('Année').fill(year);
};

describe('the list of the Caf', () => {
  it('says where each is reached and what it lacks; a filter keeps what was typed', async () => {
    const page = await open('/cnaf');
    const drome = page.getByRole('row', { name: /Caf de la Drôme/ });
    await drome.getByText('habilitations@caf26.example').waitFor();
    await page.getByRole('link', { name: /Sans liste/ }).click();
    await page.getByText(/^\d+\sCaf$/).waitFor();
    expect(await page.getByRole('row', { name: /Caf de la Drôme/ }).count()).toBe(0);
    await page.getByLabel('Département, ville du siège ou numéro').fill('alpes');
    await page.getByText('3 Caf').waitFor();
    await page.getByRole('link', { name: /Toutes/ }).click();
    expect(await page.getByLabel('Département, ville du siège ou numéro').inputValue()).toBe('alpes');
    await page.getByLabel('Département, ville du siège ou numéro').fill('val');
    await drome.waitFor();
    await looksRight(page, 'cnaf-cafs');
    expectNothingBroke(page);
  });
});

describe('the habilitation to import files', () => {
  it('is recorded with the decision, told to the agent, and ended', async () => {
    const email = await newAgent('47', 'Inès', 'Garrigou');
    const page = await open('/cnaf/caf/47');
    const here = page
      .getByRole('navigation', { name: 'Navigation principale' })
      .locator('[aria-current=page]');
    expect(await here.allInnerTexts()).toEqual(['Les Caf']);
    await page.getByText('Aucun agent de cette Caf n’est habilité à importer.').waitFor();
    await page.getByRole('button', { name: 'Enregistrer une décision' }).click();
    await expect.poll(async () => (await focused(page)).text).toContain('Inès Garrigou');
    await typeDate(page, 'Date de la décision', ['12', '3', '2099']);
    await page.getByLabel('Décidée par').fill('Rémi Castelnau');
    await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await page.getByText('Cette date est à venir').first().waitFor();
    await expectNoAxeViolations(page);
    await typeDate(page, 'Date de la décision', ['12', '3', '2026']);
    await page.getByLabel(/Référence de la décision/).fill('DIR-2026-7');
    await page.getByRole('button', { name: 'Enregistrer la décision' }).click();

    const table = page.getByRole('table', { name: /Agents habilités à importer/ });
    const row = table.getByRole('row', { name: /Inès Garrigou/ });
    await row.getByText('En cours').waitFor();
    await row.getByText('12 mars 2026').waitFor();
    await row.getByText('DIR-2026-7').waitFor();
    await expect.poll(async () => (await focused(page)).text).toMatch(/^Habilités à importer/);
    expect((await mailTo(email, /importer/)).text).toContain('12 mars 2026');
    await looksRight(page, 'cnaf-importer');

    await row.getByRole('button', { name: /Mettre fin/ }).click();
    await typeDate(page, 'Date de fin', ['1', '1', '2026']);
    await page.getByRole('button', { name: 'Mettre fin à l’habilitation', exact: true }).click();
    await page.getByText('La fin ne peut pas précéder').first().waitFor();
    await typeDate(page, 'Date de fin', ['2', '5', '2026']);
    await page.getByRole('button', { name: 'Mettre fin à l’habilitation', exact: true }).click();
    await row.getByText('Terminée').waitFor();
    await row.getByText('2 mai 2026').waitFor();
    await page.getByRole('button', { name: 'Enregistrer une décision' }).waitFor();
    expectNothingBroke(page);
  });
});

describe('an agent who leaves the Caf', () => {
  it('ACT-07 is put out at once, wherever signed in, and comes back with a new password', async () => {
    const email = await newAgent('48', 'Paul', 'Valmale');
    const site = at('');
    const theirs = await signInAs(site, { email, password: await passwordMailedTo(site, email) });
    const own = 'un mot à moi 48';
    await theirs.getByLabel('Nouveau mot de passe', { exact: true }).fill(own);
    await theirs.getByRole('button', { name: 'Enregistrer et continuer' }).click();
    await fillSecondFactor(theirs, site, email);
    await theirs.waitForURL(/\/caf/);

    const page = await open('/cnaf/caf/48');
    await page.getByRole('button', { name: /Fermer l’accès… de Paul Valmale/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('C’est le dernier agent de cette Caf').waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'cnaf-close-access');
    await dialog.getByRole('button', { name: 'Fermer l’accès' }).click();
    await page.getByText('Cette Caf n’a plus aucun agent').waitFor();
    await expect.poll(async () => (await focused(page)).text).toBe('Agents de la Caf');

    await theirs.getByRole('button', { name: 'Plus', exact: true }).click();
    await theirs.getByRole('link', { name: 'Journal' }).click();
    await theirs
      .getByText(/session est terminée/i)
      .first()
      .waitFor();
    const refused = await openPage(at('/connexion'));
    await refused.getByLabel('Adresse e-mail').fill(email);
    await refused.getByLabel('Mot de passe', { exact: true }).fill(own);
    await refused.getByRole('button', { name: 'Me connecter' }).click();
    await refused.getByText('Votre accès est fermé').first().waitFor();

    await looksRight(page, 'cnaf-closed-agent');
    await page.getByRole('button', { name: /Rouvrir l’accès de Paul Valmale/ }).click();
    await page.getByRole('button', { name: /Fermer l’accès… de Paul Valmale/ }).waitFor();
    const fresh = await signInAs(site, { email, password: await passwordMailedTo(site, email) });
    expect(await fresh.locator('main').innerText()).toMatch(/mot de passe/i);
    expectNothingBroke(page);
  });
});
