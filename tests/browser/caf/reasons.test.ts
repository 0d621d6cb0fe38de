import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  closeBrowser,
  expectLargeTargets,
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

let cantal: Department;
beforeAll(async () => {
  cantal = await openDepartment(
    '15',
    { name: 'Aurillac', postcode: '15000', code: '15014' },
    { 'EAJE-1': 'Crèche de la Jordanne' },
  );
});
afterAll(closeBrowser);

const open = (path: string) => openPage(at(path), { window: cantal.window });

describe('the templates of reasons', () => {
  it('ACT-02 are found from « Ma Caf », changed, added and taken away by its agents', async () => {
    const page = await open('/caf/ma-caf');
    await page.getByRole('link', { name: 'Lire et modifier les modèles' }).click();
    await page.getByText('Ce sont les modèles nationaux').waitFor();
    await expectNoAxeViolations(page);

    const refusals = page.getByRole('region', { name: 'Pour refuser une demande' });
    await refusals.getByRole('button', { name: 'Ajouter un modèle' }).click();
    await expect.poll(async () => (await focused(page)).id).toBe('champ-title');
    await page.getByLabel('Titre du modèle').fill('Demande reçue deux fois');
    await page.getByRole('textbox', { name: 'Texte' }).fill('Le dossier [numéro] suffit.');
    await page.getByRole('button', { name: 'Enregistrer le modèle' }).click();
    await page.getByText('Un autre modèle porte déjà ce titre').first().waitFor();
    await expectNoAxeViolations(page);
    await page.getByLabel('Titre du modèle').fill('Dossier suffisant');
    await page.getByRole('button', { name: 'Enregistrer le modèle' }).click();
    await refusals.getByRole('heading', { name: 'Dossier suffisant' }).waitFor();
    await expect.poll(async () => (await focused(page)).text).toBe('Ajouter un modèle');
    expect(await page.getByText('Ce sont les modèles nationaux').count()).toBe(0);

    await refusals.getByRole('button', { name: 'Modifier le modèle Dossier suffisant' }).click();
    await page.getByRole('textbox', { name: 'Texte' }).fill('Le dossier [numéro] nous suffit.');
    await page.getByRole('button', { name: 'Enregistrer le modèle' }).click();
    await refusals.getByText('Le dossier [numéro] nous suffit.').waitFor();

    await refusals.getByRole('button', { name: 'Supprimer le modèle Demande reçue deux fois' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Supprimer le modèle' }).click();
    await expect
      .poll(() => refusals.getByRole('heading', { name: 'Demande reçue deux fois' }).count())
      .toBe(0);
    await page.getByRole('button', { name: 'Revenir aux modèles nationaux' }).waitFor();
    expectNothingBroke(page);
  });

  it('ACT-02 a template goes behind what was typed, its blank selected, and can be taken out again', async () => {
    const reference = await cantal.request('Commune de Vic-sur-Cère', ['EAJE-1']);
    const page = await open(`/caf/demandes/${reference}`);
    await page.getByRole('button', { name: 'Demander des corrections' }).click();
    const reason = page.getByLabel('Que faut-il corriger');
    await reason.fill('Bonjour,');
    await page.getByLabel('Partir d’un modèle').selectOption({ label: 'Fonction d’une personne à préciser' });
    expect(await reason.inputValue()).toBe('Bonjour,');
    await page.getByRole('button', { name: 'Insérer le texte' }).click();
    await expect.poll(() => reason.inputValue()).toMatch(/^Bonjour,\n\nPrécisez la fonction de \[nom/);
    const selected = () =>
      reason.evaluate((box: HTMLTextAreaElement) => box.value.slice(box.selectionStart, box.selectionEnd));
    expect(await selected()).toBe('[nom de la personne]');
    await expectNoAxeViolations(page);
    await expectLargeTargets(page);
    await picture(page, 'reason-inserted-1440');

    await page.getByRole('button', { name: 'Retirer le texte inséré' }).click();
    expect(await reason.inputValue()).toBe('Bonjour,');
    await page.getByRole('button', { name: 'Insérer le texte' }).click();
    await page.keyboard.type('Camille Faurel');
    await expect.poll(() => reason.inputValue()).toContain('la fonction de Camille Faurel');
    // What was changed since is the agent's own: nothing takes it out.
    await expect.poll(() => page.getByRole('button', { name: 'Retirer le texte inséré' }).count()).toBe(0);
    const words = await reason.inputValue();
    await page.getByRole('button', { name: 'Demander les corrections' }).click();
    await page.getByRole('heading', { name: 'En attente du fournisseur' }).waitFor();
    await page.getByText(words.split('\n\n')[1] ?? '').waitFor();
    expectNothingBroke(page);
  });

  it('ACT-02 an agent who comes second is told, and keeps what was typed', async () => {
    const page = await open('/caf/ma-caf/modeles');
    const corrections = page.getByRole('region', { name: 'Pour demander des corrections' });
    await corrections.getByRole('button', { name: 'Ajouter un modèle' }).click();
    await page.getByLabel('Titre du modèle').fill('Pièce illisible');
    await page.getByRole('textbox', { name: 'Texte' }).fill('Envoyez-la de nouveau.');
    const { version } = await cantal.act('GET', '/api/caf/reason-templates');
    await cantal.act('PUT', '/api/caf/reason-templates', { version, templates: [] });
    await page.getByRole('button', { name: 'Enregistrer le modèle' }).click();
    await page.getByText('Quelqu’un a modifié ce dossier avant vous').waitFor();
    expect(await page.getByRole('textbox', { name: 'Texte' }).inputValue()).toBe('Envoyez-la de nouveau.');
    await page.getByRole('button', { name: 'Enregistrer le modèle' }).click();
    await corrections.getByRole('heading', { name: 'Pièce illisible' }).waitFor();
    expectNothingBroke(page);
  });

  it('ACT-02 a refusal is told in the dialog, beside the button pressed, and is gone with it', async () => {
    const page = await open('/caf/ma-caf/modeles');
    const { version } = await cantal.act('GET', '/api/caf/reason-templates');
    const templates = [{ id: crypto.randomUUID(), act: 'refusal', title: 'Hors sujet', text: 'Sans objet.' }];
    await page
      .getByRole('button', { name: /^Supprimer le modèle/ })
      .first()
      .waitFor();
    await cantal.act('PUT', '/api/caf/reason-templates', { version, templates });
    await page
      .getByRole('button', { name: /^Supprimer le modèle/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Supprimer le modèle' }).click();
    await dialog.getByText('Quelqu’un a modifié ce dossier avant vous').waitFor();
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByText('Quelqu’un a modifié ce dossier').count()).toBe(0);
    expectNothingBroke(page);
  });

  it('fit every width, in the light and in the dark, and axe finds nothing', async () => {
    const page = await open('/caf/ma-caf/modeles');
    await inEveryLook(page, async ({ width }) => {
      await expectNoHorizontalScroll(page);
      await expectNoAxeViolations(page);
      await expectLargeTargets(page);
      await picture(page, `reasons-${width}`);
    });
  });
});
