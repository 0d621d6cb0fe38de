import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linfRequest } from '../../builders/other-requests.ts';
import {
  closeBrowser,
  expectLargeTargets,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  focused,
  openPage,
  picture,
  widths,
} from '../browser.ts';
import { at, requested } from '../site.ts';
import { activate, type Department, openDepartment } from './department.ts';

let lot: Department;
beforeAll(async () => {
  lot = await openDepartment(
    '46',
    { name: 'Figeac', postcode: '46100', code: '46102' },
    { 'EAJE-1': 'Crèche du Célé', 'EAJE-2': 'Halte du Causse', 'ALSH-1': 'Centre du Foirail' },
  );
});
afterAll(closeBrowser);

const open = (path: string) => openPage(at(path), { window: lot.window });
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Goes on with the tabulator until a control of that name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const { text } = await focused(page);
    if (typeof name === 'string' ? text === name : name.test(text)) return;
  }
  throw new Error(`Nothing called ${name} takes the focus`);
}

/** A convention in force, and its dossier open. */
async function inForce(name: string, ids = ['EAJE-1', 'EAJE-2']): Promise<string> {
  const reference = await lot.request(name, ids);
  await activate(lot, reference);
  return reference;
}

describe('an avenant, from its draft to its signatures', () => {
  it('AVN-01 is prepared, posted and signed by keyboard alone', async () => {
    const reference = await inForce('Ville de Figeac');
    const page = await open(`/caf/demandes/${reference}`);
    await page.getByRole('link', { name: 'Préparer un avenant' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Préparer un avenant' }).waitFor();

    await page.getByRole('group', { name: 'Demandé le' }).getByLabel('Jour').focus();
    await page.keyboard.type('2');
    await press(page, 'Tab');
    await page.keyboard.type('2');
    await press(page, 'Tab');
    await page.keyboard.type('2026');
    await press(page, 'Tab');
    await page.keyboard.type('Par courrier');

    await tabTo(page, 'Ajouter une personne');
    await press(page, 'Enter');
    await expect.poll(async () => (await focused(page)).id).toMatch(/firstName/);
    for (const typed of ['Nina', 'Castagné', 'nina.castagne@figeac.example', 'Directrice de crèche']) {
      await page.keyboard.type(typed);
      await press(page, 'Tab');
    }
    await press(page, 'Enter');
    await page.getByText('Ajoutée', { exact: true }).waitFor();
    await tabTo(page, 'Retirer Halte du Causse');
    await press(page, 'Enter');
    await page.getByText('Retiré', { exact: true }).waitFor();
    await expectNoAxeViolations(page);
    await expectLargeTargets(page);

    await tabTo(page, 'Enregistrer le brouillon');
    await press(page, 'Enter');
    await page.getByRole('heading', { level: 1, name: /Avenant n°.1/ }).waitFor();
    await picture(page, 'caf-avenant-brouillon');
    await tabTo(page, 'Prêt à poster');
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await expectNoAxeViolations(page);
    await press(page, 'Shift+Tab', 'Enter');
    await page.getByText('Signatures attendues').waitFor();
    await picture(page, 'caf-avenant-poste');

    await tabTo(page, 'Enregistrer les signatures');
    await press(page, 'Enter');
    await expect.poll(async () => (await focused(page)).id).toMatch(/signedOn/);
    await page.keyboard.type('5');
    await press(page, 'Tab');
    await page.keyboard.type('2');
    await press(page, 'Tab');
    await page.keyboard.type('2026');
    await page.getByText(/a été préparé le .* après cette date/).waitFor();
    await expectNoAxeViolations(page);
    await tabTo(page, /prend effet/);
    await press(page, 'Enter');
    await page.getByText('En vigueur', { exact: true }).waitFor();
    await picture(page, 'caf-avenant-en-vigueur');

    await page.getByRole('link', { name: reference }).click();
    await page.getByRole('rowheader', { name: 'Nina Castagné' }).waitFor();
    expect(await page.getByText('Halte du Causse').count()).toBe(0);
    await page.getByRole('rowheader', { name: /Avenant n°.1/ }).waitFor();
    expectNothingBroke(page);
  });

  it('AVN-01 shows what would be wrong with it, and keeps what is not saved through a reload', async () => {
    const reference = await inForce('Association du Drauzou', ['EAJE-1']);
    const page = await open(`/caf/demandes/${reference}/avenants/nouveau`);
    await page.getByRole('button', { name: 'Retirer Camille Faurel' }).click();
    await page.getByRole('button', { name: 'Retirer Élise Dorval' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Garder Camille Faurel' }).waitFor();
    await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    await page.getByRole('alert').waitFor();
    const asked = page.getByRole('group', { name: 'Demandé le' });
    await asked.getByLabel('Jour').fill('2');
    await asked.getByLabel('Mois').fill('2');
    await asked.getByLabel('Année').fill('2026');
    await page.getByLabel(/Comment la demande/).selectOption({ label: 'Par e-mail' });
    await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    await page.getByText('Indiquez au moins une personne à habiliter.').waitFor();
    expect(await page.getByRole('button', { name: 'Prêt à poster' }).count()).toBe(0);

    // A colleague changes it meanwhile: nothing is written over, and the way on is shown.
    await page.getByRole('button', { name: 'Garder Camille Faurel' }).click();
    const path = `/api/caf/habilitations/${reference}/amendments/1`;
    await lot.act('PUT', path, { version: 1, requestedOn: '2026-02-02', requestForm: 'email', changes: [] });
    await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    await page.getByText('Quelqu’un a modifié ce brouillon entre-temps').waitFor();
    await page.getByRole('button', { name: 'Reprendre la version à jour' }).click();
    await page.getByText('Aucun changement pour l’instant.').waitFor();
    expectNothingBroke(page);
  });

  it('AVN-01 of an information place changes its communes, and where it is found', async () => {
    const asked = linfRequest(`${crypto.randomUUID().slice(0, 8)}.example`, {
      cafCode: '46',
      communes: [{ code: '46102', name: 'Figeac' }],
    });
    const reference = await requested(asked);
    await activate(lot, reference);
    const page = await open(`/caf/demandes/${reference}/avenants/nouveau`);
    await page.getByLabel('Ajouter des communes').fill('Cahors');
    await page
      .getByRole('option', { name: /^Cahors/ })
      .first()
      .click();
    await page.getByText('Cahors ajoutée.').waitFor();
    await page.getByRole('button', { name: /Retirer\s+Figeac/ }).click();
    await page.getByText(/Figeac\s: retirée de la liste/).waitFor();
    await page.getByRole('button', { name: /Modifier.*Lieu d’information/ }).click();
    await page.getByLabel('Nom du lieu').fill('Relais du Célé');
    await page.getByRole('button', { name: 'Garder ce changement' }).click();
    await page.getByText('Changé', { exact: true }).waitFor();
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 360, height: 900 });
    await expectNoHorizontalScroll(page);
    await picture(page, 'caf-avenant-linf-360');
    await page.setViewportSize({ width: 1440, height: 900 });
    await picture(page, 'caf-avenant-linf');
    expectNothingBroke(page);
  });

  it('AVN-01 gives somebody another name, shown before and after', async () => {
    const reference = await inForce('Commune de Capdenac', ['ALSH-1']);
    const page = await open(`/caf/demandes/${reference}/avenants/nouveau`);
    await page
      .getByRole('button', { name: /^Changer le nom ou la fonction de/ })
      .first()
      .click();
    await page.getByLabel('Nom', { exact: true }).fill('Sarzier-Lombard');
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Garder ce changement' }).click();
    await page.getByText('Modifiée', { exact: true }).waitFor();
    const change = page.getByRole('region', { name: 'Ce qui change' });
    await change.getByText('Sarzier-Lombard').first().waitFor();
    await change.getByText('1. Nom ou fonction de').waitFor();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoHorizontalScroll(page);
      await picture(page, `caf-avenant-nom-${width}`);
    }
    await expectLargeTargets(page);
    expectNothingBroke(page);
  });

  it('is legible at every width, light and dark', async () => {
    const reference = await inForce('Communauté de communes du Grand-Figeac');
    const person = {
      lastName: 'Castagné',
      firstName: 'Nina',
      email: 'nina@cc.example',
      function: 'Directrice',
    };
    await lot.act('POST', `/api/caf/habilitations/${reference}/amendments`, {
      requestedOn: '2026-02-02',
      requestForm: 'letter',
      changes: [
        { op: 'add-person', person },
        { op: 'remove-establishment', establishmentId: lot.idOf('EAJE-2') },
        { op: 'change-rights', establishmentId: lot.idOf('EAJE-1'), operating: false, availability: true },
      ],
    });
    const page = await open(`/caf/demandes/${reference}/avenants/1`);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoHorizontalScroll(page);
      await picture(page, `caf-avenant-${width}`);
    }
    // Read again in the dark: colours that change before one's eyes are no colours yet.
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.reload();
    await page.getByRole('heading', { name: 'Ce qui change' }).waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'caf-avenant-sombre');
  });
});

