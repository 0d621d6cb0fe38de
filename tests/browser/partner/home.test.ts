import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  closeBrowser,
  expectLargeTargets,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  inEveryLook,
  openPage,
  picture,
} from '../browser.ts';
import { at } from '../site.ts';
import { type OwnPartner, openAs, ownPartner } from './own-partner.ts';

let partner: OwnPartner;
beforeAll(async () => {
  partner = await ownPartner([
    { establishmentId: '73-A1', operating: true, availability: false },
    { establishmentId: '73-A3', operating: true, availability: true },
  ]);
});
afterAll(async () => {
  await partner?.window.close();
  await closeBrowser();
});

/** What the agent's own list says, with the states that take weeks to come about. */
async function listWithEveryState(): Promise<unknown> {
  const own = (await partner.call('GET', '/api/partner/establishments')) as {
    conventions: unknown[];
    establishments: object[];
  };
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  const day = (days: number) => daysAgo(-days).slice(0, 10);
  const [leisure, nursery] = own.establishments;
  const declared = (state: string, until: string, confirmedAt: string) => ({
    periods: [{ state, from: day(-20), until }],
    declaredAt: confirmedAt,
    confirmedAt,
    version: 1,
  });
  const establishment = (id: string, name: string, parts: object) => ({
    ...nursery,
    operating: undefined,
    submission: undefined,
    availability: undefined,
    establishmentId: id,
    name,
    ...parts,
  });
  const approvedAt = daysAgo(40);
  const withdrawn = { reason: 'Ce numéro est celui d’un particulier.', at: daysAgo(3) };
  return {
    ...own,
    establishments: [
      establishment('73-B1', 'Crèche des Edelweiss', {
        operating: { approvedAt },
        availability: declared('available', day(20), daysAgo(2)),
      }),
      establishment('73-B2', 'Crèche des Gentianes', {
        operating: { approvedAt },
        submission: { state: 'waiting', submittedAt: daysAgo(1) },
        availability: declared('available', day(-2), daysAgo(20)),
      }),
      establishment('73-B3', 'Crèche des Lis martagons', {
        submission: {
          state: 'returned',
          submittedAt: daysAgo(5),
          returned: { at: daysAgo(4), fields: { tariffs: 'Précisez l’année du barème.' } },
        },
        availability: declared('full', day(20), daysAgo(9)),
      }),
      establishment('73-B4', 'Crèche des Ancolies', {
        operating: { approvedAt, withdrawn },
        availability: { ...declared('available', day(20), daysAgo(2)), withdrawn },
      }),
      { ...leisure, operating: undefined, submission: undefined },
    ],
  };
}

describe('where a partner agent begins', () => {
  it('PUB-01 PUB-09 shows the establishments of the convention, the rights on each, and the identification number', async () => {
    const page = await openAs(partner, '/partenaire');
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    const words = await page.locator('main').innerText();
    expect(words).toContain(partner.accountId);
    expect(words).toContain('Commune des Trois-Mélèzes');
    expect(words).toMatch(/Convention S73-\w{4}-\w{4}, signée le 1er septembre 2026/);
    const leisure = page.getByRole('article', { name: /Lutins du Granier/ });
    expect(await leisure.getByText('Disponibilités').count()).toBe(0);
    await page
      .getByRole('article', { name: /Covet/ })
      .getByRole('link', { name: /disponibilités/ })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Disponibilités' }).waitFor();
    expectNothingBroke(page);
    await page.close();
  });

  it('says each state in words, the most pressing first, at every width', async () => {
    const page = await openPage(at('/connexion'), { window: partner.window });
    const list = await listWithEveryState();
    await page.route('**/api/partner/establishments', (route) => route.fulfill({ json: list }));
    await page.goto(at('/partenaire'));
    await page.getByRole('heading', { name: 'À faire d’abord' }).waitFor();
    await inEveryLook(page, async ({ width }) => {
      const first = await page
        .getByRole('region', { name: 'À faire d’abord' })
        .getByRole('link')
        .allInnerTexts();
      // French typography puts an unbreakable space before the colon.
      expect(first.map((words) => words.replaceAll('\u00a0', ' '))).toEqual([
        'Corriger le fonctionnement, retiré par la Caf : Crèche des Ancolies',
        'Corriger les disponibilités, retirées par la Caf : Crèche des Ancolies',
        'Corriger le fonctionnement, renvoyé par la Caf : Crèche des Lis martagons',
        'Mettre à jour les disponibilités : Crèche des Gentianes',
        'Confirmer les disponibilités : Crèche des Lis martagons',
      ]);
      const words = await page.locator('main').innerText();
      for (const said of [
        'En ligne',
        'En attente de validation',
        'Renvoyé par la Caf',
        'Précisez l’année du barème.',
        'Retiré du site',
        'Ce numéro est celui d’un particulier.',
        'Jamais rempli',
        'À confirmer',
        'Plus affiché',
        'Rien n’a changé',
        'Complet',
        'Une autre action vous attend plus bas.',
      ]) {
        expect(words).toContain(said);
      }
      await expectNoAxeViolations(page);
      await expectNoHorizontalScroll(page);
      await expectLargeTargets(page);
      await picture(page, `partner-home-${width}`);
    });
    await page.close();
  });

  it('says so when there is nothing yet, and when the list cannot be read', async () => {
    const page = await openPage(at('/connexion'), { window: partner.window });
    await page.route('**/api/partner/establishments', (route) =>
      route.fulfill({ json: { conventions: [], establishments: [] } }),
    );
    await page.goto(at('/partenaire'));
    await page.getByText('Aucune convention en vigueur', { exact: true }).waitFor();
    await expectNoAxeViolations(page);

    await page.unroute('**/api/partner/establishments');
    await page.route('**/api/partner/establishments', (route) => route.abort());
    await page.reload();
    await page.getByText('Le service n’a pas répondu').waitFor();
    await expectNoAxeViolations(page);
    await page.unroute('**/api/partner/establishments');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    await page.close();
  });

  it('PUB-01 opens no establishment of another provider, nor a part without the right', async () => {
    const page = await openAs(partner, '/partenaire/etablissements/26-0102/fonctionnement');
    await page.getByText('Cet établissement ne fait pas partie de vos conventions').waitFor();
    await expectNoAxeViolations(page);
    await page.goto(at('/partenaire/etablissements/73-A1/disponibilites'));
    await page.getByText(/ne vous permet pas de déclarer les disponibilités/).waitFor();
    await expectNoAxeViolations(page);
    await page.close();
  });
});
