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
import { at, signInFrom } from '../site.ts';
import { callAsCaf, type OwnPartner, openAs, ownPartner } from './own-partner.ts';

const [crèche, other] = ['73-A4', '73-A5'];
const address = `/partenaire/etablissements/${crèche}/fonctionnement`;

let partner: OwnPartner;
beforeAll(async () => {
  partner = await ownPartner([
    { establishmentId: crèche, operating: true, availability: false },
    { establishmentId: other, operating: true, availability: false },
  ]);
});
afterAll(async () => {
  await partner?.window.close();
  await closeBrowser();
});

describe('what is typed about an establishment', () => {
  it('PUB-01 is saved by itself, and found again on another machine', async () => {
    const page = await openAs(partner, address);
    await page.getByLabel('Tarifs', { exact: true }).fill('Selon le quotient familial.');
    await page.getByLabel('Nombre de places').fill('24');
    await page.getByText(/^Brouillon enregistré à/).waitFor();
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await picture(page, `operating-sections-${width}`);
      await expectNoHorizontalScroll(page);
    }
    await expectNoAxeViolations(page);
    expectNothingBroke(page);
    await page.close();

    const elsewhere = await openWindow({ width: 360 });
    await signInFrom(elsewhere, partner);
    const again = await openPage(at(address), { window: elsewhere });
    await again.getByText('Votre saisie est revenue').waitFor();
    expect(await again.getByLabel('Tarifs', { exact: true }).inputValue()).toBe(
      'Selon le quotient familial.',
    );
    expect(await again.getByLabel('Nombre de places').inputValue()).toBe('24');
    await elsewhere.close();
  });

  it('PUB-01 PUB-02 is applied to another establishment, and sent back field by field with its reason', async () => {
    const information = { tariffs: 'Selon le barème national.', team: 'Six personnes.' };
    await partner.call('PUT', `/api/partner/establishments/${crèche}/operating-information`, {
      basedOn: 0,
      information,
      commitmentsAccepted: true,
    });
    const page = await openAs(partner, `/partenaire/etablissements/${crèche}/appliquer`);
    await page.getByLabel('Tarifs', { exact: true }).check();
    await page
      .getByRole('group', { name: 'Vos autres établissements' })
      .getByRole('checkbox')
      .first()
      .check();
    await page.getByLabel('J’ai lu ces engagements et je les accepte').check();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Envoyer à la Caf' }).click();
    await page.getByText('1 fiche à valider par la Caf').waitFor();
    await picture(page, 'operating-copied');
    await expectNoAxeViolations(page);

    const waiting = (await callAsCaf('GET', `/api/caf/establishments/${other}/submission`)) as {
      version: number;
    };
    await callAsCaf('POST', `/api/caf/establishments/${other}/submission/decision`, {
      version: waiting.version,
      approve: [],
      return: [{ field: 'tariffs', reason: 'Donnez un exemple.' }],
    });
    await page.goto(at(`/partenaire/etablissements/${other}/fonctionnement`));
    await page.getByText('Renvoyé par la Caf : Donnez un exemple.').waitFor();
    await picture(page, 'operating-returned-field');
    expectNothingBroke(page);
  });
});
