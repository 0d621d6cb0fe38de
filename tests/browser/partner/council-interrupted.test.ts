import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notCsv } from '../../builders/not-csv.ts';
import {
  closeBrowser,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  inEveryLook,
  openPage,
  openWindow,
  picture,
} from '../browser.ts';
import { fileOf, openCouncil, peopleOf } from '../caf/council-drops.ts';
import { fillCode } from '../sign-in.ts';
import { accountOf, at, callAs, signInFrom } from '../site.ts';

const town = { name: 'Bar-le-Duc', postcode: '55000', code: '55029' };
const password = 'Girofle-et-Cannelle-7';
const people = peopleOf(town);
let meuse: Awaited<ReturnType<typeof openCouncil>>;
let person: { email: string; accountId?: string };
let agentId: string | undefined;
let window: BrowserContext;
beforeAll(async () => {
  meuse = await openCouncil('55', town, 'Conseil départemental de la Meuse');
  await meuse.letImport();
  const { agents }: { version?: number; agents?: { accountId: string; email: string }[] } =
    await meuse.department.act('GET', '/api/caf/agents');
  agentId = agents?.find(({ email }) => email === meuse.department.email)?.accountId;
  const { persons } = await meuse.department.act('GET', `/api/caf/habilitations/${meuse.id}`);
  const [first] = persons;
  if (!first) throw new Error('A council names somebody');
  person = first;
  window = meuse.window;
}, 120_000);
afterAll(closeBrowser);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const ended = (page: Page) => page.getByRole('dialog', { name: 'Votre session est terminée' });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
/** Whatever cookies opened the session, here or in another window, they open nothing more. */
const endSession = (of: BrowserContext) => of.clearCookies();
async function signInAgain(page: Page): Promise<void> {
  await ended(page).waitFor();
  await ended(page).getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

/** The page of drops, with a file chosen and confirmed. */
async function ready(name: string, text = fileOf(people)): Promise<Page> {
  const page = await openPage(at(`/partenaire/depot/${meuse.id}`), { window });
  await page
    .getByLabel('Fichier des assistantes et assistants maternels')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('checkbox', { name: /Je confirme que les personnes/u }).check();
  return page;
}
/** The report is there, and the file is there once. */
async function arrived(page: Page, name: string): Promise<void> {
  await heading(page, name).waitFor();
  await page.getByText('Ce fichier peut être mis en ligne').waitFor();
  await page.getByRole('link', { name: 'Dépôt des fichiers' }).click();
  await page.getByRole('link', { name }).waitFor();
  expect(await page.getByRole('link', { name }).count()).toBe(1);
  expectNothingBroke(page);
  await page.close();
}
const look = (page: Page, name: string) =>
  inEveryLook(page, async ({ width }) => {
    await picture(page, `interrupted-${name}-${width}`);
    await expectNoHorizontalScroll(page);
    await expectNoAxeViolations(page);
  });

describe('a file that was never sent', () => {
  it('CSV-03 the council reads on its page that it is late, and the Caf for how long and when reminders left', async () => {
    const page = await openPage(at(`/partenaire/depot/${meuse.id}`), { window });
    await page.getByText(/Votre premier fichier est en retard de \d+\sjours/u).waitFor();
    await look(page, 'council-late');
    await page.close();
    const caf = await openPage(at('/caf/assistants-maternels'), { window: meuse.department.window });
    await caf
      .getByText(/En retard de \d+\sjours/u)
      .first()
      .waitFor();
    await look(caf, 'caf-late');
    await caf.close();
  });
});

describe('what is no CSV', () => {
  it('CSV-04 is told on the page before it leaves when its name or size tells, and in the report when its bytes do', async () => {
    const page = await ready('classeur.xlsx', 'PK');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url());
    });
    const field = page.getByLabel('Fichier des assistantes et assistants maternels');
    const choose = (name: string, megabytes: number) =>
      field.evaluate(
        (input, { fileName, pieces }) => {
          const { files, items } = new DataTransfer();
          items.add(new File(Array(pieces).fill(new Uint8Array(1_000_000)), fileName));
          (input as HTMLInputElement).files = files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        },
        { fileName: name, pieces: megabytes },
      );
    for (const [name, megabytes, says] of [
      ['classeur.xlsx', 1, /Ce n’est pas un fichier CSV/u],
      ['archive.zip', 1, /Ce n’est pas un fichier CSV/u],
      ['liste.pdf', 1, /Ce n’est pas un fichier CSV/u],
      ['vide.csv', 0, /Ce fichier est vide/u],
      ['enorme.csv', 200, /dépasse 64\sMo/u],
    ] as const) {
      await choose(name, megabytes);
      await button(page, 'Déposer le fichier').click();
      await page.getByText(says).first().waitFor();
    }
    expect(sent).toEqual([]);
    const [sheet] = notCsv;
    await field.setInputFiles({
      name: 'liste.csv',
      mimeType: 'text/csv',
      buffer: sheet?.bytes ?? Buffer.of(),
    });
    await button(page, 'Déposer le fichier').click();
    await heading(page, 'liste.csv').waitFor();
    await page.getByText(/C’est un classeur Excel/u).waitFor();
    await look(page, 'not-csv');
    expectNothingBroke(page);
    await page.close();
  });
});

