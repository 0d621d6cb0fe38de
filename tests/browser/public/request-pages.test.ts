import { afterAll, describe, it } from 'vitest';
import {
  closeBrowser,
  expectLargeTargets,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  openPage,
  openWindow,
  picture,
  widths,
} from '../browser.ts';
import { address, at } from '../site.ts';
import { fillRequest, heading } from './fill-request.ts';

afterAll(closeBrowser);

const pages = {
  fournisseur: 'Le fournisseur de données',
  caf: 'Votre Caf',
  etablissements: 'Les établissements',
  personnes: 'Les personnes à habiliter',
  relecture: 'Relire avant de valider',
};

describe('the pages of the request', { timeout: 90_000 }, () => {
  it.each(widths)(
    'are clear of axe findings and as wide as their window at %i px, empty and filled in',
    async (width) => {
      const window = await openWindow({ width, dark: width === 768 });
      const page = await openPage(at('/habilitation'), { window });
      const look = async (state: string) => {
        for (const [step, title] of Object.entries(pages)) {
          await page.goto(at(`/habilitation/structures/${step}`));
          await heading(page, title);
          await expectNoAxeViolations(page);
          await expectNoHorizontalScroll(page);
          await expectLargeTargets(page);
          await picture(page, `request-${step}-${state}-${width}`);
        }
      };
      await look('empty');
      await fillRequest(page, address('largeurs'));
      await look('filled');
      await page.getByRole('button', { name: 'Valider et envoyer' }).click();
      await heading(page, 'Votre demande est envoyée');
      await expectNoAxeViolations(page);
      await expectNoHorizontalScroll(page);
      await picture(page, `request-sent-${width}`);
      expectNothingBroke(page);
      await window.close();
    },
  );
});
