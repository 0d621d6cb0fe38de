import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, parisDay } from '../../../domain/paris-day.ts';
import {
  closeBrowser,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  focused,
  inEveryLook,
  openPage,
  openWindow,
  picture,
} from '../browser.ts';
import { accountOf, address, at, mailTo, signInFrom } from '../site.ts';
import { type Department, openDepartment } from './department.ts';

let jura: Department;
beforeAll(async () => {
  jura = await openDepartment(
    '39',
    { name: 'Dole', postcode: '39100', code: '39198' },
    { 'EAJE-1': 'Crèche des Tanneurs' },
  );
});
afterAll(closeBrowser);

const open = (path: string) => openPage(at(path), { window: jura.window });
const daysAgo = (count: number) => addDays(parisDay(new Date()), -count);

/** Enters a request without a page; gives its reference. */
async function enter(change: object = {}): Promise<string> {
  const made: unknown = await jura.act('POST', '/api/caf/register', {
    nature: 'access',
    channel: 'post',
    receivedOn: daysAgo(0),
    person: { name: 'Lucie Berthon', email: address('lucie') },
    request: 'Je voudrais savoir ce que vous gardez sur moi.',
    ...change,
  });
  return (made as { id: string }).id;
}

async function fillDate(page: Page, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  await page.getByLabel('Jour').fill(date);
  await page.getByLabel('Mois').fill(month);
  await page.getByLabel('Année').fill(year);
}