describe('a person’s access', () => {
  it('AVN-02 is closed in one action that names the person and says what comes of it, and opened again', async () => {
    const reference = await inForce('Crèches du Ségala', ['EAJE-1']);
    const page = await open(`/caf/demandes/${reference}`);
    await page.getByRole('button', { name: 'Fermer l’accès de Camille Faurel' }).click();
    const dialog = page.getByRole('dialog', { name: 'Fermer l’accès de Camille Faurel' });
    await dialog.getByLabel(/Ses codes/).check();
    await expectNoAxeViolations(page);
    await picture(page, 'caf-fermer-acces');
    await dialog.getByRole('button', { name: 'Fermer l’accès' }).click();
    await page.getByText('Accès fermé').waitFor();
    await page.getByRole('rowheader', { name: /Avenant n°.1/ }).waitFor();
    await page.setViewportSize({ width: 360, height: 900 });
    await expectNoHorizontalScroll(page);
    await picture(page, 'caf-acces-ferme-360');
    await page.setViewportSize({ width: 1440, height: 900 });
    await picture(page, 'caf-acces-ferme');

    await page.getByRole('button', { name: 'Rouvrir l’accès de Camille Faurel' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Rouvrir l’accès' }).click();
    await page.getByRole('button', { name: 'Fermer l’accès de Camille Faurel' }).waitFor();
    expectNothingBroke(page);
  });
});
