import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import {
  closeBrowser,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  focused,
  looks,
  openPage,
  picture,
} from './browser.ts';
import { signInAs } from './people.ts';
import { accountOf, at, mailTo } from './site.ts';

afterAll(closeBrowser);

/** The page as it stands, on a telephone, on a tablet in the dark, on a desk. */
async function look(page: Page, name: string): Promise<void> {
  for (const { width, dark } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await expectNoHorizontalScroll(page);
    await picture(page, `${name}-${width}`);
    await expectNoAxeViolations(page);
  }
  expectNothingBroke(page);
}
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

describe('information places, as the demonstration has them', { timeout: 180_000 }, () => {
  it('LIN-01 LIN-02 a family of a commune with two of them chooses, with the keyboard, who reads its request', async () => {
    const page = await openPage(at('/demande-d-information?commune=26064'));
    const choice = page.getByRole('group', { name: 'Qui doit recevoir votre demande' });
    await choice.waitFor();
    expect(await choice.getByRole('radio').count()).toBe(2);
    // Nobody is chosen for the family, and it is told so where it forgets.
    expect(await choice.getByRole('radio', { checked: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Relire ma demande' }).press('Enter');
    await choice.getByText('Choisissez le lieu d’information qui lira').waitFor();
    await look(page, 'two-places');
    await choice.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    const chosen = choice.getByRole('radio', { checked: true });
    expect(await chosen.count()).toBe(1);
    expect((await focused(page)).id).toBe(await chosen.getAttribute('id'));
    await page.context().close();
  });

  it('LIN-01 a family of a commune without any is told whom to ask instead', async () => {
    const page = await openPage(at('/demande-d-information?commune=26108'));
    await page.getByText('Aucun lieu d’information ne reçoit').waitFor();
    await look(page, 'no-place');
    await page.context().close();
  });

  it('LIN-04 LIN-06 LIN-08 the Caf sees what is late, what is attested, and its communes without a place', async () => {
    const page = await signInAs(at(''), accountOf('caf-agent'));
    await page.goto(at('/caf/demandes-information'));
    await title(page, 'Lieux d’information');
    await page.getByRole('heading', { name: /attend.* depuis plus de quinze jours/u }).waitFor();
    for (const state of ['En retard', 'Attendue', 'Signée'])
      await page.getByText(state, { exact: true }).first().waitFor();
    await page.getByText('(fin de convention)').first().waitFor();
    const communes = page.getByRole('region', { name: /sans lieu d’information/u });
    await communes.getByText('20 sur').waitFor();
    await look(page, 'caf-information');
    await communes.getByLabel('Chercher une commune').fill('valence');
    await communes.getByText('choisissez «\u00a0Toutes les communes\u00a0»').waitFor();
    await communes.getByLabel('Montrer').selectOption('all');
    await communes.getByRole('row', { name: /^Valence Oui/u }).waitFor();
    await page.context().close();
  });

  it('LIN-06 RGT-03 the Cnaf reads numbers alone', async () => {
    const page = await signInAs(at(''), accountOf('cnaf-admin'));
    await page.goto(at('/cnaf/demandes-information'));
    await page.getByRole('heading', { name: /Pour toutes les Caf/u }).waitFor();
    await look(page, 'cnaf-information');
    await page.context().close();
  });

  it('AVN-06 the party of an ended convention signs behind its link, with the keyboard alone', async () => {
    const { text } = await mailTo('direction@syndicat-royans.example', /attestation de fin/u);
    const link = /\/habilitation\/attestation#[\w-]{43}/u.exec(text)?.[0] ?? '';
    expect(link).not.toBe('');
    const page = await openPage(at(link));
    await title(page, 'Attestation de destruction');
    await look(page, 'end-attestation');
    await page.getByRole('button', { name: 'Lire et signer' }).press('Enter');
    expect((await focused(page)).id).toBe('champ-name');
    await page.getByRole('button', { name: 'Signer l’attestation' }).press('Enter');
    await page.getByText('Cochez la case pour signer').first().waitFor();
    await look(page, 'end-attestation-errors');
    await page.getByLabel('Nom et prénom').fill('Agathe Moulin');
    await page.getByLabel('Fonction').fill('Responsable du guichet');
    await page.getByLabel(/J’ai vérifié/u).press('Space');
    await page.getByRole('button', { name: 'Signer l’attestation' }).press('Enter');
    await page.getByText('L’attestation est enregistrée').waitFor();
    await look(page, 'end-attestation-signed');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /Télécharger l’attestation/u }).press('Enter');
    expect((await download).suggestedFilename()).toMatch(/^attestation-L26-/u);
    await page.goto(at('/habilitation/attestation'));
    await title(page, 'Ce lien ne sert plus');
    await page.context().close();
  });
});
