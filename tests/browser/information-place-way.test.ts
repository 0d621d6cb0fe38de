import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cafProfileContent } from '../builders/persons.ts';
import { closeBrowser, expectNoAxeViolations, expectNothingBroke, openPage, picture } from './browser.ts';
import { type Department, openDepartment } from './caf/department.ts';
import { acceptAndRead, activateHere, recordReturn, sendRequest, signInFirst } from './convention-steps.ts';
import { mailsOf } from './people.ts';
import { type AskedPlace, fillLinfRequest } from './public/fill-linf.ts';
import { address, at, mailTo } from './site.ts';

/** An information place as a real annex has it: a relais of a town, the communes it covers, its persons with where they work. */
const asked: AskedPlace = {
  provider: {
    name: 'Commune de Bruges',
    legalForm: 'commune',
    address: { street: '87 avenue des Martyrs', postcode: '33520', city: 'Bruges' },
    representative: { firstName: 'Maïlys', lastName: 'Castaings', role: 'Maire' },
  },
  place: {
    typed: 'échoppes',
    answer: /Les Échoppes/u,
    email: 'relais@bruges.example',
    street: '4 allée des Pins',
  },
  communes: [
    ['bruges', /^Bruges 33520$/u],
    ['bouscat', /^Le Bouscat/u],
    ['eysines', /^Eysines/u],
  ],
  persons: [
    {
      firstName: 'Ondine',
      lastName: 'Labarthe',
      email: address('ondine.labarthe'),
      function: 'Animatrice du relais',
    },
    {
      firstName: 'Théophile',
      lastName: 'Dussourd',
      email: address('theophile.dussourd'),
      function: 'Chargé d’accueil',
      address: { street: '19 rue du Château d’eau', postcode: '33110', city: 'Le Bouscat' },
    },
  ],
};
const communes = ['Bruges', 'Eysines', 'Le Bouscat'];
const people = asked.persons.map(({ firstName, lastName }) => `${firstName} ${lastName}`);

describe('the whole way of an information place', { timeout: 240_000 }, () => {
  let gironde: Department;
  let caf: Page;
  let reference: string;
  const provider = address('mairie.bruges');

  beforeAll(async () => {
    const town = { name: 'Bruges', postcode: '33520', code: '33075' };
    gironde = await openDepartment('33', town, { 'RPE-1': 'Relais petite enfance Les Échoppes' });
    const content = cafProfileContent('caf33.example');
    await gironde.act('PUT', '/api/caf/profile', { version: 0, content });
  });
  afterAll(async () => {
    await gironde?.window.close();
    await closeBrowser();
  });

  it('REQ-03 REQ-05 asks on the public side, with the communes it covers and where each person works', async () => {
    const page = await openPage(at('/habilitation'), { width: 360 });
    await fillLinfRequest(page, provider, asked);
    const review = await page.locator('main').innerText();
    for (const said of [...communes, ...people, 'rue du Château d’eau', '4 allée des Pins']) {
      expect(review).toContain(said);
    }
    reference = await sendRequest(page);
    expect(reference).toMatch(/^L33-/u);
    expect((await mailTo(provider, /demande/iu)).text).toContain(reference);
    expectNothingBroke(page);
    await page.context().close();
  });

  it('ACT-02 ACT-03 ACT-04 is checked by its Caf, which posts a convention naming every commune and person, and activates it', async () => {
    caf = await openPage(at(`/caf/demandes/${reference}`), { window: gironde.window });
    await caf.getByRole('heading', { name: '3 communes couvertes' }).waitFor();
    const dossier = await caf.locator('main').innerText();
    for (const said of [...communes, ...people, 'rue du Château d’eau']) expect(dossier).toContain(said);

    const pdf = await acceptAndRead(caf);
    expect(pdf.tagged).toBe(true);
    expect(pdf.language).toMatch(/^fr/u);
    const printed = [
      reference,
      asked.provider.name,
      'Relais petite enfance Les Échoppes',
      '4 allée des Pins',
      '19 rue du Château d’eau',
      'Hélène Aubrac',
      'Maïlys Castaings',
      ...asked.persons.map(({ email }) => email),
    ];
    for (const said of printed) expect(solid(pdf.solidText)).toContain(solid(said));
    // Each of the two copies has its annex.
    for (const said of [...communes, ...asked.persons.map(({ lastName }) => lastName)]) {
      expect(solid(pdf.solidText).split(solid(said)).length - 1).toBeGreaterThanOrEqual(2);
    }

    expect(await caf.getByRole('button', { name: 'Activer l’habilitation' }).count()).toBe(0);
    await recordReturn(caf, ['2', '3', '2026']);
    await activateHere(caf);
    const inForce = await caf.locator('main').innerText();
    expect(inForce).toContain('En vigueur depuis le');
    expect(inForce).toContain('2 mars 2026');
    expectNothingBroke(caf);
  });

  it('PWD-01 PWD-03 AVN-03 its person signs in for the first time, and finds the communes covered, the dates and the colleagues', async () => {
    const [first, second] = asked.persons;
    const page = await signInFirst(
      at(''),
      { email: first?.email ?? '', password: 'Estey-et-garluche-33' },
      'Votre lieu d’information',
    );
    const home = await page.locator('main').innerText();
    for (const said of [...communes, 'Relais petite enfance Les Échoppes', reference])
      expect(home).toContain(said);
    expect(home).toMatch(/P33-[0-9A-Z]{6}/u);
    await picture(page, 'information-place-home');
    await expectNoAxeViolations(page);

    await page.getByRole('link', { name: 'Voir la convention et les personnes habilitées' }).click();
    await page.getByRole('heading', { name: 'Qui reçoit les demandes des familles' }).waitFor();
    const convention = await page.locator('main').innerText();
    for (const said of [...communes, ...people, '2 mars 2027', '2 décembre 2026']) {
      expect(convention).toContain(said);
    }
    expectNothingBroke(page);
    await page.context().close();
    // The colleague was mailed a password of his own.
    const mails = await mailsOf(at(''), second?.email ?? '');
    expect(mails.some(({ text }) => /mot de passe provisoire/iu.test(text))).toBe(true);
  });
});

/** Without blanks, nor the difference between apostrophes: as a PDF is searched. */
const solid = (text: string): string => text.replaceAll(/\s/gu, '').replaceAll('’', "'");
