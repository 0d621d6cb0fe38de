import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mamRequest } from '../../builders/other-requests.ts';
import { closeBrowser, expectNoAxeViolations, expectNothingBroke, openPage, openWindow } from '../browser.ts';
import { activate, type Department, openDepartment } from '../caf/department.ts';
import { at, idle, requested } from '../site.ts';

let department: Department;
let mam: Awaited<ReturnType<typeof activate>>;
let reference: string;
let id: string;
beforeAll(async () => {
  const town = { name: 'Le Puy-en-Velay', postcode: '43000', code: '43157' };
  department = await openDepartment('43', town, {
    'MAM-1': 'MAM Les Coquelicots',
    'EAJE-1': 'Multi-accueil Les Coquelicots',
  });
  id = department.idOf('MAM-1');
  const persons = ['Jeanne Arvet', 'Basile Comte'].map((name) => {
    const [firstName = '', lastName = ''] = name.split(' ');
    const email = `${firstName}.${crypto.randomUUID().slice(0, 8)}@essai.example`.toLowerCase();
    return { firstName, lastName, email, function: 'Assistant maternel' };
  });
  const asked = mamRequest(`${crypto.randomUUID().slice(0, 8)}.example`, id, { cafCode: '43', persons });
  reference = await requested(asked);
  mam = await activate(department, reference, ['Jeanne Arvet', 'Basile Comte']);
});
afterAll(async () => {
  await mam?.window.close();
  await department?.window.close();
  await closeBrowser();
});

describe('the members of a MAM', () => {
  it('PUB-10 AVN-07 RGT-03 are ticked by keyboard, validated by the Caf, shown on the sheet, and gone when they leave', async () => {
    const page = await openPage(at(`/partenaire/etablissements/${id}/fonctionnement`), {
      window: mam.window,
    });
    await page.setViewportSize({ width: 360, height: 740 });
    const group = page.getByRole('group', { name: 'Qui paraît sur la fiche' });
    for (const given of [0, 1]) {
      const ask = group.getByRole('button', { name: /Enregistrer son accord/u }).first();
      await ask.press('Enter');
      await group
        .getByText(/Accord enregistré le/u)
        .nth(given)
        .waitFor();
    }
    for (const member of ['Arvet Jeanne', 'Comte Basile']) {
      await group.getByLabel(member).focus();
      await page.keyboard.press('Space');
    }
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
    await page.getByText('Vous modifiez : assistants maternels.').waitFor();
    await page.getByLabel('J’ai lu ces engagements').check();
    await page.getByRole('button', { name: 'Envoyer à la Caf' }).click();
    await page.getByRole('heading', { level: 1, name: 'Envoyé à la Caf' }).waitFor();
    expectNothingBroke(page);
    await page.close();

    const submission = `/api/caf/establishments/${id}/submission`;
    const { version, toDecide } = await department.act('GET', submission);
    await department.act('POST', `${submission}/decision`, { version, approve: toDecide, return: [] });
    await idle();
    const family = await openWindow();
    const sheet = await openPage(at(`/etablissements/${id}`), { window: family });
    await sheet.getByText('Comte Basile').waitFor();
    // No search engine keeps the page, and no extract shows the names.
    const kept = sheet.locator('head meta[name="robots"][content="noindex"]');
    expect(await kept.count()).toBe(1);
    expect(await sheet.locator('[data-nosnippet]', { hasText: 'Comte Basile' }).count()).toBe(1);
    await expectNoAxeViolations(sheet);

    const leaver = mam.persons.find(({ lastName }) => lastName === 'Comte')?.accountId;
    await department.act('POST', `/api/caf/habilitations/${reference}/persons/${leaver}/closure`, {
      reason: 'end-of-mission',
    });
    await idle();
    await sheet.reload();
    await sheet.getByText('Arvet Jeanne').waitFor();
    expect(await sheet.getByText('Comte').count()).toBe(0);
    await sheet.goto(at(`/etablissements/${department.idOf('EAJE-1')}`));
    await sheet.getByRole('heading', { level: 1, name: 'Multi-accueil Les Coquelicots' }).waitFor();
    expect(await kept.count()).toBe(0);
    await family.close();
  });
});
