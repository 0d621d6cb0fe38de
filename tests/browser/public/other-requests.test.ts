import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import {
  closeBrowser,
  expectNoAxeViolations,
  expectNothingBroke,
  focused,
  openPage,
  openWindow,
  picture,
} from '../browser.ts';
import { accountOf, address, at, callAs, mailTo, signInFrom } from '../site.ts';
import { fillLinfRequest } from './fill-linf.ts';
import { fillMamRequest, fillMember } from './fill-mam.ts';
import { choose, heading } from './fill-request.ts';

afterAll(closeBrowser);

/** Goes from field to field with Tab and types; `null` leaves a field as it is. */
async function typeThrough(page: Page, ...texts: (string | null)[]) {
  for (const text of texts) {
    await page.keyboard.press('Tab');
    if (text !== null) await page.keyboard.type(text);
  }
}

async function pressOn(page: Page, role: 'link' | 'button', name: string) {
  await page.getByRole(role, { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

const referenceShown = async (page: Page) => (await page.locator('.sent-reference').textContent()) ?? '';

describe('asking as an information place', { timeout: 90_000 }, () => {
  it('REQ-03 REQ-05 goes from the choice of a kind to the reference by keyboard alone', async () => {
    const email = address('mairie');
    const page = await openPage(at('/habilitation'), { width: 1100 });
    await pressOn(page, 'link', 'Je renseigne les familles sur les modes d’accueil');
    await heading(page, 'Habilitation d’un lieu d’information');
    await pressOn(page, 'link', 'Commencer la demande');
    await heading(page, 'Le partenaire');
    await expect.poll(async () => (await focused(page)).text).toBe('Le partenaire');
    await typeThrough(page, 'Commune de Crest', 'Com', '2 place Rozier', null, '26400', 'Crest', email);
    await typeThrough(page, '04 75 25 00 00', 'Mad', 'Odile', 'Ferrandier', 'maire');
    await page.keyboard.press('Enter');

    await heading(page, 'Votre Caf');
    await typeThrough(page, null);
    await page.keyboard.press('Enter');

    await heading(page, 'Le lieu d’information');
    await typeThrough(page, null);
    await choose(page, 'passerelle');
    // What the list knows is there already.
    await expect.poll(() => page.locator('#champ-address-city').inputValue()).toBe('Crest');
    expect(await page.locator('#champ-phone').inputValue()).toBe('04 75 00 10 05');
    await page.locator('#champ-email').focus();
    await page.keyboard.type('relais@crest.example');
    await page.keyboard.press('Enter');

    await heading(page, 'Les communes couvertes');
    await typeThrough(page, 'crestois');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^14\scommunes choisies$/u }).waitFor();
    await pressOn(page, 'button', 'Continuer');

    await heading(page, 'Les personnes à habiliter');
    await typeThrough(page, 'Camille', 'Bressoud', 'camille.bressoud@crest.example', 'animatrice');
    // A person works at the place unless told otherwise.
    expect(await page.locator('#champ-persons-0-address-city').inputValue()).toBe('Crest');
    await page.keyboard.press('Enter');

    await heading(page, 'Relire avant de valider');
    for (const said of [
      'Relais Petite Enfance La Passerelle des Pillous',
      'Aouste-sur-Sye',
      'Camille Bressoud',
    ]) {
      await page.getByText(said).first().waitFor();
    }
    await pressOn(page, 'button', 'Valider et envoyer à la Caf');
    await heading(page, 'Votre demande est envoyée');
    const reference = await referenceShown(page);
    expect(reference).toMatch(/^L26-[0-9A-Z]{4}-[0-9A-Z]{4}$/u);
    expect((await mailTo(email, /demande/iu)).text).toContain(reference);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expectNothingBroke(page);
  });

  it('REQ-03 warns that another Caf empties communes and relais, and keeps what was typed by hand', async () => {
    const page = await openPage(at('/habilitation'));
    await fillLinfRequest(page, address('autre-caf'));
    await page.getByRole('link', { name: /Modifier.*la caf/iu }).click();
    await heading(page, 'Votre Caf');
    await page.getByRole('combobox').fill('sav');
    await page.getByRole('option', { name: 'Caf de la Savoie' }).click();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page
      .getByRole('dialog')
      .getByText(/2\scommunes et votre relais/u)
      .waitFor();
    await page.getByRole('button', { name: 'Changer de Caf et vider la sélection' }).click();
    await heading(page, 'Relire avant de valider');
    await page.getByText('Aucune commune choisie.').waitFor();
    await page.getByText('relais@troisrivieres.example').waitFor();
  });
});

describe('asking as a house of assistants maternels', { timeout: 90_000 }, () => {
  it('REQ-04 REQ-05 goes from the start to the reference by keyboard alone, the consent of all explained and given', async () => {
    const email = address('maison');
    const page = await openPage(at('/habilitation'), { width: 1100 });
    await pressOn(page, 'link', 'Je travaille dans une maison d’assistants maternels');
    await heading(page, 'Habilitation d’une maison d’assistants maternels');
    await pressOn(page, 'link', 'Commencer la demande');
    await heading(page, 'Votre Caf');
    await typeThrough(page, null);
    await choose(page, 'drôme');
    await page.keyboard.press('Enter');

    await heading(page, 'La maison');
    await typeThrough(page, null);
    await choose(page, 'petites mains');
    await expect.poll(() => page.locator('#champ-name').inputValue()).toBe('MAM Les Petites Mains');
    await page.locator('#champ-email').focus();
    await page.keyboard.type(email);
    await page.keyboard.press('Enter');

    await heading(page, 'Les assistants maternels');
    await typeThrough(page, 'Mireille', 'Astier', 'mireille.astier@maison.example', 'Assistante');
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await focused(page)).text).toBe('Ajouter un assistant maternel');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focused(page)).id).toBe('champ-persons-1-firstName');
    await page.keyboard.type('Bruno');
    await typeThrough(page, 'Kermadec', 'bruno.kermadec@maison.example', 'Assistant m');
    await pressOn(page, 'button', 'Continuer');

    await heading(page, 'L’accord de tous');
    await page.getByText('Bruno Kermadec').waitFor();
    await pressOn(page, 'button', 'Continuer');
    const summary = page.getByRole('alert').filter({ hasText: 'points à revoir' });
    await summary.getByRole('link').focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focused(page)).id).toBe('champ-mutualConsent');
    await picture(page, 'request-mam-accord-missing');
    await expectNoAxeViolations(page);
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');

    await heading(page, 'Relire avant de valider');
    await page.getByText('s’autorisent mutuellement').waitFor();
    await pressOn(page, 'button', 'Valider et envoyer à la Caf');
    await heading(page, 'Votre demande est envoyée');
    const reference = await referenceShown(page);
    expect(reference).toMatch(/^M26-[0-9A-Z]{4}-[0-9A-Z]{4}$/u);
    await page.getByText('à l’adresse de la maison').waitFor();
    expect((await mailTo(email, /demande/iu)).text).toContain(reference);
    expectNothingBroke(page);
  });

  it('REQ-04 asks for everyone’s consent again when the members change, and takes six at most', async () => {
    const page = await openPage(at('/habilitation'), { width: 360 });
    await fillMamRequest(page, address('membres'));
    await page.getByRole('link', { name: /Modifier.*assistants maternels/iu }).click();
    await heading(page, 'Les assistants maternels');
    for (const index of [2, 3, 4, 5]) {
      await page.getByRole('button', { name: 'Ajouter un assistant maternel' }).click();
      await fillMember(page, index, 'Samira', `Belkacem ${index}`, 'Assistante maternelle');
    }
    await page.getByText('Une maison compte 6 assistants maternels au plus.').waitFor();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await heading(page, 'Relire avant de valider');
    await page.getByText('Pas encore donné').waitFor();
    await page.getByRole('button', { name: 'Valider et envoyer' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Accord/u })
      .waitFor();
    await expectNoAxeViolations(page);
  });
});

