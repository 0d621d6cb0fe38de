import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeBrowser, expectNoAxeViolations, expectNothingBroke, focused } from '../browser.ts';
import { at, idle } from '../site.ts';
import { callAsCaf, type OwnPartner, openAs, ownPartner, withoutDraft } from './own-partner.ts';

const id = '73-A1';
const address = `/partenaire/etablissements/${id}/fonctionnement`;
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const publicSheet = async () => {
  await idle();
  return (await partner.window.request.get(at(`/api/public/establishments/${id}`))).json();
};

let partner: OwnPartner;
beforeAll(async () => {
  partner = await ownPartner([{ establishmentId: id, operating: true, availability: false }]);
});
beforeEach(() => withoutDraft(partner, id));
afterAll(async () => {
  await partner?.window.close();
  await closeBrowser();
});

/** Has the Caf decide on all that waits. */
async function decideAsCaf(decisions: (toDecide: string[]) => object): Promise<void> {
  const path = `/api/caf/establishments/${id}/submission`;
  const read = (await callAsCaf('GET', path)) as { version: number; toDecide: string[] };
  await callAsCaf('POST', `${path}/decision`, { version: read.version, ...decisions(read.toDecide) });
}

/** Tabs until the control so named has the focus, as one does without a mouse. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let turn = 0; turn < 120; turn += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const element = document.activeElement;
      const own = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? own)
        : own;
    });
    if (name.test(label.trim())) return;
  }
  throw new Error(`no control named ${name} within reach`);
}

describe('the operating information of an establishment, from first words to the public sheet', () => {
  it('PUB-01 PUB-05 PUB-06 PUB-09 is entered, read again and sent by keyboard alone, one field being enough', async () => {
    const page = await openAs(partner, '/partenaire');
    await page
      .getByRole('link', { name: /Remplir/ })
      .last()
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Fonctionnement' }).waitFor();
    await page.getByText('aucune rubrique n’est obligatoire').waitFor();

    await tabTo(page, /^Téléphone$/);
    await page.keyboard.type('04 79 00 11 22');
    await tabTo(page, /^Tarifs$/);
    await page.keyboard.type('Selon le quotient familial.');
    await tabTo(page, /^Relire avant d’envoyer$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Relire et envoyer' }).waitFor();
    await expect.poll(async () => (await focused(page)).text).toBe('Relire et envoyer');
    await page.getByText('Vous modifiez : téléphone et tarifs.').waitFor();

    // The commitments of article 2 are there whole, and due.
    await tabTo(page, /^Envoyer à la Caf$/);
    await page.keyboard.press('Enter');
    const summary = page.getByRole('alert').filter({ hasText: 'points à revoir' });
    await summary.getByText(/engagements/).waitFor();
    await expect.poll(async () => (await focused(page)).text).toContain('engagements');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await tabTo(page, /^Envoyer à la Caf$/);
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { level: 1, name: 'Envoyé à la Caf' }).waitFor();
    const words = await page.locator('main').innerText();
    expect(words).toContain(partner.accountId);
    expect(words).toContain('Rien ne paraît encore sur le site.');
    expect(await publicSheet()).not.toHaveProperty('operating');
    expectNothingBroke(page);

    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Envoyé à la Caf' }).waitFor();
  });

  it('PUB-02 leaves the version in force online while the next one waits', async () => {
    await decideAsCaf((toDecide) => ({ approve: toDecide, return: [] }));
    const page = await openAs(partner, address);
    expect(await field(page, 'Téléphone').inputValue()).toBe('04\u00a079\u00a000\u00a011\u00a022');
    await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
    await page.getByText('Vous n’avez rien changé').waitFor();
    await page.getByRole('button', { name: 'Revenir à la saisie' }).click();

    await field(page, 'Tarifs').fill('De 0,40 à 3,80 € l’heure.');
    await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
    await page.getByText('la version actuelle reste en ligne').waitFor();
    await page.getByLabel('J’ai lu ces engagements').check();
    await page.getByRole('button', { name: 'Envoyer à la Caf' }).click();
    await page.getByRole('heading', { level: 1, name: 'Envoyé à la Caf' }).waitFor();
    expect(await publicSheet()).toMatchObject({ operating: { tariffs: 'Selon le quotient familial.' } });

    await page.goto(at(address));
    await page.getByText('Une version attend déjà la validation de la Caf').waitFor();
    expect(await field(page, 'Tarifs').inputValue()).toBe('De 0,40 à 3,80 € l’heure.');
  });

  it('PUB-02 starts again from the version sent back, with the Caf’s reason on top', async () => {
    const reason = 'Précisez l’année du barème.';
    await decideAsCaf((toDecide) => ({
      approve: [],
      return: toDecide.map((field) => ({ field, reason })),
    }));
    const page = await openAs(partner, '/partenaire');
    await page.getByText('Renvoyé par la Caf').first().waitFor();
    await page.getByRole('link', { name: /Corriger le fonctionnement/ }).click();
    await page.getByText('Précisez l’année du barème.').first().waitFor();
    expect(await field(page, 'Tarifs').inputValue()).toBe('De 0,40 à 3,80 € l’heure.');
    await expectNoAxeViolations(page);
  });

  it('tells whoever was overtaken by a colleague what the other version says, and loses nothing', async () => {
    const page = await openAs(partner, address);
    await field(page, 'Tarifs').fill('Barème 2026 : de 0,40 à 3,80 € l’heure.');
    await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
    await page.getByLabel('J’ai lu ces engagements').check();
    const seen = (await partner.call('GET', `/api/partner/establishments/${id}`)) as {
      submission: { version: number };
    };
    await partner.call('PUT', `/api/partner/establishments/${id}/operating-information`, {
      basedOn: seen.submission.version,
      information: { phone: '0479001199', tariffs: 'Voir en mairie.' },
      commitmentsAccepted: true,
    });
    await page.getByRole('button', { name: 'Envoyer à la Caf' }).click();
    await page.getByText('La fiche a changé pendant que vous écriviez').waitFor();
    await page.getByText('Voir ce que l’autre version dit autrement').click();
    await page.getByText('Voir en mairie.').waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Garder ma saisie' }).click();
    expect(await page.getByText('Quelqu’un a modifié ce dossier').count()).toBe(0);
    await page.getByRole('button', { name: 'Envoyer à la Caf' }).click();
    await page.getByRole('heading', { level: 1, name: 'Envoyé à la Caf' }).waitFor();
    expect(await partner.call('GET', `/api/partner/establishments/${id}`)).toMatchObject({
      submission: { information: { tariffs: 'Barème 2026 : de 0,40 à 3,80 € l’heure.' }, state: 'waiting' },
    });
  });
});
