import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { councilConvention, linfRequest, mamRequest } from '../../builders/other-requests.ts';
import { cafProfileContent } from '../../builders/persons.ts';
import {
  closeBrowser,
  expectLargeTargets,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  looks,
  openPage,
  picture,
} from '../browser.ts';
import { at } from '../site.ts';
import { type Department, openDepartment } from './department.ts';

let ariege: Department;
beforeAll(async () => {
  ariege = await openDepartment(
    '09',
    { name: 'Foix', postcode: '09000', code: '09122' },
    { 'EAJE-1': 'Crèche du Pech', 'MAM-1': 'MAM Les Coquelicots' },
  );
  const profile = await ariege.act('GET', '/api/caf/profile');
  const content = cafProfileContent('caf.example');
  await ariege.act('PUT', '/api/caf/profile', { version: profile.version, content });
});
afterAll(closeBrowser);

const open = (path: string) => openPage(at(path), { window: ariege.window });

async function ask(request: object): Promise<string> {
  const answer = await fetch(at('/api/public/habilitation-requests'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(request),
  });
  expect(answer.status).toBe(201);
  const { reference }: { reference: string } = await answer.json();
  return reference;
}

describe('a dossier speaks of its party in the words of its kind', () => {
  it('S1 an information place is no data provider, from the request to the correction', async () => {
    const reference = await ask(
      linfRequest('foix.example', { cafCode: '09', communes: [{ code: '09122', name: 'Foix' }] }),
    );
    const page = await open(`/caf/demandes/${reference}`);
    await page.getByText('Le lieu d’information a envoyé sa demande').waitFor();
    await page.getByRole('button', { name: 'Demander des corrections' }).click();
    await page.getByLabel('Que faut-il corriger').fill('Il manque une commune.');
    await page.getByRole('button', { name: 'Demander les corrections' }).click();
    await page.getByRole('heading', { name: 'En attente du lieu d’information' }).waitFor();
    await page.getByText('Attend les corrections du lieu d’information').waitFor();
    expect(await page.getByRole('main').innerText()).not.toMatch(/fournisseur|droits demandés/iu);
    expectNothingBroke(page);
  });

  it('S3 a house asks for no rights on establishments, and signs for itself', async () => {
    const reference = await ask(mamRequest('pech.example', ariege.idOf('MAM-1'), { cafCode: '09' }));
    const page = await open(`/caf/demandes/${reference}`);
    await page.getByText('La maison d’assistants maternels a envoyé sa demande').waitFor();
    await page.getByRole('button', { name: 'Accepter la demande' }).click();
    await page.getByText('Un e-mail prévient la maison d’assistants maternels').waitFor();
    expect(await page.getByRole('main').innerText()).not.toMatch(/fournisseur|droits demandés/iu);
    await expectNoAxeViolations(page);
    expectNothingBroke(page);
  });

  it('S4 a council asked for nothing: the Caf prepared its convention, with who drops its files', async () => {
    const convention = councilConvention('ariege.example');
    const drawn: { id?: string } & object = await ariege.act('POST', '/api/caf/council-conventions', {
      ...convention,
      party: { ...convention.party, name: 'Conseil départemental de l’Ariège' },
    });
    const page = await open(`/caf/demandes/${drawn.id}`);
    await page.getByText('La Caf a préparé la convention').waitFor();
    const said = await page.getByRole('main').innerText();
    expect(said).not.toMatch(/fournisseur|a envoyé sa demande/iu);
    expect(said).toContain('2\u00a0personnes à habiliter');
    for (const { width, dark } of looks) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      await expectNoHorizontalScroll(page);
      await expectNoAxeViolations(page);
      await picture(page, `caf-council-case-${width}`);
    }
    expectNothingBroke(page);
  });
});

describe('the dashboard', () => {
  it('is as legible on a telephone as its text, and says what each colour means', async () => {
    await ariege.request('Crèches du Plantaurel', ['EAJE-1']);
    const page = await open('/caf/tableau-de-bord');
    for (const { width, dark } of looks) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      await expectNoHorizontalScroll(page);
      await expectNoAxeViolations(page);
      await picture(page, `caf-dashboard-${width}`);
      const smallest = await page.evaluate(() =>
        Math.min(
          ...[...document.querySelectorAll('.bars span')].map((one) =>
            Number.parseFloat(getComputedStyle(one).fontSize),
          ),
        ),
      );
      expect(smallest).toBeGreaterThanOrEqual(15);
    }
    await expectLargeTargets(page);
    const year = page.getByRole('figure', { name: /douze mois/ });
    expect(await year.getByRole('listitem').allInnerTexts()).toEqual([
      'Préavis\u00a0: dernier jour pour résilier à l’échéance',
      'Échéance\u00a0: la convention se reconduit d’elle-même',
      'Fin\u00a0: une résiliation prend effet',
    ]);
    expectNothingBroke(page);
  });

  it('opens on paper the tables that stand behind its pictures', async () => {
    const page = await open('/caf/tableau-de-bord');
    const table = page.getByRole('table', { name: /trente jours/ });
    expect(await table.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => table.isVisible()).toBe(true);
    expect(await page.getByText('Lire en chiffres').first().isVisible()).toBe(false);
    await picture(page, 'caf-dashboard-print');
  });
});