describe('a drop during which the session ends', () => {
  it('CSV-02 before the link: the person signs in over the page, and the file leaves', async () => {
    const page = await ready('avant.csv');
    await endSession(window);
    await button(page, 'Déposer le fichier').click();
    await ended(page).waitFor();
    await picture(page, 'interrupted-dialog');
    await signInAgain(page);
    await arrived(page, 'avant.csv');
  });

  it('CSV-02 between the link and the file: the file has left, and its report waits for the person', async () => {
    const page = await ready('pendant.csv');
    await page.route(/\/drops\//u, async (route) => {
      await endSession(window);
      await route.continue();
    });
    await button(page, 'Déposer le fichier').click();
    await signInAgain(page);
    await arrived(page, 'pendant.csv');
  });

  it('CSV-04 during the check: the page goes on by itself once the person has signed in', async () => {
    const page = await ready('controle.csv');
    let still = 2;
    await page.route(/council-files\/[\w-]+$/u, async (route) => {
      const answer = await route.fetch();
      const said = await answer.json();
      if (answer.ok() && still > 0) {
        still -= 1;
        if (still === 0) await endSession(window);
        const { checked: _, ...file } = said.file;
        // The bucket's word takes a moment: until then nobody but this tab knows that the file is there.
        const state = still > 0 ? 'awaited' : 'received';
        return route.fulfill({ response: answer, json: { file: { ...file, state } } });
      }
      return route.fulfill({ response: answer });
    });
    await button(page, 'Déposer le fichier').click();
    await page.getByText('Contrôle en cours').waitFor();
    expect(await page.getByText('Envoyer de nouveau').count()).toBe(0);
    await signInAgain(page);
    await arrived(page, 'controle.csv');
  });

  it('CSV-04 a check that goes on for a day, then is given up, says what to do', async () => {
    const page = await openPage(at(`/partenaire/depot/${meuse.id}`), { window });
    let state = 'received';
    await page.route(/council-files\/[\w-]+$/u, async (route) => {
      const answer = await route.fetch();
      const { file } = await answer.json();
      const { checked: _, ...rest } = file;
      const since = new Date(Date.parse(file.stateSince) - 3_600_000).toISOString();
      await route.fulfill({ response: answer, json: { file: { ...rest, state, stateSince: since } } });
    });
    await page.getByRole('link', { name: 'avant.csv' }).click();
    await page.getByText('Le contrôle prend plus de temps que prévu.').waitFor();
    await look(page, 'long-check');
    state = 'unchecked';
    await page.getByText('Déposez-le de nouveau.').waitFor();
    await page.getByText('Non contrôlé').waitFor();
    await look(page, 'unchecked');
    expectNothingBroke(page);
    await page.close();
  });
});

