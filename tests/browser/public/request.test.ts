import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import {
  closeBrowser,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  focused,
  openPage,
  openWindow,
  picture,
} from '../browser.ts';
import { address, at, mailTo } from '../site.ts';
import { choose, fillRequest, heading } from './fill-request.ts';

afterAll(closeBrowser);

/** Goes from field to field with Tab and types; `null` leaves a field as it is. */
async function typeThrough(page: Page, ...texts: (string | null)[]) {
  for (const text of texts) {
    await page.keyboard.press('Tab');
    if (text !== null) await page.keyboard.type(text);
  }
}

describe('asking for an habilitation', { timeout: 90_000 }, () => {
  it('REQ-01 REQ-02 REQ-05 goes from the start to the reference by keyboard alone, across a reload, without an account', async () => {
    const email = address('mairie');
    const page = await openPage(at('/habilitation'), { width: 1100 });
    await page.getByRole('link', { name: 'Je gère une ou plusieurs structures d’accueil' }).focus();
    await page.keyboard.press('Enter');
    await heading(page, 'Habilitation d’un gestionnaire d’établissements');
    await page.getByRole('link', { name: 'Commencer la demande' }).focus();
    await page.keyboard.press('Enter');
    await heading(page, 'Le fournisseur de données');
    await expect.poll(async () => (await focused(page)).text).toBe('Le fournisseur de données');
    await typeThrough(
      page,
      'Communauté de communes du Crestois',
      'Inter',
      '2 place Rozier',
      null,
      '26400',
      'Crest',
    );
    await typeThrough(page, email, '04 75 25 00 00', 'Mad', 'Odile', 'Ferrandier', 'présidente');
    await page.keyboard.press('Enter');

    await heading(page, 'Votre Caf');
    await page.getByText('Proposée d’après votre code postal').waitFor();
    await typeThrough(page, null);
    expect(await page.getByRole('combobox').inputValue()).toBe('Caf de la Drôme');
    await page.keyboard.press('Enter');

    await heading(page, 'Les établissements');
    await typeThrough(page, null);
    await choose(page, 'petit bosquet');
    await choose(page, 'sainte-euph');
    await page.getByText('2 établissements choisis').waitFor();
    // Availability is offered for the crèche alone (REQ-07).
    expect(await page.getByRole('checkbox', { name: 'Disponibilités' }).count()).toBe(1);
    await page.reload();
    await page.getByText('2 établissements choisis').waitFor();
    await page.getByRole('button', { name: 'Continuer' }).focus();
    await page.keyboard.press('Enter');

    await heading(page, 'Les personnes à habiliter');
    await typeThrough(page, 'Camille', 'Bressoud', 'camille.bressoud@crestois.example', 'directrice');
    await typeThrough(page, null);
    await expect.poll(async () => (await focused(page)).text).toBe('Ajouter une personne');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focused(page)).id).toBe('champ-persons-1-firstName');
    await page.keyboard.type('Noé');
    await typeThrough(page, 'Tissot', 'noe.tissot@crestois.example', 'secrétaire');
    await page.keyboard.press('Enter');

    await heading(page, 'Relire avant de valider');
    for (const said of [
      'Odile Ferrandier',
      '04 75 25 00 00',
      'Multi-accueil Le Petit Bosquet',
      'Noé Tissot',
    ]) {
      await page.getByText(said).first().waitFor();
    }
    await page.getByRole('button', { name: 'Valider et envoyer à la Caf' }).focus();
    await page.keyboard.press('Enter');
    await heading(page, 'Votre demande est envoyée');
    const reference = (await page.locator('.sent-reference').textContent()) ?? '';
    expect(reference).toMatch(/^S26-[0-9A-Z]{4}-[0-9A-Z]{4}$/u);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    const mail = await mailTo(email, /demande/iu);
    expect(mail.text).toContain(reference);
    await expectNoAxeViolations(page);
    expectNothingBroke(page);
  });

  it('says what is missing at the top and beside each field, and keeps what was typed', async () => {
    const page = await openPage(at('/habilitation/structures/fournisseur'), { width: 360 });
    await page.locator('#champ-provider-name').fill('Association La Ronde');
    await page.locator('#champ-provider-email').fill('pas une adresse');
    await page.getByRole('button', { name: 'Continuer' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'points à revoir' });
    await summary.getByRole('link', { name: 'Code postal' }).waitFor();
    await summary.getByRole('link', { name: 'Adresse e-mail' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focused(page)).id).toBe('champ-provider-email');
    expect(await page.locator('#champ-provider-email').inputValue()).toBe('pas une adresse');
    await picture(page, 'request-errors-360');
    await expectNoAxeViolations(page);
    await expectNoHorizontalScroll(page);
    await page.reload();
    await expect.poll(() => page.locator('#champ-provider-name').inputValue()).toBe('Association La Ronde');
  });

  it('REQ-07 points out at once an address that two persons share, and a shared mailbox, and lets the request go on', async () => {
    const page = await openPage(at('/habilitation/structures/personnes'), { width: 360 });
    await page.locator('#champ-persons-0-email').fill('contact@crestois.example');
    await page.getByText('Cette adresse semble partagée').waitFor();
    await page.getByRole('button', { name: 'Ajouter une personne' }).click();
    await page.locator('#champ-persons-1-email').fill('Contact@crestois.example');
    await expect.poll(() => page.getByText('Deux personnes ont cette adresse').count()).toBe(2);
    await picture(page, 'request-addresses-360');
    await expectNoAxeViolations(page);
    await expectNoHorizontalScroll(page);
    await page.getByRole('button', { name: 'Retirer la personne 2' }).click();
    await expect.poll(() => page.getByText('Deux personnes ont cette adresse').count()).toBe(0);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(() => page.getByText('Deux personnes ont cette adresse').count()).toBe(2);
  });

  it('warns that another Caf empties the selection, and changes nothing when one steps back', async () => {
    const page = await openPage(at('/habilitation'));
    await fillRequest(page, address('caf'));
    await page.getByRole('link', { name: /Modifier.*la caf/iu }).click();
    await heading(page, 'Votre Caf');
    const box = page.getByRole('combobox');
    const another = async () => {
      await box.fill('sav');
      await page.getByRole('option', { name: 'Caf de la Savoie' }).click();
      await page.getByRole('button', { name: 'Continuer' }).click();
      await page.getByRole('dialog').getByText('cette sélection sera vidée').waitFor();
    };
    await another();
    await picture(page, 'request-other-caf');
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Revenir sans rien changer' }).click();
    await page.goto(at('/habilitation/structures/relecture'));
    await page.getByText('Caisse d’allocations familiales de la Drôme').waitFor();
    await page.getByText('Multi-accueil Le Petit Bosquet').waitFor();
    await page.getByRole('link', { name: /Modifier.*la caf/iu }).click();
    await another();
    await page.getByRole('button', { name: 'Changer de Caf et vider la sélection' }).click();
    await heading(page, 'Relire avant de valider');
    await page.getByText('Aucun établissement choisi.').waitFor();
    await page.getByRole('button', { name: 'Valider et envoyer' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Établissements/u })
      .waitFor();
  });

  it('REQ-08 makes one request of two sendings, the answer to the first being lost', async () => {
    const window = await openWindow();
    const page = await openPage(at('/habilitation'), { window });
    const email = address('perdue');
    await fillRequest(page, email);
    const keys: (string | undefined)[] = [];
    const references: string[] = [];
    await page.route('**/api/public/habilitation-requests', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      const answer = await route.fetch();
      references.push((await answer.json()).reference);
      return keys.length === 1 ? route.abort() : route.fulfill({ response: answer });
    });
    await page.getByRole('button', { name: 'Valider et envoyer' }).click();
    await page.getByRole('alert').getByText('Le service n’a pas répondu').waitFor();
    await picture(page, 'request-no-answer');
    await page.reload();
    await heading(page, 'Relire avant de valider');
    await page.getByRole('button', { name: 'Valider et envoyer' }).click();
    await heading(page, 'Votre demande est envoyée');
    expect(keys[1]).toBe(keys[0]);
    expect(references[1]).toBe(references[0]);
    expect(await page.locator('.sent-reference').textContent()).toBe(references[0]);

    // The next request of the same person is another intent.
    await fillRequest(page, email);
    await page.getByRole('button', { name: 'Valider et envoyer' }).click();
    await heading(page, 'Votre demande est envoyée');
    expect(keys[2]).not.toBe(keys[0]);
    expect(references[2]).not.toBe(references[0]);
  });

  it('brings the person to the page where the server found something wrong', async () => {
    const page = await openPage(at('/habilitation'));
    await fillRequest(page, address('refus'));
    await page.route('**/api/public/habilitation-requests', (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        json: {
          type: 'urn:monenfant:problem:invalid-request',
          title: 'Certains champs sont à revoir',
          status: 422,
          detail: 'Rien n’a été enregistré.',
          code: 'invalid-request',
          errors: [
            { path: 'persons.0.email', message: 'Cette adresse est déjà celle de quelqu’un d’autre.' },
            {
              path: 'establishments.0',
              message: 'Cet établissement n’est pas dans la liste de la Caf choisie.',
            },
          ],
        },
      }),
    );
    await page.getByRole('button', { name: 'Valider et envoyer' }).click();
    await heading(page, 'Les établissements');
    const summary = page.getByRole('alert').filter({ hasText: 'points à revoir' });
    await summary.getByText('pas dans la liste').waitFor();
    expect(await summary.getByText('déjà celle').count()).toBe(0);
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Continuer' }).click();
    await heading(page, 'Les personnes à habiliter');
    await summary.getByText('déjà celle').waitFor();
    expect(await page.locator('#champ-persons-0-function').inputValue()).toBe('directrice');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await heading(page, 'Relire avant de valider');
  });

  it('offers a draft again on the next visit, and erases it on demand', async () => {
    const window = await openWindow({ width: 360 });
    const first = await openPage(at('/habilitation/structures/fournisseur'), { window });
    await first.locator('#champ-provider-name').fill('Crèche parentale Les Filous');
    await first.close();
    const page = await openPage(at('/habilitation'), { window });
    await page.getByText('Demande commencée sur cet appareil').waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('link', { name: 'Je gère une ou plusieurs structures d’accueil' }).click();
    await page.getByText('déjà commencée sur cet appareil').waitFor();
    await picture(page, 'request-start-draft-360');
    await expectNoAxeViolations(page);
    await page.getByRole('link', { name: 'Reprendre ma demande' }).click();
    await expect
      .poll(() => page.locator('#champ-provider-name').inputValue())
      .toBe('Crèche parentale Les Filous');
    await page.getByRole('button', { name: 'Effacer mon brouillon' }).click();
    await page.getByRole('button', { name: 'Effacer le brouillon' }).click();
    await page.getByRole('heading', { name: 'Qui êtes-vous' }).waitFor();
    expect(await page.getByText('Demande commencée').count()).toBe(0);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });
});