describe('the register of rights and claims', () => {
  it('RGT-01 RGT-02 shows what is late first, says it in words, and keeps its filters in the address', async () => {
    const late = await enter({ receivedOn: daysAgo(40) });
    const near = await enter({ receivedOn: daysAgo(27), nature: 'opposition' });
    const claim = await enter({ nature: 'claim' });
    const page = await open('/caf/registre');
    await page.getByText('1 demande sans réponse après le délai').waitFor();
    const references = page.getByRole('rowheader').getByRole('link');
    await expect.poll(() => references.allTextContents()).toEqual([late, near, claim]);
    await page.getByText(/Passé de \d+\sjours?/u).waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'register');

    await page.getByRole('link', { name: /^Réclamation/u }).click();
    await page.waitForURL('**/caf/registre?nature=reclamation');
    await expect.poll(() => references.allTextContents()).toEqual([claim]);
    await page.getByRole('link', { name: /^Closes/u }).click();
    await page.getByText('Aucune demande ne correspond').waitFor();
    await page.reload();
    await page.getByText('Aucune demande ne correspond').waitFor();
    expectNothingBroke(page);
  });

  it('RGT-01 is written into from a letter, and taken in charge', async () => {
    const page = await open('/caf/registre');
    await page.getByRole('link', { name: 'Inscrire une demande reçue autrement' }).click();
    await page.getByRole('button', { name: 'Inscrire au registre' }).click();
    await page.getByRole('alert').waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('radio', { name: /Rectification/u }).check();
    await page.getByRole('radio', { name: 'Par courrier' }).check();
    await fillDate(page, daysAgo(3));
    await page.getByLabel('Ce qui est demandé').fill('Mon nom s’écrit Berthon, sans e.');
    await page.getByLabel('Nom et prénom de la personne').fill('Lucie Berthon');
    await page.getByLabel('Adresse e-mail').fill(address('lucie'));
    await picture(page, 'register-new');
    await page.getByRole('button', { name: 'Inscrire au registre' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lucie Berthon' }).waitFor();
    await picture(page, 'register-entry-received');

    await page.getByRole('button', { name: 'Prendre en charge' }).click();
    await page.getByRole('heading', { name: 'Répondre à la personne' }).waitFor();
    await expect.poll(async () => (await focused(page)).text).toBe('Répondre à la personne');
    await page.getByRole('button', { name: 'Ajouter une note' }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('Vérifié sur sa pièce d’identité.');
    await page.getByRole('button', { name: 'Ajouter la note' }).click();
    await page.getByRole('listitem').getByText('Vérifié sur sa pièce d’identité.').waitFor();
  });

  it('RGT-01 is extended, answered in the Caf’s own words, and closed on a proof', async () => {
    const email = address('lucie.berthon');
    const person = { name: 'Lucie Berthon', email };
    const id = await enter({ nature: 'rectification', person });
    await jura.act('POST', `/api/caf/register/${id}/owner`, { version: 1 });
    const page = await open(`/caf/registre/${id}`);
    await page.getByRole('button', { name: 'Prolonger le délai' }).click();
    await page.getByLabel(/Pourquoi faut-il plus de temps/u).fill('Les archives sont à Lons-le-Saunier.');
    await page.getByRole('button', { name: 'Prolonger de deux mois' }).click();
    await page.getByText(/Délai prolongé le/u).waitFor();
    expect(await page.getByRole('button', { name: 'Prolonger le délai' }).count()).toBe(0);

    await page.getByRole('button', { name: 'Répondre', exact: true }).click();
    await page.getByLabel('Votre réponse').fill('C’est corrigé.\nMerci de nous l’avoir dit.');
    await expectNoAxeViolations(page);
    await picture(page, 'register-answer');
    await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await page.getByRole('heading', { name: 'Clore la demande' }).waitFor();
    await page.getByRole('button', { name: 'Clore la demande' }).click();
    await page.getByRole('button', { name: 'Clore la demande' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Ce qui prouve que c’est fait').fill('Fiche relue après correction.');
    await page.getByRole('button', { name: 'Clore la demande' }).click();
    await page.getByRole('heading', { name: 'Demande close' }).waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'register-entry-closed');
    expectNothingBroke(page);

    const mail = await mailTo(email, /vous répond/u);
    expect(mail.text).toContain('> Merci de nous l’avoir dit.');
    expect((await mailTo(email, /plus de temps/u)).text).toContain('Lons-le-Saunier');
  });

  it('RGT-02 says what a colleague did meanwhile, and keeps what was typed', async () => {
    const id = await enter({ nature: 'claim' });
    const page = await open(`/caf/registre/${id}`);
    await page.getByRole('button', { name: 'Ajouter une note' }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('La directrice rappellera.');
    await jura.act('POST', `/api/caf/register/${id}/owner`, { version: 1 });
    await page.getByRole('button', { name: 'Ajouter la note' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('La directrice rappellera.');
    await page.getByRole('button', { name: 'Ajouter la note' }).click();
    await page.getByRole('listitem').getByText('La directrice rappellera.').waitFor();
  });

  it('RGT-01 hands over the data of a person whom an agent named', async () => {
    const window = await openWindow();
    await signInFrom(window, accountOf('caf-agent'));
    const page = await openPage(at('/caf/registre?nature=acces'), { window });
    await page.getByRole('rowheader').getByRole('link').first().click();
    await page.getByText('Ce qui est demandé').waitFor();
    await picture(page, 'register-entry-near');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger ses données (PDF)' }).click();
    expect((await saved).suggestedFilename()).toMatch(/^donnees-R26-[0-9A-Z-]+\.pdf$/u);
    expectNothingBroke(page);
  });

  it('RGT-02 says what it is about: a convention, an establishment', async () => {
    const id = await enter({ nature: 'claim' });
    await jura.request('Crèches de la Loue', ['EAJE-1']);
    const page = await open(`/caf/registre/${id}`);
    await page.getByRole('button', { name: 'Préciser l’objet' }).click();
    await page.getByRole('combobox', { name: 'Convention' }).fill('loue');
    await page.getByRole('option', { name: /Crèches de la Loue/u }).click();
    await page.getByRole('combobox', { name: 'Établissement' }).fill('tanneurs');
    await page.getByRole('option', { name: /Crèche des Tanneurs/u }).click();
    await expectNoAxeViolations(page);
    await picture(page, 'register-subject');
    await page.getByRole('button', { name: 'Enregistrer l’objet' }).click();
    await page.getByRole('link', { name: 'Crèche des Tanneurs' }).waitFor();
    await page.getByRole('link', { name: 'Crèches de la Loue' }).waitFor();
  });

  it('is clear of axe findings and as wide as its window, at every width', async () => {
    const id = await enter({
      nature: 'claim',
      person: { name: 'Anne-Sophie de La Rochefoucauld-Montbel', address: '3 rue du Lac\n39100 Dole' },
    });
    for (const path of ['/caf/registre', '/caf/registre/nouvelle', `/caf/registre/${id}`]) {
      const page = await open(path);
      if (path.endsWith('registre')) await page.getByRole('table').waitFor();
      const name = path.endsWith('nouvelle') ? 'new' : path.endsWith(id) ? 'entry' : 'list';
      await inEveryLook(page, async ({ width }) => {
        await expectNoAxeViolations(page);
        await expectNoHorizontalScroll(page);
        await picture(page, `register-${name}-${width}`);
      });
      expectNothingBroke(page);
      await page.close();
    }
  });
});
