import { readFile } from 'node:fs/promises';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  closeBrowser,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  openPage,
  openWindow,
  picture,
} from '../browser.ts';
import { accountOf, at, signInFrom } from '../site.ts';

let window: BrowserContext;
beforeAll(async () => {
  window = await openWindow();
  await signInFrom(window, accountOf('cnaf-admin'));
});
afterAll(closeBrowser);

describe('the national figures', () => {
  it('say the day they are of, a finding, and what each Caf adds, by stage and in the order of a column', async () => {
    const page = await openPage(at('/cnaf'), { window });
    await page.getByRole('link', { name: 'Chiffres nationaux' }).click();
    await page.getByRole('heading', { level: 1, name: 'Chiffres nationaux' }).waitFor();
    await page.getByText(/^Comptés le \d+/).waitFor();
    await page
      .getByRole('heading', { name: /Caf sur 101 (a une convention|ont des conventions) en vigueur/ })
      .waitFor();
    expect(await page.getByText('Conventions en vigueur', { exact: true }).count()).toBeGreaterThan(0);

    await page.getByRole('button', { name: 'Demandes en cours' }).click();
    await page.waitForURL(/tri=under-way/);
    await page.getByRole('button', { name: 'Demandes en cours' }).click();
    await page.waitForURL(/sens=decroissant/);
    await expect
      .poll(async () => (await page.getByRole('row').nth(1).innerText()).includes('Caf de la Drôme'))
      .toBe(true);

    await page.getByRole('link', { name: /^Convention en vigueur/ }).click();
    await page.getByRole('row', { name: /Caf de la Drôme/ }).waitFor();
    expect(await page.getByRole('row', { name: /Caf de l’Ain/ }).count()).toBe(0);
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoHorizontalScroll(page);
      await expectNoAxeViolations(page);
      await picture(page, `cnaf-figures-${width}`);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    // Colours would still be on their way from one scheme to the other.
    await page.reload();
    await page.getByText(/^Comptés le \d+/).waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'cnaf-figures-dark');
    expectNothingBroke(page);
  });

  it('are saved as a CSV of the 101 Caf, without a formula and without a person', async () => {
    const page = await openPage(at('/cnaf/chiffres'), { window });
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger (CSV)' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^chiffres-nationaux-\d{4}-\d{2}-\d{2}\.csv$/);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv.trim().split('\r\n')).toHaveLength(102);
    expect(csv).toContain('"Caf de la Drôme"');
    expect(csv).not.toMatch(/[;\n]"?[=+@-]/);
    expect(csv).not.toContain('@');
    expectNothingBroke(page);
  });
});