describe('correcting a request of another kind', { timeout: 90_000 }, () => {
  it.each([
    {
      nature: 'lieu-information',
      fill: fillLinfRequest,
      blocks: ['Le lieu d’information', 'Les communes couvertes'],
    },
    { nature: 'mam', fill: fillMamRequest, blocks: ['La maison', 'L’accord de tous'] },
  ])(
    'ACT-02 the private link of a $nature opens its own pages, all filled in, and sends them back',
    async ({ fill, blocks }) => {
      const email = address('a-corriger');
      const page = await openPage(at('/habilitation'), { width: 360 });
      await fill(page, email);
      await page.getByRole('button', { name: 'Valider et envoyer' }).click();
      await heading(page, 'Votre demande est envoyée');
      const reference = await referenceShown(page);

      const agent = await openWindow();
      const token = await signInFrom(agent, accountOf('caf-agent'));
      const path = `/api/caf/habilitations/${reference}`;
      const { version } = await (await callAs(agent, token, 'GET', path)).json();
      const reason = 'Une personne manque.';
      await callAs(agent, token, 'POST', `${path}/corrections-request`, { version, reason });

      const mail = await mailTo(email, /corrig/iu);
      const { pathname, hash } = new URL(
        /https?:\S+\/habilitation\/correction#\S+/u.exec(mail.text)?.[0] ?? '',
      );
      await page.goto(at(`${pathname}${hash}`));
      await page.getByText(reason).waitFor();
      await heading(page, 'Relire avant de valider');
      for (const block of blocks) await page.getByRole('heading', { name: block }).waitFor();
      await picture(page, `correction-${reference.charAt(0)}-360`);
      await expectNoAxeViolations(page);
      await page.getByRole('link', { name: /Modifier.*(personnes|assistants)/iu }).click();
      await page.locator('#champ-persons-0-lastName').fill('Corrigé');
      await page.getByRole('button', { name: 'Continuer' }).click();
      await heading(page, /Relire avant de valider/u);
      const consent = page.getByText('Pas encore donné');
      if (await consent.count()) {
        await page.getByRole('link', { name: /accord de tous/iu }).click();
        await page.getByRole('checkbox').check();
        await page.getByRole('button', { name: 'Continuer' }).click();
        await heading(page, 'Relire avant de valider');
      }
      await page.getByRole('button', { name: 'Valider et renvoyer à la Caf' }).click();
      await heading(page, 'Votre demande corrigée est envoyée');
      expect(await referenceShown(page)).toBe(reference);
      const after = await (await callAs(agent, token, 'GET', path)).json();
      expect(after.persons[0].lastName).toBe('Corrigé');
      expectNothingBroke(page);
    },
  );
});