describe('an import during which the session ends', () => {
  it('CSV-05 CSV-08 on the step that confirms: what was typed stays, and the import goes on after the sign-in', async () => {
    const first = await meuse.drop('ligne-1.csv', fileOf(people));
    const caf = meuse.department.window;
    const page = await openPage(at(`/caf/assistants-maternels/${meuse.id}/${first}`), { window: caf });
    await button(page, 'Importer ce fichier…').click();
    await endSession(caf);
    await button(page, 'Mettre en ligne').click();
    await signInAgain(page);
    await page.getByLabel('Code à six chiffres').waitFor();
    await fillCode(page, at(''), meuse.department.email);
    await page.getByText('C’est ce fichier que voient les familles').waitFor();

    const short = await meuse.drop('ligne-2.csv', fileOf(people.slice(0, 5)));
    await page.goto(at(`/caf/assistants-maternels/${meuse.id}/${short}`));
    await button(page, 'Importer ce fichier…').click();
    const number = page.getByLabel(/tapez le nombre de personnes retirées/u);
    await number.fill('25');
    await endSession(caf);
    await page.reload();
    await page.getByLabel('Adresse e-mail').fill(meuse.department.email);
    await page.getByLabel('Mot de passe', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/connexion/code*');
    await fillCode(page, at(''), meuse.department.email);
    await page.waitForURL(`**/${short}`);
    await button(page, 'Importer ce fichier…').click();
    await number.fill('25');

    // The director withdrew the decision meanwhile: nothing is imported, and the page says so.
    await stopImporting();
    await button(page, 'Mettre en ligne').click();
    await page.getByText('Vous pouvez lire ces fichiers, pas les importer').waitFor();
    await page.getByText('La version à jour est affichée.').waitFor();
    await look(page, 'importer-ended');
    expect(await button(page, 'Mettre en ligne').count()).toBe(0);
    await page.close();
  });
});

describe('a drop during which the page is loaded again', () => {
  it('CSV-02 is told to have been cut, and the file may be sent again', async () => {
    const page = await ready('rechargee.csv');
    const asked = page.waitForRequest(
      (request) => request.method() === 'PUT' && /\/drops\//u.test(request.url()),
    );
    await page.route(/\/drops\//u, () => {});
    await button(page, 'Déposer le fichier').click();
    await asked;
    await page.reload();
    const row = page.getByRole('row', { name: /^rechargee\.csv/u });
    await row.getByText('Envoi interrompu').waitFor();
    await row.getByText('La page a été quittée ou rechargée').waitFor();
    await row.getByRole('button', { name: 'Envoyer de nouveau' }).waitFor();
    await page.close();
  });
});

describe('a person whose access is closed during a drop', () => {
  it('AVN-02 CSV-02 is told at the sign-in, and nothing was sent', async () => {
    const page = await ready('trop-tard.csv');
    const closure = `/api/caf/habilitations/${meuse.id}/persons/${person.accountId}/closure`;
    const agent = await openWindow();
    const { email } = meuse.department;
    const token = await signInFrom(agent, { email, password });
    const closed = await callAs(agent, token, 'POST', closure, { reason: 'end-of-mission' });
    expect(closed.ok(), await closed.text()).toBe(true);
    let sent = 0;
    await page.route(/\/drops\//u, (route) => {
      sent += 1;
      return route.continue();
    });
    await button(page, 'Déposer le fichier').click();
    await signInAgain(page);
    await ended(page).getByRole('alert').waitFor();
    await picture(page, 'interrupted-closed');
    expect(await ended(page).getByRole('alert').innerText()).toMatch(/acc(è|e)s/u);
    await button(page, 'Quitter sans enregistrer').click();
    await page.waitForURL(at('/'));
    expect(sent).toBe(0);
    const listed = await callAs(agent, token, 'GET', '/api/caf/childminders');
    const { files }: { files: { fileName: string }[] } = await listed.json();
    expect(files.map(({ fileName }) => fileName)).not.toContain('trop-tard.csv');
  });
});

/** Records that the director no longer lets the department's agent import. */
async function stopImporting(): Promise<void> {
  const cnaf = await openWindow();
  const token = await signInFrom(cnaf, accountOf('cnaf-admin'));
  const path = `/api/cnaf/cafs/55/agents/${agentId}/importer-end`;
  const answer = await callAs(cnaf, token, 'POST', path, { endedOn: '2024-02-08' });
  expect(answer.ok(), await answer.text()).toBe(true);
  await cnaf.close();
}
