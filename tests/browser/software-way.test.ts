import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import {
  closeBrowser,
  expectLargeTargets,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  looks,
  openPage,
  openWindow,
  picture,
} from './browser.ts';
import { activate, type Department, openDepartment } from './caf/department.ts';
import { accountOf, at, idle, mailTo, signInFrom } from './site.ts';

let department: Department;
let partner: Awaited<ReturnType<typeof activate>>;
let cnaf: BrowserContext;
const creche = 'Crèche de la Sarthe';
beforeAll(async () => {
  department = await openDepartment(
    '61',
    { name: 'Alençon', postcode: '61000', code: '61001' },
    { 'EAJE-1': creche },
  );
  partner = await activate(department, await department.request('Commune d’Alençon', ['EAJE-1']));
  cnaf = await openWindow();
  await signInFrom(cnaf, accountOf('cnaf-admin'));
});
afterAll(closeBrowser);

async function looksRight(page: Page, name: string): Promise<void> {
  for (const { width, dark } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await expectNoHorizontalScroll(page);
    await expectNoAxeViolations(page);
    await expectLargeTargets(page);
    await picture(page, `${name}-${width}`);
  }
}

/** What the program of the editor does, as the public page tells it to. */
async function program(clientId: string, secret: string) {
  const asked = await fetch(at('/api/software/token'), {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  const { access_token: token } = (await asked.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return {
    send: async (items: unknown[]) => {
      const body = JSON.stringify({ items });
      const answer = await fetch(at('/api/software/availability'), { method: 'PUT', headers, body });
      return (await answer.json()) as { accepted: number; items: { problem?: { code: string } }[] };
    },
    establishments: async () =>
      (await fetch(at('/api/software/establishments'), { headers })).json() as Promise<{
        establishments: { establishmentId: string; version: number }[];
      }>,
  };
}

const today = parisDay(new Date());
const nextMonth = addDays(today, 30);

describe('a software declares for a crèche', () => {
  let editor: Awaited<ReturnType<typeof program>>;
  const item = () => ({
    establishmentId: department.idOf('EAJE-1'),
    periods: [
      {
        state: 'available',
        from: today,
        until: nextMonth,
        cells: (['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const).map(
          (day) => ({ care: 'regular', age: '1-2', day, half: 'morning', places: 3 }),
        ),
      },
    ],
  });

  it('PUB-12 the Cnaf registers its editor, and sees the secret once', async () => {
    const page = await openPage(at('/cnaf/logiciels'), { window: cnaf });
    await page.getByRole('button', { name: 'Enregistrer un éditeur' }).click();
    await page.getByLabel('Nom du logiciel').fill('Calendrier des Cimes');
    await page.getByLabel('Société éditrice').fill('Logiciels des Cimes');
    await page.getByLabel('Adresse e-mail').fill('api@cimes.example');
    await page.getByRole('button', { name: 'Enregistrer l’éditeur' }).click();
    await page.locator('.secret').first().waitFor();
    const [id = '', secret = ''] = await page.locator('.secret').allTextContents();
    expect([id, secret]).toEqual([expect.stringMatching(/^E-/u), expect.stringMatching(/^mes_.{43}$/u)]);
    await cnaf.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copier le secret' }).click();
    await page.getByRole('status').getByText('Secret copié.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
    await looksRight(page, 'software-cnaf');
    await page.reload();
    await page.getByRole('row', { name: /Calendrier des Cimes/u }).waitFor();
    expect(await page.locator('.secret').count()).toBe(0);
    editor = await program(id, secret);
    expect((await editor.send([item()])).items[0]?.problem?.code).toBe('no-mandate');
    expectNothingBroke(page);
  });

  it('PUB-09 the provider gives it a mandate; what it sends is online, and families see it', async () => {
    const page = await openPage(at('/partenaire'), { window: partner.window });
    await page.getByRole('link', { name: 'Logiciels', exact: true }).click();
    await page
      .getByLabel('Logiciel', { exact: true })
      .selectOption({ label: 'Calendrier des Cimes (Logiciels des Cimes)' });
    await page.getByRole('button', { name: /Donner le mandat/u }).click();
    await page.getByText('déclare les disponibilités depuis le').waitFor();
    await looksRight(page, 'software-partner');
    expect((await editor.establishments()).establishments).toMatchObject([
      { establishmentId: department.idOf('EAJE-1'), version: 0 },
    ]);
    expect(await editor.send([item()])).toMatchObject({ accepted: 1 });
    await idle();
    const sheet = await openPage(at(`/etablissements/${department.idOf('EAJE-1')}`));
    await sheet
      .getByText(/Places disponibles/u)
      .first()
      .waitFor();
    expectNothingBroke(page);
  });

  it('PUB-09 the agent sees on the page of places that the software sent them', async () => {
    const page = await openPage(
      at(`/partenaire/etablissements/${department.idOf('EAJE-1')}/disponibilites`),
      { window: partner.window },
    );
    await page.getByText(/Envoyé par le logiciel Calendrier des Cimes/u).waitFor();
    await picture(page, 'software-availability');
    expectNothingBroke(page);
  });

  it('PUB-07 the Caf cuts the mandate with a reason: the very next call is refused, the provider is told', async () => {
    const page = await openPage(at('/caf/logiciels'), { window: department.window });
    await page.getByRole('heading', { name: creche }).waitFor();
    await looksRight(page, 'software-caf');
    await page.getByRole('button', { name: /Arrêter le mandat…/u }).click();
    await page.getByLabel('Motif').fill('Les places annoncées n’existent pas.');
    await page.getByRole('button', { name: 'Arrêter le mandat', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Arrêter le mandat' }).click();
    await page.getByText('Aucun logiciel').waitFor();
    await page.getByText(/Mandats passés/u).click();
    await page.getByText(/arrêté par la Caf/u).waitFor();
    expect((await editor.send([item()])).items[0]?.problem?.code).toBe('no-mandate');
    const mail = await mailTo(partner.persons[0]?.email ?? '', /mandat d’un logiciel/u);
    expect(mail.text).toContain('Les places annoncées n’existent pas.');
    const online = await openPage(at(`/caf/en-ligne/${department.idOf('EAJE-1')}`), {
      window: department.window,
    });
    await online
      .getByText(/par le logiciel/u)
      .first()
      .waitFor();
    expectNothingBroke(page);
  });
});

describe('the page for software editors', () => {
  it('explains the API and tries a call out, the report beside the lines', async () => {
    const page = await openPage(at('/'));
    await page.getByRole('link', { name: 'Pour les éditeurs de logiciels' }).click();
    await page.getByRole('heading', { level: 1, name: 'Pour les éditeurs de logiciels' }).waitFor();
    await page.getByRole('button', { name: 'Essayer cet envoi' }).click();
    await page.getByRole('heading', { name: /1 élément accepté, 2 refusés/u }).waitFor();
    const tooMany = page.locator('.annotated li', { hasText: 'dépasse la capacité' });
    expect(await tooMany.locator('> code').textContent()).toContain('"cells"');
    await looksRight(page, 'software-public');
    await page.getByLabel('Contenu de l’envoi (JSON)').fill('{"items":');
    await page.getByRole('button', { name: 'Essayer cet envoi' }).click();
    await page.getByText(/Ce texte n’est pas du JSON/u).waitFor();
    await page.getByLabel('Contenu de l’envoi (JSON)').fill('{"items":[]}');
    await page.getByRole('button', { name: 'Essayer cet envoi' }).click();
    await page.getByRole('alert').waitFor();
    await picture(page, 'software-public-refused');
    expectNothingBroke(page);
  });
});
