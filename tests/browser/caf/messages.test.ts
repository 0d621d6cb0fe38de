import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { structuresRequest } from '../../builders/structures-request.ts';
import {
  closeBrowser,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  openPage,
  picture,
} from '../browser.ts';
import { at, mailTo } from '../site.ts';
import { type Department, openDepartment } from './department.ts';

let jura: Department;
beforeAll(async () => {
  jura = await openDepartment(
    '39',
    { name: 'Dole', postcode: '39100', code: '39198' },
    { 'EAJE-1': 'Crèche des Tanneurs' },
  );
});
afterAll(closeBrowser);

describe('messages about a case', () => {
  it('ACT-02 REQ-06 are written by the Caf, answered through the private link, and marked as read', async () => {
    const { provider } = structuresRequest(`${crypto.randomUUID().slice(0, 8)}.example`, []);
    const reference = await jura.request('Commune de Dole', ['EAJE-1'], { provider });
    const page = await openPage(at(`/caf/demandes/${reference}`), { window: jura.window });
    await page.getByText('Aucun message pour l’instant').waitFor();
    await page.getByLabel('Écrire un message').fill('Qui sera présent le jour de la signature ?');
    await page.reload();
    await page.getByRole('button', { name: 'Envoyer le message' }).dblclick();
    await page.getByText('Message envoyé').waitFor();
    await expect.poll(() => page.getByLabel('Écrire un message').inputValue()).toBe('');
    // The empty box says so too: the count of characters begins anew.
    await page.getByText(/^1\s500 caractères restants$/).waitFor();
    expect(await page.locator('.message').count()).toBe(1);

    const { text } = await mailTo(provider.email, /\/habilitation\/echanges#\S+/);
    const link = /\/habilitation\/echanges#\S+/.exec(text)?.[0] ?? '';
    const theirs = await openPage(at(link), { width: 360 });
    await theirs.getByText('Qui sera présent').waitFor();
    await expectNoAxeViolations(theirs);
    await expectNoHorizontalScroll(theirs);
    await theirs.getByLabel('Votre réponse').fill('Madame la maire.');
    await theirs.getByRole('button', { name: 'Envoyer le message' }).click();
    await theirs.getByText('Message envoyé à votre Caf').waitFor();
    await theirs.getByText('Madame la maire.').waitFor();
    await picture(theirs, 'public-messages');
    expectNothingBroke(theirs);

    await page.goto(at('/caf/demandes'));
    await page.getByText('1 message à lire').waitFor();
    await page.getByRole('link', { name: 'Commune de Dole' }).click();
    await page.getByText('Madame la maire.').waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'caf-messages');
    await page.getByRole('button', { name: /Marquer comme lu/ }).click();
    await expect.poll(() => page.getByRole('button', { name: /Marquer comme lu/ }).count()).toBe(0);
    expectNothingBroke(page);
  });

  it('says of a link cut short what to do', async () => {
    const page = await openPage(at('/habilitation/echanges#trop-court'));
    await page.getByRole('heading', { name: 'Ce lien ne sert plus' }).waitFor();
    await expectNoAxeViolations(page);
  });
});

describe('the dashboard', () => {
  it('ACT-01 shows what waits, with a table for each picture, at any width', async () => {
    await jura.request('Commune de Champagnole', ['EAJE-1']);
    for (const width of [360, 1440]) {
      const page = await openPage(at('/caf/demandes'), { window: jura.window });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(at('/caf/tableau-de-bord'));
      await page
        .getByRole('heading', { name: 'Aucun dossier n’attend depuis plus de trente jours' })
        .waitFor();
      await page.getByText('Lire en chiffres').first().click();
      await page.getByRole('table').first().waitFor();
      await expectNoAxeViolations(page);
      await expectNoHorizontalScroll(page);
      await picture(page, `caf-dashboard-${width}`);
      expectNothingBroke(page);
    }
  });
});
