import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { person } from '../../builders/persons.ts';
import {
  closeBrowser,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  focused,
  inEveryLook,
  openPage,
  picture,
} from '../browser.ts';
import { at } from '../site.ts';
import { type Department, openDepartment } from './department.ts';

let isere: Department;
beforeAll(async () => {
  isere = await openDepartment(
    '38',
    { name: 'Voiron', postcode: '38500', code: '38563' },
    {
      'EAJE-1': 'Crèche des Chartreux',
      'ALSH-1': 'Centre de loisirs du Bourg',
      'RPE-1': 'Relais de la Morge',
    },
  );
});
afterAll(closeBrowser);

const open = (path: string) => openPage(at(path), { window: isere.window });
const openDossier = (reference: string) => open(`/caf/demandes/${reference}`);

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

describe('the queue of requests', () => {
  it('is gone through by keyboard alone, and kept in its place on return', async () => {
    await isere.request('Crèches du Guiers', ['EAJE-1']);
    await isere.request('Ville de Voiron', ['EAJE-1', 'ALSH-1']);
    const page = await open('/caf/demandes?etat=a-traiter');
    await page.getByRole('link', { name: 'Crèches du Guiers' }).waitFor();

    await press(page, 'j');
    await expect.poll(async () => (await focused(page)).text).toBe('Crèches du Guiers');
    await press(page, 'ArrowDown');
    await expect.poll(async () => (await focused(page)).text).toBe('Ville de Voiron');
    await press(page, 'k', 'j', 'Enter');
    await page.getByRole('heading', { level: 1, name: 'Ville de Voiron' }).waitFor();
    await expect.poll(async () => (await focused(page)).text).toBe('Ville de Voiron');

    await press(page, 'Shift+Tab', 'Enter');
    await page.getByRole('heading', { level: 1, name: 'Demandes d’habilitation' }).waitFor();
    expect(new URL(page.url()).search).toBe('?etat=a-traiter');
    await expect.poll(async () => (await focused(page)).text).toBe('Ville de Voiron');
    expectNothingBroke(page);
  });

  it('counts each state and keeps the filter in the address', async () => {
    const page = await open('/caf/demandes');
    await page.getByRole('link', { name: /Refusées/ }).click();
    await page.waitForURL('**/caf/demandes?etat=refusees');
    expect(await page.getByRole('link', { name: /Refusées/ }).getAttribute('aria-current')).toBe('page');
    await page.getByText('Aucune demande dans l’état').waitFor();
    await page.reload();
    await page.getByText('Aucune demande dans l’état').waitFor();
  });

  it('ACT-01 is searched and narrowed, in the address; a case is taken in charge, and noted', async () => {
    const reference = await isere.request('Crèches de la Bourbre', ['EAJE-1']);
    const page = await open('/caf/demandes');
    await page.getByLabel('Chercher').fill('creches bourbre');
    await page.getByLabel('Nature').selectOption('structures');
    await page.waitForURL(/nom=creches.*type=structures/);
    const row = page.getByRole('row', { name: /Crèches de la Bourbre/ });
    await row.getByText('30 jours').waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    await expectNoAxeViolations(page);
    await picture(page, 'caf-queue-narrowed');

    await row.getByRole('link').click();
    await page.getByRole('button', { name: 'M’en charger' }).click();
    await page.getByText('Dossier confié.').waitFor();
    await page.getByRole('button', { name: 'Écrire une note' }).click();
    await page.getByLabel('Note interne').fill('Rappeler la mairie lundi.');
    await page.reload();
    await page.getByRole('button', { name: 'Écrire une note' }).click();
    await page.getByRole('button', { name: 'Enregistrer la note' }).click();
    await page.getByText('Note enregistrée.').waitFor();
    await page.getByText('Rappeler la mairie lundi.').waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'caf-case-in-charge');

    await page.goBack();
    await page.getByLabel('Confiée à').selectOption('moi');
    await page.waitForURL(/a=moi/);
    await row.getByText('Moi').waitFor();
    await page.getByLabel('Confiée à').selectOption('personne');
    await page.getByText('Aucune demande ne correspond').waitFor();
    expect(await page.getByLabel('Chercher').inputValue()).toBe('creches bourbre');
    await page.goto(at(`/caf/demandes?nom=${reference.toLowerCase()}&etat=toutes`));
    await row.waitFor();
    expectNothingBroke(page);
  });
});

