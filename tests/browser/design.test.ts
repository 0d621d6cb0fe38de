import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  closeBrowser,
  expectLargeTargets,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  inEveryLook,
  type Look,
  looks,
  openPage,
  openWindow,
  picture,
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
  for (const look of ['public', 'work'] as const) {
    it(`has no axe violation, no horizontal scroll and large targets: ${look}, at every width, light and dark`, async () => {
      const page = await openPage(`${front.address}/_composants`, { reducedMotion: true });
      if (look === 'work') await page.getByRole('button', { name: 'Voir dans le cadre de travail' }).click();
      const check = async ({ width, dark }: Look) => {
        await picture(page, `components-${look}-${width}-${dark ? 'dark' : 'light'}`);
        await expectNoHorizontalScroll(page);
        await expectLargeTargets(page);
        await expectNoAxeViolations(page);
      };
      await inEveryLook(page, check, [...looks, { width: 360, dark: true }]);
      expectNothingBroke(page);
      await page.context().close();
    }, 60_000);
  }
});

describe('the public search page', () => {
  it('needs less than 150 KB of compressed JavaScript before it can be used', async () => {
    const window = await openWindow({ width: 360 });
    const sizes: Promise<number>[] = [];
    window.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith('.js')) {
        sizes.push(response.body().then((body) => gzipSync(body).length));
      }
    });
    const page = await openPage(`${front.address}/`, { window });
    await page.waitForLoadState('networkidle');
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(50_000);
    expect(total).toBeLessThan(150_000);
  });
});
