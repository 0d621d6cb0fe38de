import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import { proofOf } from '../../local/demonstration/proof-of-work.ts';
import { readZip } from '../adapters/zip/read-zip.ts';
import { familyRequest } from '../builders/linf-records.ts';
import { linfRequest } from '../builders/other-requests.ts';
import { FeedProgram } from '../functions/feed-program.ts';
import {
  closeBrowser,
  expectLargeTargets,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  openPage,
  picture,
} from './browser.ts';
import { activate, openDepartment } from './caf/department.ts';
import { address, at } from './site.ts';

const names = ['Vauquelin', 'Ozanam', 'Pradier'];
/** Sent later, in a test of its own: it may have come by the time that a program reads. */
const later = 'Restif';
/** The window of an agent of the information place. */
let place: BrowserContext;
/** What the families were told, in the order of their names. */
let references: string[];
let placeId: string;

interface Sent {
  reference: string;
  secret: string;
}

async function posted<Answer>(path: string, body: unknown): Promise<Answer> {
  const answer = await fetch(at(path), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json() as Promise<Answer>;
}

/** Sends what a family asks, as its form does; gives the reference, and the secret of its link. */
async function sentBy(habilitationId: string, lastName: string): Promise<Sent> {
  const { id, proof, words } = await posted<{
    id: string;
    proof: Parameters<typeof proofOf>[0];
    words?: string[];
  }>('/api/public/information-requests/challenges?words=true', {});
  return posted<Sent>('/api/public/information-requests', {
    habilitationId,
    communeCode: '71270',
    modes: ['collective', 'home'],
    family: {
      ...familyRequest,
      lastName,
      email: address('famille'),
      homeCommune: '71270',
      child: { kind: 'born', birthDate: addDays(parisDay(new Date()), -400) },
      startDate: addDays(parisDay(new Date()), 60),
    },
    challengeId: id,
    proof: proofOf(proof),
    ...(words && { answer: words.join(' ') }),
  });
}

beforeAll(async () => {
  const town = { name: 'Mâcon', postcode: '71000', code: '71270' };
  const department = await openDepartment('71', town, { 'RPE-1': 'Relais de Mâcon' });
  const { reference: id } = await posted<{ reference: string }>(
    '/api/public/habilitation-requests',
    linfRequest(`${crypto.randomUUID().slice(0, 8)}.example`, {
      cafCode: '71',
      communes: [{ code: '71270', name: 'Mâcon' }],
    }),
  );
  ({ window: place } = await activate(department, id));
  references = [];
  for (const name of names) references.push((await sentBy(id, name)).reference);
  placeId = id;
}, 120_000);
afterAll(closeBrowser);

/** Looks at a page on a desk in the dark, then on a telephone. */
async function expectWellMade(page: Page, name: string): Promise<void> {
  for (const { width, colorScheme } of [
    { width: 1440, colorScheme: 'dark' },
    { width: 360, colorScheme: 'light' },
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await picture(page, `exports-${name}-${width}`);
    await expectNoAxeViolations(page);
    await expectNoHorizontalScroll(page);
    await expectLargeTargets(page);
  }
  expectNothingBroke(page);
}

/** Presses a button, and gives what the browser then saves. */
async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).press('Enter');
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const tick = (page: Page, reference = '') =>
  page.getByRole('checkbox', { name: `Choisir la demande ${reference}` }).check();
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

describe('the requests of families, taken away as files', { timeout: 120_000 }, () => {
  it('LIN-03 takes away the requests ticked as one archive, and counts them as read', async () => {
    const page = await openPage(at('/partenaire/demandes'), { window: place });
    await tick(page, references[0]);
    await tick(page, references[1]);
    await page.getByText('2\u00a0demandes choisies').waitFor();
    await expectWellMade(page, 'ticked');
    const { name, bytes } = await saved(page, 'Télécharger en PDF (ZIP)');
    expect(name).toMatch(/\.zip$/u);
    const files = await readZip(bytes);
    const pdfs = [...files].filter(([, file]) => file.subarray(0, 5).toString() === '%PDF-');
    expect(pdfs).toHaveLength(2);
    for (const reference of references.slice(0, 2)) expect([...files.keys()].join()).toContain(reference);
    expect([...files.keys()].join()).not.toContain(names[0]);
    // Only the one left waits to be read, and no box stays ticked.
    await page.getByRole('link', { name: references[0] ?? '' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: references[2] ?? '' }).waitFor();
    await page.getByText(/Cochez des demandes/u).waitFor();
    await expectWellMade(page, 'taken');
    await page.close();
  });

  it('LIN-03 takes all of them away as one XML file', async () => {
    const page = await openPage(at('/partenaire/demandes?etat=toutes'), { window: place });
    await page.getByRole('button', { name: 'Tout choisir' }).click();
    await page.getByText('3\u00a0demandes choisies').waitFor();
    const { name, bytes } = await saved(page, 'Télécharger en XML');
    expect(name).toMatch(/\.xml$/u);
    for (const said of [...references, ...names]) expect(bytes.toString()).toContain(said);
    await page.close();
  });

  it('LIN-03 takes one away from its page, as PDF and as XML', async () => {
    const page = await openPage(at('/partenaire/demandes?etat=toutes'), { window: place });
    await page.getByRole('link', { name: references[2] ?? '' }).click();
    await title(page, new RegExp(names[2] ?? '', 'u'));
    const pdf = await saved(page, 'Télécharger en PDF');
    expect(pdf.name).toBe(`demande-${references[2]}.pdf`);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const xml = await saved(page, 'Télécharger en XML');
    expect(xml.name).toBe(`demande-${references[2]}.xml`);
    expect(xml.bytes.toString()).toContain(names[2]);
    await expectWellMade(page, 'request');
    await page.close();
  });

  it('LIN-03 LIN-10 says how many the file really holds, when a family takes its request back meanwhile', async () => {
    const kept = await sentBy(placeId, later);
    const gone = await sentBy(placeId, 'Sauvage');
    const page = await openPage(at('/partenaire/demandes'), { window: place });
    for (const { reference } of [kept, gone]) await tick(page, reference);
    await page.getByText('2\u00a0demandes choisies').waitFor();
    await posted('/api/public/information-requests/withdrawal', { secret: gone.secret });
    const { bytes } = await saved(page, 'Télécharger en XML');
    expect(bytes.toString()).toContain(later);
    expect(bytes.toString()).not.toContain('Sauvage');
    await page.getByText('1\u00a0demande téléchargée, 1\u00a0a été retirée entre-temps.').waitFor();
    await expectWellMade(page, 'fewer');
    await page.close();
  });

  it('LIN-03 gives a program an access, shows its secret once, and shuts the program out when it is closed', async () => {
    const page = await openPage(at('/partenaire/demandes'), { window: place });
    await page.getByRole('link', { name: 'Accès pour logiciel' }).click();
    await title(page, 'Accès pour logiciel');
    await page.getByText('Aucun accès', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Créer un accès' }).press('Enter');
    await page.getByLabel('Nom du logiciel').fill('Gestion du relais');
    await expectWellMade(page, 'access-form');
    await page.getByRole('button', { name: 'Créer l’accès' }).press('Enter');
    await page.getByText(/il ne sera plus jamais affiché/u).waitFor();
    const [clientId = '', secret = ''] = await page.locator('code.secret').allTextContents();
    await expectWellMade(page, 'access-secret');

    const program = new FeedProgram(at(''), clientId, secret);
    await program.signIn();
    // A request appears a minute after it was sent: how many are there yet is the clock's.
    program.store(await program.page(50));
    expect([...names, later]).toEqual(expect.arrayContaining(program.stored.map(({ lastName }) => lastName)));

    await page.reload();
    await page.getByText('Gestion du relais').waitFor();
    expect(await page.content()).not.toContain(secret);
    await page.getByRole('button', { name: 'Fermer l’accès Gestion du relais' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await expectNoAxeViolations(page);
    await picture(page, 'exports-access-closing');
    await dialog.getByRole('button', { name: 'Fermer l’accès' }).press('Enter');
    await page.getByText('Fermé', { exact: true }).waitFor();
    await expectWellMade(page, 'access-closed');
    await expect(program.page(50)).rejects.toThrow('401');
    await expect(program.signIn()).rejects.toThrow('invalid_client');
    await page.close();
  });

  it('LIN-03 describes the feed to the makers of programs, whose first call needs no mark', async () => {
    const page = await openPage(at('/editeurs/demandes'));
    await expectWellMade(page, 'feed');
    const schema = await page.getByRole('link', { name: /Schéma XML/u }).getAttribute('href');
    expect(await (await fetch(at(schema ?? ''))).text()).toContain('informationRequests');
    await page.context().close();
  });
});
