import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalStack } from '../../local/stack.ts';
import { structuresRequest } from '../builders/structures-request.ts';
import {
  closeBrowser,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  openPage,
  openWindow,
  picture,
} from './browser.ts';
import { activateHere, recordReturn, signInFirst, type TypedDay, typeDay } from './convention-steps.ts';
import { startOwnStack } from './own-stack.ts';
import { mailsOf, openAs } from './people.ts';

/**
 * Five years of one convention of Savoie, signed on a 29 February: two persons, three establishments of which one is
 * struck out. Every date expected here is written by hand, from a paper calendar. Each step goes on from where the one
 * before left off.
 */
const provider = { name: 'Commune de Montclar-en-Combe', email: 'mairie@montclarencombe.example' };
const capucine = { email: 'capucine.revollet@montclarencombe.example', password: 'Myrtille-des-combes-7' };
const yse = { email: 'yse.montmayeur@montclarencombe.example', password: 'Gentiane-du-col-73' };
/** What the life of a convention hangs on, whatever else falls due. */
const ofConventions = ['keep-conventions', 'resend-unsent-mails'];
const deskOfTheCaf = 'habilitations@caf73.example';

describe('five years of a convention', { timeout: 400_000 }, () => {
  let stack: LocalStack;
  let site: string;
  let reference: string;
  let caf: Page;
  let partner: Page;

  beforeAll(async () => {
    stack = await startOwnStack();
    site = stack.url;
  }, 400_000);
  afterAll(async () => {
    await closeBrowser();
    await stack?.stop();
  });

  async function moveClock(move: { set: string; asleep?: boolean; only?: readonly string[] }): Promise<void> {
    const moved = await fetch(`${site}/_local/clock`, { method: 'POST', body: JSON.stringify(move) });
    expect(moved.status).toBe(200);
    await stack.idle();
  }

  /**
   * Moves the clock; sessions end, and windows with them. Up to the day `awakeFrom` the schedules miss every day, and
   * catch up that day; from there on they run day by day. Those of conventions do, unless it is said that all do.
   */
  async function on(
    instant: string,
    { awakeFrom = instant, all = false }: { awakeFrom?: string; all?: boolean } = {},
  ): Promise<void> {
    await Promise.all([caf, partner].map((page) => page?.context().close()));
    const only = all ? undefined : ofConventions;
    await moveClock({ set: awakeFrom, asleep: true, only });
    if (awakeFrom !== instant) await moveClock({ set: instant, only });
  }

  const agent = () => {
    const found = stack.accounts().find((one) => one.role === 'caf-agent' && one.accountId.startsWith('C73'));
    if (!found) throw new Error('Savoie has no agent');
    return found;
  };

  /** The text of a part of a page, on one line. */
  const textOf = async (page: Page, name: string) =>
    flat(await page.getByRole('region', { name }).innerText());
  const flat = (text: string) => text.replaceAll(/\s+/gu, ' ').replaceAll("'", '’');

  /** « Durée et fin », as an agent who signs in reads it. */
  async function cafReads(): Promise<string> {
    caf = await openAs(site, agent(), `/caf/demandes/${reference}`);
    await caf.getByRole('heading', { name: 'Durée et fin' }).waitFor();
    return textOf(caf, 'Durée et fin');
  }

  /** The page of the convention, as its person reads it after signing in. */
  async function partnerReads(person = capucine): Promise<string> {
    partner = await openAs(site, person, `/partenaire/conventions/${reference}`);
    await partner.getByRole('heading', { name: 'Dates' }).waitFor();
    return flat(await partner.locator('main').innerText());
  }

  /** The mail whose subject says so, the newest first; on one line. */
  async function mailed(to: string, subject: string): Promise<string[]> {
    const mails = await mailsOf(site, to);
    return mails
      .filter((mail) => flat(mail.subject).includes(reference) && flat(mail.subject).includes(subject))
      .map(({ text }) => flat(text));
  }

  async function firstPassword(person: typeof capucine): Promise<void> {
    const page = await signInFirst(site, person, 'Vos établissements');
    await page.context().close();
  }

  /** Posts and signs the avenant that the page shows as a draft. */
  async function signAvenant(day: TypedDay): Promise<void> {
    await caf.getByRole('button', { name: 'Prêt à poster' }).click();
    await caf.getByRole('dialog').getByRole('button', { name: 'Prêt à poster' }).click();
    await caf.getByRole('button', { name: 'Enregistrer les signatures' }).click();
    await typeDay(caf, 'Date de la signature', day);
    await caf.getByRole('button', { name: /prend effet/ }).click();
    await caf.getByText('En vigueur', { exact: true }).waitFor();
  }

  async function look(page: Page, name: string): Promise<void> {
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoHorizontalScroll(page);
      await picture(page, `cinq-ans-${name}-${width}`);
    }
    await expectNoAxeViolations(page);
    expectNothingBroke(page);
  }

  it('ACT-04 AVN-03 takes effect on the 29 February of its signature, for a year that ends on a 28', async () => {
    await on('2028-03-06T09:00:00Z');
    const asked = structuresRequest('montclarencombe.example', ['73-A1', '73-A2', '73-A3'], {
      cafCode: '73',
    });
    const person = (firstName: string, lastName: string, email: string, role: string) => ({
      firstName,
      lastName,
      email,
      function: role,
    });
    const sent = await fetch(`${site}/api/public/habilitation-requests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({
        ...asked,
        provider: { ...asked.provider, ...provider },
        persons: [
          person('Capucine', 'Revollet', capucine.email, 'Responsable de la petite enfance'),
          person('Firmin', 'Dalloz', 'firmin.dalloz@montclarencombe.example', 'Directeur du périscolaire'),
        ],
      }),
    });
    expect(sent.status).toBe(201);
    ({ reference } = await sent.json());

    caf = await openAs(site, agent(), `/caf/demandes/${reference}`);
    await caf.getByRole('button', { name: 'Accepter la demande' }).click();
    await recordReturn(caf, ['29', '2', '2028']);
    await activateHere(caf);
    await caf.getByRole('heading', { name: 'Durée et fin' }).waitFor();
    const duration = await textOf(caf, 'Durée et fin');
    expect(duration).toContain('En vigueur depuis le 29 février 2028');
    expect(duration).toContain('Du 29 février 2028 à l’échéance du 28 février 2029');
    expect(duration).toContain('28 novembre 2028, pour l’échéance du 28 février 2029');

    await firstPassword(capucine);
    const read = await partnerReads();
    expect(read).toContain('En vigueur depuis le 29 février 2028');
    expect(read).toContain('Du 29 février 2028 à l’échéance du 28 février 2029');
    expect(read).toContain('Dernier jour pour résilier 28 novembre 2028');
    await look(partner, 'partenaire-an-1');
    await look(caf, 'caf-an-1');
  });

  it('AVN-01 a first avenant strikes out one establishment once both have signed, and moves no date', async () => {
    await on('2028-05-15T09:00:00Z');
    await cafReads();
    await caf.goto(`${site}/caf/demandes/${reference}/avenants/nouveau`);
    await typeDay(caf, 'Demandé le', ['10', '5', '2028']);
    await caf.getByLabel(/Comment la demande/).selectOption({ label: 'Par e-mail' });
    await caf.getByRole('button', { name: 'Retirer Micro-crèche du Covet' }).click();
    await caf.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    await caf.getByRole('heading', { level: 1, name: /Avenant n°.1/ }).waitFor();
    expect(await partnerReads()).toContain('Micro-crèche du Covet');
    await partner.context().close();
    await signAvenant(['14', '5', '2028']);

    const read = await partnerReads();
    expect(read).not.toContain('Micro-crèche du Covet');
    expect(read).toContain('Crèche Les Marmottons');
    expect(read).toContain('n° 1, signé le 14 mai 2028');
    expect(read).toContain('à l’échéance du 28 février 2029');
    expect((await mailed(provider.email, 'est en vigueur'))[0]).toContain('14 mai 2028');
  });

  it('AVN-03 before the anniversary the party reviews its list, and both are reminded of the last day for notice', async () => {
    await on('2028-10-30T09:00:00Z');
    const [review] = await mailed(provider.email, 'votre liste annuelle est à relire');
    expect(review).toContain('son échéance annuelle le 28 février 2029');
    expect(review).toContain('reçue au plus tard le 28 novembre 2028');
    for (const to of [provider.email, deskOfTheCaf]) {
      const reminders = await mailed(to, 'préavis possible jusqu’au 28 novembre 2028');
      expect(reminders).toHaveLength(1);
      expect(reminders[0]).toContain('28 février 2029');
    }

    const page = await openPage(review?.match(/https?:\S+\/habilitation\/revue#\S+/u)?.[0] ?? '');
    await page.getByRole('heading', { name: '2 personnes habilitées' }).waitFor();
    const list = flat(await page.locator('main').innerText());
    expect(list).toContain('28 février 2029');
    expect(list).toContain('28 novembre 2028');
    expect(list).not.toContain('Covet');
    await look(page, 'revue');
    await page.getByRole('button', { name: 'Tout est juste, je confirme' }).click();
    await page.getByText('Liste confirmée le 30 octobre 2028').waitFor();
    await look(page, 'revue-confirmee');
    await page.context().close();
    expect(await cafReads()).toContain('Liste confirmée par le partenaire le 30 octobre 2028');
  });

  it('AVN-03 is tacitly renewed on 28 February 2029, once, and both pages and the mail say so', async () => {
    await on('2029-03-01T09:00:00Z', { awakeFrom: '2029-02-27T12:00:00Z' });
    const duration = await cafReads();
    expect(duration).toContain('1 reconduction : 28 février 2029');
    expect(duration).toContain('Du 28 février 2029 à l’échéance du 28 février 2030');
    expect(duration).toContain('28 novembre 2029, pour l’échéance du 28 février 2030');
    const read = await partnerReads();
    expect(read).toContain('Du 28 février 2029 à l’échéance du 28 février 2030');
    expect(read).toContain('Dernier jour pour résilier 28 novembre 2029');
    const renewed = await mailed(provider.email, 'est reconduite pour un an');
    expect(renewed).toHaveLength(1);
    expect(renewed[0]).toMatch(/Depuis le 28 février 2029.*28 février 2030.*28 novembre 2029/u);
  });

  it('AVN-01 a second avenant adds a person, who receives an access and reads the same dates', async () => {
    await on('2029-06-18T09:00:00Z');
    await cafReads();
    await caf.goto(`${site}/caf/demandes/${reference}/avenants/nouveau`);
    await typeDay(caf, 'Demandé le', ['11', '6', '2029']);
    await caf.getByLabel(/Comment la demande/).selectOption({ label: 'Par courrier' });
    await caf.getByRole('button', { name: 'Ajouter une personne' }).click();
    await caf.getByLabel('Prénom').fill('Ysé');
    await caf.getByLabel('Nom', { exact: true }).fill('Montmayeur');
    await caf.getByLabel('Adresse e-mail').fill(yse.email);
    await caf.getByLabel('Fonction', { exact: true }).fill('Directrice de la crèche');
    await caf.getByRole('button', { name: 'Ajouter à l’avenant' }).click();
    await caf.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    await caf.getByRole('heading', { level: 1, name: /Avenant n°.2/ }).waitFor();
    await signAvenant(['15', '6', '2029']);

    await firstPassword(yse);
    const read = await partnerReads(yse);
    expect(read).toContain('Ysé Montmayeur');
    expect(read).toContain('n° 1, signé le 14 mai 2028 et n° 2, signé le 15 juin 2029');
    expect(read).toContain('Du 28 février 2029 à l’échéance du 28 février 2030');
    await look(partner, 'partenaire-avenants');
  });

  it('AVN-04 a notice received on 29 November 2030, a day late, leads to 29 February 2032, and the screen says why', async () => {
    await on('2030-12-02T09:00:00Z', { all: true });
    expect(await cafReads()).toContain('2 reconductions : 28 février 2029 et 28 février 2030');
    await caf.getByRole('button', { name: 'Enregistrer une résiliation' }).click();
    await caf.getByLabel('Numéro de la lettre recommandée').fill('1A 203 004 5678 9');
    await typeDay(caf, 'Reçue le', ['28', '11', '2030']);
    await caf.getByText('La convention prendra fin le 28 février 2031').waitFor();
    await typeDay(caf, 'Reçue le', ['29', '11', '2030']);
    await caf.getByText('La convention prendra fin le 29 février 2032').waitFor();
    const form = await textOf(caf, 'Durée et fin');
    expect(form).toContain('Pour l’échéance du 28 février 2031');
    expect(form).toContain('au plus tard le 28 novembre 2030');
    await look(caf, 'caf-resiliation');
    await caf.getByRole('button', { name: 'Enregistrer la résiliation' }).click();
    await caf.getByText('Prend fin le').waitFor();
    const duration = await textOf(caf, 'Durée et fin');
    expect(duration).toContain('reçue le 29 novembre 2030');
    expect(duration).toContain('Prend fin le 29 février 2032');
    await look(caf, 'caf-resiliee');
    const why = 'au plus tard le 28 novembre 2030, trois mois avant : ce jour était passé.';
    expect(duration).toContain(why);
    const read = await partnerReads();
    expect(read).toContain('La convention prend fin le 29 février 2032');
    expect(read).toContain(why);
    await look(partner, 'partenaire-resiliee');
    for (const to of [provider.email, deskOfTheCaf]) {
      const [mail] = await mailed(to, 'fin le 29 février 2032');
      expect(mail).toContain('29 novembre 2030');
      expect(mail).toContain(why);
    }
  });

  it('AVN-03 AVN-04 one more year begins, then the termination is cancelled before its effect', async () => {
    await on('2031-03-03T09:00:00Z');
    expect(await cafReads()).toContain('Du 28 février 2031 à l’échéance du 29 février 2032');
    await caf.getByRole('button', { name: 'Annuler la résiliation' }).click();
    await caf.getByLabel('Pourquoi la résiliation').fill('La commune garde finalement sa crèche.');
    await caf.getByRole('button', { name: 'Annuler la résiliation' }).click();
    await caf.getByRole('button', { name: 'Enregistrer une résiliation' }).waitFor();
    const duration = await textOf(caf, 'Durée et fin');
    expect(duration).not.toContain('Prend fin le');
    expect(duration).toContain('29 novembre 2031, pour l’échéance du 29 février 2032');
    const read = await partnerReads();
    expect(read).not.toContain('prend fin le');
    expect(read).toContain('Dernier jour pour résilier 29 novembre 2031');
    const [cancelled] = await mailed(provider.email, 'la résiliation est annulée');
    expect(cancelled).toContain('garde finalement sa crèche');
  });

  it('AVN-03 AVN-04 a notice received on the very last day, 28 November 2032, leads to 28 February 2033', async () => {
    await on('2032-11-30T09:00:00Z');
    const before = await cafReads();
    expect(before).toContain('4 reconductions');
    expect(before).toContain('Du 29 février 2032 à l’échéance du 28 février 2033');
    await caf.getByRole('button', { name: 'Enregistrer une résiliation' }).click();
    await caf.getByLabel('La Caf, à l’échéance annuelle').check();
    await caf.getByLabel('Numéro de la lettre recommandée').fill('1A 203 009 8765 4');
    await typeDay(caf, 'Reçue le', ['28', '11', '2032']);
    await caf.getByText('La convention prendra fin le 28 février 2033').waitFor();
    await caf.getByRole('button', { name: 'Enregistrer la résiliation' }).click();
    await caf.getByText('Prend fin le').waitFor();
    expect(await textOf(caf, 'Durée et fin')).toContain('Prend fin le 28 février 2033');
    expect(await partnerReads()).toContain('La convention prend fin le 28 février 2033');
  });

  it('AVN-04 ACT-07 works until the evening before, reminded once, and is shut out on the day itself', async () => {
    // 23:30 in Paris, on 27 February.
    await on('2033-02-27T22:30:00Z');
    for (const to of [provider.email, deskOfTheCaf]) {
      expect(await mailed(to, 'elle prend fin le 28 février 2033')).toHaveLength(1);
    }
    expect(await partnerReads()).toContain('La convention prend fin le 28 février 2033');

    // Half past midnight in Paris: the schedule of the morning has not run.
    await on('2033-02-27T23:30:00Z', { awakeFrom: '2033-02-27T22:45:00Z' });
    partner = await openPage(`${site}/connexion`, { window: await openWindow() });
    await partner.getByLabel('Adresse e-mail').fill(capucine.email);
    await partner.getByLabel('Mot de passe', { exact: true }).fill(capucine.password);
    await partner.getByRole('button', { name: 'Me connecter' }).click();
    await partner.getByRole('alert').first().waitFor();
    expect(new URL(partner.url()).pathname).toBe('/connexion');

    await on('2033-03-01T09:00:00Z', { awakeFrom: '2033-02-28T00:00:00Z' });
    const duration = await cafReads();
    expect(duration).toContain('A pris fin le 28 février 2033');
    expect(duration).not.toContain('Année en cours');
    await caf.getByText('Éteint').first().waitFor();
    const dossier = await caf.getByRole('main').innerText();
    expect(dossier).toMatch(/personnes? étai(?:en)?t habilitée/u);
    expect(dossier).not.toMatch(/En vigueur\n|mot de passe/iu);
    for (const to of [provider.email, deskOfTheCaf]) {
      const ended = await mailed(to, 'elle a pris fin');
      expect(ended).toHaveLength(1);
      expect(ended[0]).toContain('Depuis le 28 février 2033');
    }
    await look(caf, 'caf-fin');
  });
});
