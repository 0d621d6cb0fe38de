import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import type { LocalStack } from '../../local/stack.ts';
import { annexList, establishments, persons, provider } from './annex.ts';
import { closeBrowser, openPage } from './browser.ts';
import { acceptAndRead, activateHere, recordReturn } from './convention-steps.ts';
import { startOwnStack } from './own-stack.ts';
import { mailsOf, passwordMailedTo, signInAs } from './people.ts';

/**
 * The whole way of one convention « Structures », as its people walk it, on a stack of its own: each step goes on from
 * where the one before left off.
 */
describe('the whole way of a convention, from the list of the Caf to the public sheet', () => {
  let stack: LocalStack;
  let site: string;
  let caf: Page;
  let reference: string;
  const mathilde = { email: persons[0]?.email ?? '', password: '' };

  beforeAll(async () => {
    stack = await startOwnStack();
    site = stack.url;
  });
  afterAll(async () => {
    await closeBrowser();
    await stack?.stop();
  });

  const account = (role: string, cafCode = '') => {
    const found = stack
      .accounts()
      .find((one) => one.role === role && one.accountId.slice(1).startsWith(cafCode));
    if (!found) throw new Error(`No demonstration account for ${role}`);
    return found;
  };

  it('CTL-01 the Cnaf loads a dirty list, which updates instead of doubling, and reads a report per line', async () => {
    const page = await signInAs(site, account('cnaf-admin'));
    await page.goto(`${site}/cnaf/caf/26`);
    const file = { name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(annexList) };
    await page.getByLabel('Fichier CSV').setInputFiles(file);
    await page.getByRole('button', { name: 'Charger la liste' }).click();
    await page.getByText('0000000000').first().waitFor();
    const report = await page.locator('main').innerText();
    expect(report).toMatch(/CIRQUE/);
    expect(report).toMatch(/mis à jour/i);
    await page.getByRole('button', { name: /autre/ }).click();
    await page.getByLabel('Fichier CSV').setInputFiles(file);
    await page.getByRole('button', { name: 'Charger la liste' }).click();
    await page
      .getByText(/inchangé/i)
      .first()
      .waitFor();
    await page.context().close();
  });

  it('REQ-01 REQ-02 REQ-05 REQ-07 an applicant without an account asks for an habilitation, leaves, comes back, and gets a reference', async () => {
    await stack.idle();
    let page = await openPage(`${site}/habilitation`);
    await page.getByRole('link', { name: 'Je gère une ou plusieurs structures d’accueil' }).click();
    await page.getByRole('link', { name: 'Commencer la demande' }).click();
    await page.getByLabel('Nom du fournisseur').fill(provider.name);
    await page.getByLabel('Forme juridique').selectOption({ label: 'Intercommunalité' });
    await page.getByLabel('Adresse postale').fill(provider.street);
    await page.getByLabel('Code postal').fill(provider.postcode);
    await page.getByLabel('Ville').fill(provider.city);
    await page.getByLabel('Adresse e-mail').fill(provider.email);
    await page.getByLabel('Prénom').fill(provider.representative.firstName);
    await page.getByLabel('Nom', { exact: true }).fill(provider.representative.lastName);
    await page.getByLabel('Qualité').fill(provider.representative.role);
    await page.getByRole('button', { name: 'Continuer' }).click();

    // Proposed after the postcode.
    await page.getByRole('heading', { level: 1, name: 'Votre Caf' }).waitFor();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Les établissements' }).waitFor();
    for (const name of establishments) {
      await page.getByRole('combobox').fill(name);
      await page
        .getByRole('option', { name: new RegExp(name) })
        .first()
        .click();
      await page.getByRole('heading', { level: 3, name: new RegExp(name) }).waitFor();
    }
    expect(await page.getByRole('checkbox', { name: 'Disponibilités' }).count()).toBe(3);

    // Leaves, and comes back another day: the draft is in the browser.
    const window = page.context();
    await page.close();
    page = await openPage(`${site}/habilitation`, { window });
    await page.getByRole('link', { name: 'Je gère une ou plusieurs structures d’accueil' }).click();
    await page.getByRole('link', { name: 'Reprendre ma demande' }).click();
    await page.goto(`${site}/habilitation/structures/personnes`);
    for (const [index, person] of persons.entries()) {
      if (index > 0) await page.getByRole('button', { name: 'Ajouter une personne' }).click();
      await page.getByLabel('Prénom').nth(index).fill(person.firstName);
      await page.getByLabel('Nom', { exact: true }).nth(index).fill(person.lastName);
      await page.getByLabel('Adresse e-mail').nth(index).fill(person.email);
      await page.getByLabel('Fonction').nth(index).fill(person.function);
    }
    // A mailbox that several people may read is pointed out, and may stay.
    expect(await page.locator('main').innerText()).toMatch(/rpe@valdessenteurs\.example|partagée|plusieurs/);
    await page.getByRole('button', { name: 'Continuer' }).click();

    await page.getByRole('heading', { level: 1, name: 'Relire avant de valider' }).waitFor();
    const review = await page.locator('main').innerText();
    for (const said of [provider.name, ...persons.map((person) => person.email), ...establishments]) {
      expect(review).toContain(said);
    }
    await page.getByRole('button', { name: 'Valider et envoyer à la Caf' }).dblclick();
    await page.getByRole('heading', { level: 1, name: 'Votre demande est envoyée' }).waitFor();
    reference = (await page.locator('main').innerText()).match(/S26-[0-9A-Z]{4}-[0-9A-Z]{4}/)?.[0] ?? '';
    expect(reference).not.toBe('');
    await window.close();

    const receipts = await mailsOf(site, provider.email);
    expect(receipts.map(({ text }) => text.includes(reference))).toEqual([true]);
  });

  it('ACT-02 the Caf asks for a correction, which the applicant makes through the private link of the mail', async () => {
    caf = await signInAs(site, account('caf-agent', '26'));
    await caf.getByRole('link', { name: provider.name }).click();
    await caf.getByRole('button', { name: 'Demander des corrections' }).click();
    await caf
      .getByLabel('Que faut-il corriger')
      .fill('Donnez à M. Hautefort une adresse qu’il est seul à lire.');
    await caf.getByRole('button', { name: 'Demander les corrections' }).click();
    await caf
      .getByText(/Corrections demandées/)
      .first()
      .waitFor();

    const [mail] = await mailsOf(site, provider.email);
    const link = mail?.text.match(/https?:\S+\/habilitation\/correction#\S+/)?.[0] ?? '';
    const page = await openPage(link);
    expect(await page.locator('main').innerText()).toContain('une adresse qu’il est seul à lire');
    await page.goto(`${site}/habilitation/correction/personnes${new URL(link).hash}`);
    await page.getByLabel('Adresse e-mail').nth(1).fill('solal.hautefort@valdessenteurs.example');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('button', { name: 'Valider et renvoyer à la Caf' }).click();
    await page.getByRole('heading', { level: 1, name: 'Votre demande corrigée est envoyée' }).waitFor();
    await page.context().close();

    // The link has served.
    const again = await openPage(link);
    expect(await again.locator('main').innerText()).toMatch(/ne sert plus/);
    await again.context().close();
  });

  it('ACT-02 ACT-03 ACT-04 ACT-05 ACT-06 the Caf accepts, downloads the convention, records the signed return and activates', async () => {
    await caf.goto(`${site}/caf/demandes/${reference}`);
    const pdf = await acceptAndRead(caf);
    expect(pdf.tagged).toBe(true);
    for (const said of [reference, provider.name, ...persons.map((person) => person.lastName)]) {
      expect(pdf.solidText).toContain(said.replaceAll(' ', ''));
    }

    // Not before the signed return is recorded.
    expect(await caf.getByRole('button', { name: 'Activer l’habilitation' }).count()).toBe(0);
    const [year = '', month = '', day = ''] = addDays(parisDay(new Date()), -2).split('-');
    await recordReturn(caf, [day, month, year]);
    await activateHere(caf);
    mathilde.password = await passwordMailedTo(site, mathilde.email);
  });

  it('PWD-01 PWD-02 PWD-03 PWD-05 a named person signs in with the mailed password, must choose another, and changes it later', async () => {
    const page = await signInAs(site, mathilde);
    const chosen = 'Lavande-bleue-26';
    await page.getByLabel('Nouveau mot de passe', { exact: true }).fill('court');
    await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
    expect(await page.locator('main').innerText()).toMatch(/huit caractères/);
    await page.getByLabel('Nouveau mot de passe', { exact: true }).fill(chosen);
    await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vos établissements' }).waitFor();
    expect(await page.locator('main').innerText()).toMatch(/P26-[0-9A-Z]{6}/);

    await page.goto(`${site}/compte/mot-de-passe`);
    mathilde.password = 'Thym-et-romarin-26';
    await page.getByLabel('Mot de passe actuel', { exact: true }).fill(chosen);
    await page.getByLabel('Nouveau mot de passe', { exact: true }).fill(mathilde.password);
    await page.getByRole('button', { name: /Changer/ }).click();
    await page
      .getByText(/Votre mot de passe (est|a été) changé/)
      .first()
      .waitFor();
    await page.context().close();
  });

  it('PWD-06 PWD-07 a person who lost the password gets a new one from the public side', async () => {
    const page = await openPage(`${site}/mot-de-passe-perdu`);
    await page.getByLabel('Adresse e-mail').fill(mathilde.email);
    const words = page.getByRole('region', { name: 'Texte à recopier' }).getByRole('status');
    await words.getByText(/\p{L}+ \p{L}+ \p{L}+/u).waitFor();
    await page.getByLabel('Le texte affiché').fill(await words.innerText());
    await page.getByRole('button', { name: 'Recevoir un nouveau mot de passe' }).click();
    await page.getByRole('heading', { level: 1, name: 'Votre demande est enregistrée' }).waitFor();
    await page.context().close();
    mathilde.password = await passwordMailedTo(site, mathilde.email);
    const back = await signInAs(site, mathilde);
    mathilde.password = 'Olivier-du-val-26';
    await back.getByLabel('Nouveau mot de passe', { exact: true }).fill(mathilde.password);
    await back.getByRole('button', { name: 'Enregistrer et continuer' }).click();
    await back.getByRole('heading', { level: 1, name: 'Vos établissements' }).waitFor();
    await back.context().close();
  });

  it('PUB-01 PUB-03 PUB-06 the agent sends operating information and declares availability, online at once', async () => {
    const page = await signInAs(site, mathilde);
    await page.goto(`${site}/partenaire/etablissements/26-0104/fonctionnement`);
    await page.getByLabel('Téléphone', { exact: true }).first().fill('04 75 00 22 33');
    await page
      .getByLabel('Tarifs', { exact: true })
      .fill('Selon vos ressources, d’après le barème national.');
    await page
      .getByRole('button', { name: /engagements|Continuer|Relire/ })
      .first()
      .click();
    await page.getByLabel('J’ai lu ces engagements et je les accepte').check();
    await page.getByRole('button', { name: /Envoyer/ }).click();
    await page
      .getByText(/en attente|attend/i)
      .first()
      .waitFor();

    await page.goto(`${site}/partenaire/etablissements/26-0104/disponibilites`);
    await page.getByRole('radio', { name: 'Places disponibles' }).check();
    await page.getByRole('grid').locator('input').first().focus();
    await page.keyboard.type('2');
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    await page.getByText('C’est en ligne').waitFor();
    await page.context().close();

    await stack.idle();
    const sheet = await openPage(`${site}/etablissements/26-0104`);
    const text = await sheet.locator('main').innerText();
    expect(text).toMatch(/Places disponibles/);
    expect(text).not.toContain('barème national');
    await sheet.context().close();
  });

  it('PUB-02 PUB-08 PUB-11 the Caf approves, and anyone finds the establishment by commune and reads its sheet', async () => {
    await caf.goto(`${site}/caf/validations/26-0104`);
    await caf
      .getByText(/barème national/)
      .first()
      .waitFor();
    await caf.getByRole('button', { name: 'Tout approuver' }).click();
    await caf.getByRole('button', { name: 'Envoyer la décision' }).click();
    await caf.waitForURL((url) => !url.pathname.endsWith('26-0104'));
    await stack.idle();

    const page = await openPage(`${site}/`);
    await page.getByRole('combobox').fill('Piegros la');
    await page.getByRole('option', { name: /Piégros-la-Clastre/ }).click();
    const search = page.getByRole('button', { name: 'Rechercher' });
    if (await search.isVisible()) await search.click();
    await page.getByRole('link', { name: /Marrassous/ }).click();
    await page.getByRole('heading', { level: 1, name: /Marrassous/ }).waitFor();
    const sheet = await page.locator('main').innerText();
    expect(sheet).toContain('barème national');
    expect(sheet).toMatch(/04\s75\s00\s22\s33/);
    expect(sheet).not.toMatch(/P26-|mathilde|Coursange/i);
    await page.context().close();
  });

  it('PUB-07 the Caf withdraws the information with a reason that the provider receives', async () => {
    await caf.goto(`${site}/caf/en-ligne/26-0104`);
    await caf.getByRole('button', { name: 'Retirer le fonctionnement…' }).click();
    await caf.getByLabel('Motif du retrait').fill('Le tarif affiché n’est plus le bon.');
    await caf.getByRole('button', { name: 'Retirer le fonctionnement', exact: true }).click();
    await caf.getByRole('dialog').getByRole('button', { name: 'Retirer le fonctionnement' }).click();
    await caf.getByText('Le partenaire est prévenu').waitFor();
    expect((await mailsOf(site, provider.email))[0]?.text).toContain('Le tarif affiché n’est plus le bon.');
    const sheet = await openPage(`${site}/etablissements/26-0104`);
    await sheet.getByRole('heading', { level: 1, name: /Marrassous/ }).waitFor();
    expect(await sheet.locator('main').innerText()).not.toContain('barème national');
    await sheet.context().close();
  });

  it('CTL-01 CTL-03 the Caf reads all of it in its journal, by identification number and without a name', async () => {
    await caf.goto(`${site}/caf/journal`);
    await caf.getByText(reference).first().waitFor();
    const journal = await caf.locator('main').innerText();
    for (const said of [
      'Demande d’habilitation reçue',
      'Corrections demandées',
      'Demande acceptée',
      'Informations de fonctionnement envoyées à valider',
      'Disponibilités déclarées',
    ]) {
      expect(journal).toContain(said);
    }
    expect(journal).toContain(reference);
    expect(journal).not.toMatch(/Coursange|Hautefort|@/);
  });

  it('ACT-01 an agent of another Caf sees nothing of it', async () => {
    const page = await signInAs(site, account('caf-agent', '73'));
    await page.goto(`${site}/caf/demandes/${reference}`);
    await page
      .getByText(/introuvable|n’existe pas/i)
      .first()
      .waitFor();
    expect(await page.locator('body').innerText()).not.toContain(provider.name);
    await page.context().close();
  });
});