describe('a request', () => {
  it('REQ-07 has its shared and collective addresses pointed out, and waits for a correction', async () => {
    const twins = [person(0, 'duo.example'), { ...person(1, 'duo.example'), email: 'contact@duo.example' }];
    const page = await openDossier(
      await isere.request('Association Le Duo', ['RPE-1'], {
        persons: [...twins, { ...person(2, 'duo.example'), email: 'contact@duo.example' }],
      }),
    );
    await page.getByText('Plusieurs personnes ont la même adresse e-mail').waitFor();
    expect(await page.getByText('Adresse partagée', { exact: true }).count()).toBe(2);
    expect(await page.getByRole('button', { name: 'Accepter la demande' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Demander des corrections' }).waitFor();
    await expectNoAxeViolations(page);
  });

  it('ACT-02 keeps the reason typed through an empty try, a reload, and a refusal given up', async () => {
    const page = await openDossier(await isere.request('Commune de Coublevie', ['ALSH-1']));
    await page.getByRole('button', { name: 'Refuser la demande' }).click();
    await expect.poll(async () => (await focused(page)).tag).toBe('textarea');
    await press(page, 'Tab', 'Tab', 'Enter');
    await page.getByRole('alert').waitFor();
    await expect.poll(async () => (await focused(page)).text).toMatch(/points à revoir/);
    await expectNoAxeViolations(page);

    await page.getByLabel('Motif du refus').fill('L’établissement relève d’une autre Caf.');
    await page.reload();
    await page.getByRole('button', { name: 'Refuser la demande' }).click();
    const reason = page.getByLabel('Motif du refus');
    expect(await reason.inputValue()).toBe('L’établissement relève d’une autre Caf.');
    await page.getByRole('button', { name: 'Relire l’e-mail avant l’envoi' }).click();
    const mail = page.getByRole('dialog', { name: 'L’e-mail, tel qu’il sera lu' });
    await mail.getByText('> L’établissement relève d’une autre Caf.').waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'caf-mail-preview');
    await press(page, 'Escape');
    await mail.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Refuser la demande' }).click();
    const dialog = page.getByRole('dialog', { name: 'Refuser la demande de Commune de Coublevie' });
    await dialog.waitFor();
    await expect.poll(async () => (await focused(page)).text).toBe('Revenir sans rien changer');
    await expectNoAxeViolations(page);
    await press(page, 'Escape');
    expect(await reason.inputValue()).toBe('L’établissement relève d’une autre Caf.');

    await page.getByRole('button', { name: 'Refuser la demande' }).click();
    await dialog.getByRole('button', { name: 'Refuser la demande' }).click();
    await page.getByRole('heading', { name: 'Dossier clos' }).waitFor();
    await page.getByRole('listitem').getByText('L’établissement relève d’une autre Caf.').waitFor();
    expectNothingBroke(page);
  });

  it('ACT-02 says what a colleague did meanwhile and gives back the reason typed', async () => {
    const reference = await isere.request('Commune de Moirans', ['ALSH-1']);
    const page = await openDossier(reference);
    await page.getByRole('button', { name: 'Demander des corrections' }).click();
    await page.getByLabel('Que faut-il corriger').fill('La fonction de M. Faurel manque.');
    await isere.act('POST', `/api/caf/habilitations/${reference}/refusal`, {
      version: 1,
      reason: 'Demande reçue deux fois.',
    });
    await page.getByRole('button', { name: 'Demander les corrections' }).click();

    await page.getByText('Ce n’est plus possible').waitFor();
    await page.getByText('L’état est passé de « À traiter » à « Refusée »').waitFor();
    expect(await page.getByLabel('Le motif que vous aviez écrit').inputValue()).toBe(
      'La fonction de M. Faurel manque.',
    );
    await page.getByRole('heading', { name: 'Dossier clos' }).waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'caf-overtaken');
  });

  it('ACT-03 ACT-04 ACT-05 goes from acceptance to accesses: profile asked for on the way, PDF, signed return, activation', async () => {
    const reference = await isere.request('Communauté du Pays Voironnais', ['EAJE-1', 'RPE-1']);
    const page = await openDossier(reference);
    await page.getByRole('button', { name: 'Accepter la demande' }).click();
    await page.getByRole('link', { name: /Compléter.*Ma Caf/ }).click();
    await page.waitForURL(`**/caf/ma-caf?dossier=${reference}`);
    await page.getByLabel('Numéro et voie').fill('3 rue des Alliés');
    await page.getByLabel('Code postal').fill('38051');
    await page.getByLabel('Ville').fill('Grenoble Cedex 9');
    await page.getByRole('button', { name: 'Enregistrer et revenir' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Prénom du représentant/ })
      .waitFor();
    expect(await page.getByLabel('Ville').inputValue()).toBe('Grenoble Cedex 9');
    await page.getByLabel('Prénom du représentant').fill('Agathe');
    await page.getByLabel('Nom du représentant', { exact: true }).fill('Rochas');
    await page.getByLabel('Fonction du représentant').fill('directrice');
    await page.getByLabel('Adresse e-mail du service').fill('habilitations@caf38.example');
    await page.getByRole('button', { name: 'Enregistrer et revenir' }).click();

    await page.waitForURL(`**/caf/demandes/${reference}`);
    await page.getByRole('button', { name: 'Accepter la demande' }).click();
    await page.getByRole('heading', { name: 'Faire signer la convention' }).waitFor();
    await expect.poll(async () => (await focused(page)).text).toBe('Faire signer la convention');
    await page.getByText('imprimez-la une seule fois').waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger la convention (PDF)' }).click();
    expect((await downloading).suggestedFilename()).toBe(
      `convention-${reference}-communaute-du-pays-voironnais.pdf`,
    );

    await page.getByRole('button', { name: 'Enregistrer le retour signé' }).click();
    expect(await page.getByLabel('Signataire pour la Caf').inputValue()).toMatch(/Agathe Rochas, directrice/);
    expect(await page.getByLabel('Lieu de la signature').inputValue()).toBe('Grenoble');
    await page.getByRole('textbox', { name: 'Jour' }).fill('1');
    await page.getByRole('textbox', { name: 'Mois' }).fill('1');
    await page.getByRole('textbox', { name: 'Année' }).fill('2090');
    await page.getByRole('button', { name: 'Enregistrer le retour' }).click();
    await page.getByText('Cette date est à venir').first().waitFor();
    await page.getByRole('textbox', { name: 'Année' }).fill('2026');
    await page.getByRole('button', { name: 'Enregistrer le retour' }).click();

    await page.getByRole('button', { name: 'Activer l’habilitation' }).click();
    await page.getByRole('dialog').getByText('La convention a pris effet le 1er janvier 2026').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Activer' }).click();
    await page.getByRole('heading', { name: 'Convention en vigueur' }).waitFor();
    // The page looks again by itself until the passwords have left.
    await expect.poll(() => page.getByText('Mot de passe envoyé').count(), { timeout: 30_000 }).toBe(2);
    expect(await page.getByText(/P38-[0-9A-Z]{6}/).count()).toBe(2);
    await page.getByText('2 personnes sur 2 n’ont pas encore choisi leur mot de passe').waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'caf-activated');
    expectNothingBroke(page);
  });
});

