import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  closeBrowser,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  focused,
  openPage,
  picture,
  widths,
} from '../browser.ts';
import { at } from '../site.ts';
import { activate, type Department, openDepartment } from './department.ts';

let rhone: Department;
let partner: Awaited<ReturnType<typeof activate>>;
const ids = ['EAJE-1', 'EAJE-2', 'EAJE-3', 'ALSH-1', 'ALSH-2'];

beforeAll(async () => {
  rhone = await openDepartment(
    '69',
    { name: 'Caluire-et-Cuire', postcode: '69300', code: '69034' },
    {
      'EAJE-1': 'Crèche du Parc',
      'EAJE-2': 'Micro-crèche des Quais',
      'EAJE-3': 'Crèche Bissardon',
      'ALSH-1': 'Loisirs de Montessuy',
      'ALSH-2': 'Loisirs du Vernay',
    },
  );
  partner = await activate(rhone, await rhone.request('Ville de Caluire', ids));
});
afterAll(closeBrowser);

const open = (path: string) => openPage(at(path), { window: rhone.window });
const pageOf = (id: string) => open(`/caf/validations/${rhone.idOf(id)}`);

describe('the validation of operating information', () => {
  it('PUB-02 is worked from the queue by keyboard alone: approve, send back with a reason, send, and on to the next', async () => {
    await partner.send(rhone.idOf('EAJE-1'), { tariffs: 'Selon vos ressources.', phone: '04 78 00 00 01' });
    await partner.send(rhone.idOf('ALSH-1'), { tariffs: 'Selon le quotient familial.' });
    const page = await open('/caf/validations?type=EAJE');
    await page.getByRole('link', { name: 'Crèche du Parc' }).waitFor();
    expect(await page.getByRole('link', { name: 'Loisirs de Montessuy' }).count()).toBe(0);
    await page.getByRole('link', { name: /^Tous\s*2$/ }).click();
    await page.getByRole('link', { name: 'Loisirs de Montessuy' }).waitFor();
    for (const key of ['j', 'Enter']) await page.keyboard.press(key);
    await page.getByRole('heading', { level: 1, name: 'Crèche du Parc' }).waitFor();
    await page.getByRole('heading', { name: 'Première mise en ligne' }).waitFor();

    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Raccourcis clavier' }).waitFor();
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
    for (const key of ['j', 'a', 'r']) await page.keyboard.press(key);
    await expect.poll(async () => (await focused(page)).tag).toBe('textarea');
    // While one writes, letters are letters.
    await page.keyboard.type('Quel barème ? Rajoutez-le au tarif.');
    await page.getByText('1 champ approuvé, 1 champ renvoyé').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await focused(page)).text).toContain('Tarifs');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: 'Loisirs de Montessuy' }).waitFor();
    await expect.poll(async () => (await focused(page)).text).toBe('Loisirs de Montessuy');
    await page.getByRole('status').getByText('Voici l’établissement suivant').waitFor();
    await page.keyboard.press('t');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Tout est validé').waitFor();
    expectNothingBroke(page);
  });

  it('PUB-02 PUB-04 PUB-06 shows old and new side by side, word by word, and points out what looks like a breach', async () => {
    const id = rhone.idOf('EAJE-2');
    const before = {
      tariffs: 'Une heure coûte deux euros.',
      team: 'Deux éducatrices.',
      openingHours: { monday: [{ from: '08:00', to: '18:00' }] },
    };
    await partner.send(id, before);
    const path = `/api/caf/establishments/${id}/submission`;
    const { version } = await rhone.act('GET', path);
    const approve = Object.keys(before);
    await rhone.act('POST', `${path}/decision`, { version, approve, return: [] });
    await partner.send(id, {
      ...before,
      tariffs: 'Une heure coûte trois euros. Profitez de notre remise !',
      openingHours: { monday: [{ from: '07:30', to: '18:00' }] },
    });

    const page = await pageOf('EAJE-2');
    await page.getByRole('heading', { name: '2 changements proposés' }).waitFor();
    const tariffs = page.getByRole('region', { name: 'Tarifs' });
    expect(await tariffs.locator('del').allInnerTexts()).toEqual([expect.stringContaining('deux')]);
    expect((await tariffs.locator('ins').allInnerTexts()).join()).toContain('trois');
    expect(await tariffs.locator('mark').count()).toBeGreaterThan(0);
    await tariffs.getByText('Ressemble à de la publicité.').first().waitFor();
    const hours = page.getByRole('region', { name: 'Horaires d’ouverture' });
    expect(await hours.getByRole('row', { name: /Lundi \(change\)/ }).count()).toBe(1);
    expect(await page.getByText('Deux éducatrices.').isVisible()).toBe(false);
    await page.getByText('1 champ inchangé').click();
    expect(await page.getByText('Deux éducatrices.').isVisible()).toBe(true);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoHorizontalScroll(page);
      await expectNoAxeViolations(page);
      await picture(page, `caf-comparison-${width}`);
    }
  });

  it('PUB-02 sends back with a reason, which a newer version from the provider does not make one lose', async () => {
    const id = rhone.idOf('ALSH-2');
    const sent = await partner.send(id, { tariffs: 'Dix euros la journée.' });
    const page = await pageOf('ALSH-2');
    await page.getByRole('region', { name: 'Tarifs' }).waitFor();
    await page.keyboard.press('r');
    await expect.poll(async () => (await focused(page)).tag).toBe('textarea');
    const send = page.getByRole('button', { name: 'Envoyer la décision' });
    await send.click();
    await page.getByText('Écrivez ce qu’il faut revoir.').waitFor();

    await page.getByLabel('Que faut-il revoir').fill('Précisez le tarif de la demi-journée.');
    await partner.send(id, { tariffs: 'Douze euros la journée.' }, sent.submission.version);
    await send.click();
    await page.getByText('Quelqu’un a modifié ce dossier avant vous').first().waitFor();
    await page.getByText('Douze euros la journée.').waitFor();
    expect(await page.getByLabel('Que faut-il revoir').inputValue()).toBe(
      'Précisez le tarif de la demi-journée.',
    );
    await expectNoAxeViolations(page);

    await send.click();
    await page.waitForURL((url) => !url.pathname.endsWith('ALSH-2'));
    const again = await pageOf('ALSH-2');
    await again.getByRole('heading', { level: 1, name: 'Rien n’attend de décision ici' }).waitFor();
    await expectNoAxeViolations(again);
  });

  it('PUB-02 approves harmless changes together, once the Caf has said which', async () => {
    const id = rhone.idOf('EAJE-3');
    const path = `/api/caf/establishments/${id}/submission`;
    const information = { tariffs: 'Selon vos ressources.', phone: '04 78 00 00 02' };
    await partner.send(id, information);
    const { version } = await rhone.act('GET', path);
    await rhone.act('POST', `${path}/decision`, { version, approve: Object.keys(information), return: [] });

    const profile = await open('/caf/ma-caf');
    await profile.getByLabel('Téléphone', { exact: true }).last().check();
    await expectNoAxeViolations(profile);
    await profile.getByRole('button', { name: 'Enregistrer' }).click();
    await profile.getByRole('status').getByText('Fiche de la Caf enregistrée').waitFor();

    await partner.send(id, { ...information, phone: '04 78 00 00 03' });
    const page = await open('/caf/validations');
    await page.getByText('Modification simple', { exact: true }).waitFor();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoHorizontalScroll(page);
      await expectNoAxeViolations(page);
      await picture(page, `caf-queue-${width}`);
    }
    await page.getByRole('link', { name: /Approuver ensemble 1 modification simple/ }).click();
    await page.getByRole('checkbox', { name: /Crèche Bissardon/ }).waitFor();
    await page.setViewportSize({ width: 360, height: 900 });
    await expectNoHorizontalScroll(page);
    await expectNoAxeViolations(page);
    await picture(page, 'caf-bulk-360');
    await page.getByRole('button', { name: 'Approuver 1 modification' }).click();
    await page.getByText('1 modification en ligne').waitFor();
    expectNothingBroke(page);
  });
});
