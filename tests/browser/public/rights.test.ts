import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import {
  closeBrowser,
  expectLargeTargets,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  focused,
  inEveryLook,
  openPage,
  picture,
} from '../browser.ts';
import { address, at, mailTo } from '../site.ts';

afterAll(closeBrowser);

/** Copies the text shown into its box. */
async function copyText(page: Page): Promise<void> {
  const shown = page.locator('.shown-words-text');
  await expect.poll(() => shown.textContent()).toMatch(/^\p{L}+ \p{L}+ \p{L}+$/u);
  await page.getByLabel('Le texte affiché').fill((await shown.textContent()) ?? '');
}

describe('exercising one’s rights', () => {
  it('RGT-01 needs no account: what is asked, to which Caf, and a text to copy; a receipt leaves by e-mail', async () => {
    const email = address('lucie.berthon');
    const page = await openPage(at('/'));
    await page.getByRole('link', { name: 'Exercer vos droits ou signaler une erreur' }).click();
    await page.getByRole('heading', { level: 1, name: /Exercer vos droits/u }).waitFor();
    await page.getByRole('radio', { name: /Savoir ce que vous avez sur moi/u }).check();
    await page.getByRole('combobox', { name: 'Caf' }).fill('drôme');
    await page.getByRole('option', { name: /Caf de la Drôme/u }).click();
    await page.getByLabel('Votre demande').fill('Je voudrais savoir ce que vous gardez sur moi.');
    await page.getByLabel('Nom et prénom').fill('Lucie Berthon');
    await page.getByLabel('Adresse e-mail').fill(email);
    await copyText(page);
    await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
    await page.getByRole('heading', { level: 1, name: 'Votre demande est envoyée' }).waitFor();
    const reference = (await page.locator('.sent-reference').textContent()) ?? '';
    expect(reference).toMatch(/^R26-/u);
    await expectNoAxeViolations(page);
    await picture(page, 'rights-sent');
    const mail = await mailTo(email, /bien reçue/u);
    expect(mail.subject).toContain(reference);
    expect(mail.text).not.toMatch(/Berthon|gardez sur moi/u);
    expectNothingBroke(page);
  });

  it('RGT-01 says what is missing at the top and beside each field, and keeps what was typed', async () => {
    const page = await openPage(at('/vos-droits'), { width: 360 });
    await page.getByLabel('Votre demande').fill('Il manque le reste.');
    await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
    await page.getByRole('alert').waitFor();
    await expect.poll(async () => (await focused(page)).text).toMatch(/points? à revoir/u);
    expect(await page.getByLabel('Votre demande').inputValue()).toBe('Il manque le reste.');
    await expectNoAxeViolations(page);
    await expectNoHorizontalScroll(page);
    await picture(page, 'rights-errors-360');
  });

  it('PWD-07 shows another text after a wrong answer, and sends with it', async () => {
    const page = await openPage(at('/vos-droits'));
    await page.getByRole('radio', { name: /Ne plus paraître/u }).check();
    await page.getByRole('combobox', { name: 'Caf' }).fill('26');
    await page.getByRole('option', { name: /Caf de la Drôme/u }).click();
    await page.getByLabel('Votre demande').fill('Je ne veux plus paraître.');
    await page.getByLabel('Nom et prénom').fill('Lucie Berthon');
    await page.getByLabel('Adresse e-mail').fill(address('lucie'));
    await page.getByLabel('Le texte affiché').fill('autre chose que cela');
    const before = await page.locator('.shown-words-text').textContent();
    await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
    await page.getByRole('alert').getByText('Recopiez le nouveau texte').waitFor();
    await expect.poll(() => page.locator('.shown-words-text').textContent()).not.toBe(before);
    await copyText(page);
    await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
    await page.getByRole('heading', { level: 1, name: 'Votre demande est envoyée' }).waitFor();
  });

  it('RGT-02 starts from a public sheet, whose Caf it goes to', async () => {
    const page = await openPage(at('/etablissements/26-0202'));
    await page.getByRole('link', { name: 'Signaler une erreur', exact: true }).click();
    await page.getByText('Votre demande ira à la Caf de la Drôme.').waitFor();
    expect(await page.getByRole('radio', { name: /Signaler une erreur/u }).isChecked()).toBe(true);
    await page.getByLabel('Votre demande').fill('L’adresse est celle de l’ancienne crèche.');
    await page.getByLabel('Nom et prénom').fill('Lucie Berthon');
    await page.getByLabel('Adresse e-mail').fill(address('lucie'));
    await copyText(page);
    await picture(page, 'rights-from-sheet');
    await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
    await page.getByRole('heading', { level: 1, name: 'Votre demande est envoyée' }).waitFor();
    expectNothingBroke(page);
  });

  it('is clear of axe findings and as wide as its window, at every width', async () => {
    const page = await openPage(at('/vos-droits'));
    await expect.poll(() => page.locator('.shown-words-text').textContent()).toMatch(/ /u);
    await inEveryLook(page, async ({ width }) => {
      await expectNoAxeViolations(page);
      await expectNoHorizontalScroll(page);
      await expectLargeTargets(page);
      await picture(page, `rights-${width}`);
    });
    expectNothingBroke(page);
  });
});
