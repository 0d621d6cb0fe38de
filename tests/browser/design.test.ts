import { afterAll, beforeAll, describe, it } from 'vitest';
import {
  closeBrowser,
  expectLargeTargets,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  openPage,
  picture,
  widths,
} from './browser.ts';
import { type Front, serveFront } from './front.ts';

let front: Front;

beforeAll(async () => {
  front = await serveFront();
}, 60_000);

afterAll(async () => {
  await closeBrowser();
  await front?.close();
});

describe('the page of components', () => {
  for (const width of widths) {
    for (const look of ['public', 'work'] as const) {
      for (const dark of [false, true]) {
        it(`has no axe violation, no horizontal scroll and large targets: ${width} px, ${look}, ${dark ? 'dark' : 'light'}`, async () => {
          const page = await openPage(`${front.address}/_composants`, { width, dark, reducedMotion: true });
          if (look === 'work')
            await page.getByRole('button', { name: 'Voir dans le cadre de travail' }).click();
          await picture(page, `components-${look}-${width}-${dark ? 'dark' : 'light'}`);
          await expectNoHorizontalScroll(page);
          await expectLargeTargets(page);
          await expectNoAxeViolations(page);
          expectNothingBroke(page);
          await page.context().close();
        }, 30_000);
      }
    }
  }
});
