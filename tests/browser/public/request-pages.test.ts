import { afterAll, describe, it } from 'vitest';
import {
  closeBrowser,
  expectLargeTargets,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  inEveryLook,
  looks,
  openPage,
  openWindow,
  picture,
} from '../browser.ts';
import { address, at } from '../site.ts';
import { fillLinfRequest } from './fill-linf.ts';
import { fillMamRequest } from './fill-mam.ts';
import { fillRequest, heading } from './fill-request.ts';

afterAll(closeBrowser);

const kinds = {
  structures: {
    fill: fillRequest,
    pages: {
      fournisseur: 'Le fournisseur de données',
      caf: 'Votre Caf',
      etablissements: 'Les établissements',
      personnes: 'Les personnes à habiliter',
      relecture: 'Relire avant de valider',
    },
  },
  'lieu-information': {
    fill: fillLinfRequest,
    pages: {
      fournisseur: 'Le partenaire',
      caf: 'Votre Caf',
      lieu: 'Le lieu d’information',
      communes: 'Les communes couvertes',
      personnes: 'Les personnes à habiliter',
      relecture: 'Relire avant de valider',
    },
  },
  mam: {
    fill: fillMamRequest,
    pages: {
      caf: 'Votre Caf',
      maison: 'La maison',
      personnes: 'Les assistants maternels',
      accord: 'L’accord de tous',
      relecture: 'Relire avant de valider',
    },
  },
};

/** One kind is looked at in every way; the others, made of the same parts, on a telephone. */
const all = Object.entries(kinds).map(([nature, { fill, pages }], place) => ({
  nature,
  fill,
  pages,
  seen: place === 0 ? looks : looks.slice(0, 1),
}));

describe('the pages of the request', { timeout: 120_000 }, () => {
  it.each(all)(
    'of $nature are clear of axe findings and as wide as their window, empty and filled in',
    async ({ nature, fill, pages, seen }) => {
      const window = await openWindow({ width: seen[0]?.width });
      const page = await openPage(at(`/habilitation/${nature}`), { window });
      const check = (name: string) =>
        inEveryLook(
          page,
          async ({ width }) => {
            await expectNoAxeViolations(page);
            await expectNoHorizontalScroll(page);
            await expectLargeTargets(page);
            await picture(page, `request-${nature}-${name}-${width}`);
          },
          seen,
        );
      const look = async (state: string) => {
        for (const [step, title] of Object.entries(pages)) {
          await page.goto(at(`/habilitation/${nature}/${step}`));
          await heading(page, title);
          await check(`${step}-${state}`);
        }
      };
      await check('start');
      await look('empty');
      await fill(page, address('largeurs'));
      await look('filled');
      await page.goto(at(`/habilitation/${nature}`));
      await page.getByText('déjà commencée sur cet appareil').waitFor();
      await check('begun');
      await page.goto(at('/habilitation'));
      await page.getByText('Demande commencée sur cet appareil').waitFor();
      await check('kinds');
      await page.goto(at(`/habilitation/${nature}/relecture`));
      await page.getByRole('button', { name: 'Valider et envoyer' }).click();
      await heading(page, 'Votre demande est envoyée');
      await check('sent');
      expectNothingBroke(page);
      await window.close();
    },
  );
});
