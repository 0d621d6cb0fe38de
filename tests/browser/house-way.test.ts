import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cafProfileContent } from '../builders/persons.ts';
import { closeBrowser, expectNoAxeViolations, expectNothingBroke, openPage, picture } from './browser.ts';
import { type Department, openDepartment } from './caf/department.ts';
import { acceptAndRead, activateHere, recordReturn, sendRequest, signInFirst } from './convention-steps.ts';
import { mailsOf } from './people.ts';
import { type AskedHouse, fillMamRequest } from './public/fill-mam.ts';
import { address, at, mailTo } from './site.ts';

const member = (
  firstName: string,
  lastName: string,
  title: 'Assistante maternelle' | 'Assistant maternel',
) => ({
  firstName,
  lastName,
  function: title,
  email: address(lastName.toLowerCase()),
});

/** A house with all its assistants maternels: each one is a party, signs, and is habilitated by name. */
const asked: AskedHouse = {
  caf: ['allier', /Allier/u],
  house: { typed: 'roulotte', answer: /La Roulotte/u, street: '11 rue des Couteliers' },
  members: [
    member('Perrine', 'Chavroche', 'Assistante maternelle'),
    member('Salimata', 'Diarra', 'Assistante maternelle'),
    member('Gaspard', 'Neuville', 'Assistant maternel'),
    member('Bérénice', 'Tronget', 'Assistante maternelle'),
  ],
};
const people = asked.members.map(({ firstName, lastName }) => `${firstName} ${lastName}`);

describe('the whole way of a house of assistants maternels', { timeout: 240_000 }, () => {
  let allier: Department;
  let caf: Page;
  let reference: string;
  const house = address('maison');

  beforeAll(async () => {
    const town = { name: 'Moulins', postcode: '03000', code: '03190' };
    allier = await openDepartment('03', town, { 'MAM-1': 'MAM La Roulotte' });
    const content = cafProfileContent('caf03.example');
    await allier.act('PUT', '/api/caf/profile', { version: 0, content });
  });
  afterAll(async () => {
    await allier?.window.close();
    await closeBrowser();
  });

  it('REQ-04 REQ-05 asks on the public side, with all its members and their consent', async () => {
    const page = await openPage(at('/habilitation'), { width: 360 });
    await fillMamRequest(page, house, asked);
    const review = await page.locator('main').innerText();
    for (const said of [...people, '11 rue des Couteliers', 's’autorisent mutuellement']) {
      expect(review).toContain(said);
    }
    reference = await sendRequest(page);
    expect(reference).toMatch(/^M03-/u);
    expect((await mailTo(house, /demande/iu)).text).toContain(reference);
    expectNothingBroke(page);
    await page.context().close();
  });

  it('ACT-03 ACT-04 REQ-04 is posted a convention that every member signs: one signature missing, nothing is recorded', async () => {
    caf = await openPage(at(`/caf/demandes/${reference}`), { window: allier.window });
    await caf.getByText('Tous ses assistants maternels ont donné leur accord').waitFor();
    const pdf = await acceptAndRead(caf);
    expect(pdf.tagged).toBe(true);
    expect(pdf.language).toMatch(/^fr/u);
    for (const said of [reference, 'MAM La Roulotte', '11 rue des Couteliers', '03000 Moulins']) {
      expect(solid(pdf.solidText)).toContain(solid(said));
    }
    for (const { lastName, email } of asked.members) {
      // Among the parties, under the articles and in the annex, in each of the two copies.
      expect(pdf.solidText.split(lastName).length - 1).toBeGreaterThanOrEqual(6);
      expect(pdf.solidText).toContain(email);
    }
    expect((await mailTo(house, /acceptée/u)).text).toMatch(/signature de chaque assistant maternel/u);

    await recordReturn(caf, ['5', '5', '2026'], people.slice(0, 3));
    await caf.getByRole('alert').getByRole('link').first().waitFor();
    expect(await caf.getByRole('button', { name: 'Activer l’habilitation' }).count()).toBe(0);
    await caf.getByRole('checkbox', { name: people[3] }).check();
    await caf.getByRole('button', { name: 'Enregistrer le retour', exact: true }).click();
    await activateHere(caf);
    await caf.getByRole('heading', { name: '4 personnes habilitées' }).waitFor();
    expect(await caf.locator('main').innerText()).toContain('5 mai 2026');
    expectNothingBroke(caf);
  });

  it('PWD-01 PWD-03 PUB-10 each member is mailed a password; one signs in, finds the house and everyone whom its sheet may name', async () => {
    const [first, ...others] = asked.members;
    const page = await signInFirst(
      at(''),
      { email: first?.email ?? '', password: 'Bocage-et-besbre-03' },
      'Vos établissements',
    );
    await page.getByRole('article', { name: 'MAM La Roulotte' }).waitFor();
    const home = await page.locator('main').innerText();
    for (const said of ['MAM La Roulotte', reference, 'Jamais rempli']) expect(home).toContain(said);
    expect(home).toMatch(/P03-[0-9A-Z]{6}/u);
    await picture(page, 'house-home');
    await expectNoAxeViolations(page);

    await page
      .getByRole('link', { name: /Remplir/u })
      .first()
      .click();
    const group = page.getByRole('group', { name: 'Qui paraît sur la fiche' });
    await group.waitFor();
    for (const { firstName, lastName } of asked.members) {
      const box = group.getByLabel(`${lastName} ${firstName}`);
      expect([await box.isChecked(), await box.isDisabled()]).toEqual([false, true]);
    }
    // Nobody is named without having agreed.
    await group
      .getByRole('button', { name: /Enregistrer son accord/u })
      .first()
      .click();
    await group.getByText(/Accord enregistré le/u).waitFor();
    await group.getByRole('checkbox').first().check();
    await picture(page, 'house-consents');
    await expectNoAxeViolations(page);
    await page.goto(at(`/partenaire/conventions/${reference}`));
    await page.getByRole('heading', { name: 'Qui peut publier au nom de la maison' }).waitFor();
    const convention = await page.locator('main').innerText();
    for (const said of [...people, '5 mai 2027', '5 février 2027']) expect(convention).toContain(said);
    expectNothingBroke(page);
    await page.context().close();
    for (const { email = '' } of others) {
      const mails = await mailsOf(at(''), email);
      expect(mails.some(({ text }) => /mot de passe provisoire/iu.test(text))).toBe(true);
    }
  });
});

/** Without blanks, nor the difference between apostrophes: as a PDF is searched. */
const solid = (text: string): string => text.replaceAll(/\s/gu, '').replaceAll('’', "'");