describe('a request that cannot be read', () => {
  it('says that nothing was modified, and is tried again with one button', async () => {
    const reference = await isere.request('Commune de Tullins', ['ALSH-1']);
    const page = await open('/caf/demandes');
    const address = `**/api/caf/habilitations/${reference}`;
    await page.route(address, (route) => route.abort());
    await page.getByRole('link', { name: 'Commune de Tullins' }).click();
    await page.getByRole('heading', { level: 1, name: 'Le service n’a pas répondu' }).waitFor();
    await page.getByText('Rien n’a été modifié').waitFor();
    await expectNoAxeViolations(page);
    await page.unroute(address);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Commune de Tullins' }).waitFor();
  });
});

describe('the pages of requests at every width', () => {
  it('fit every width, in the light and in the dark, and axe finds nothing', async () => {
    const asked = await isere.request('Commune de Rives', ['EAJE-1', 'ALSH-1']);
    for (const path of [
      '/caf/demandes',
      `/caf/demandes/${asked}`,
      '/caf/ma-caf',
      '/caf/demandes/S38-0000-0000',
    ]) {
      const page = await open(path);
      await inEveryLook(page, async ({ width }) => {
        await expectNoHorizontalScroll(page);
        await expectNoAxeViolations(page);
        await picture(page, `caf${path.replaceAll(/\W+/gu, '-')}-${width}`);
      });
      await page.close();
    }
  });
});
