import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
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

  it('would not pass with a pale text, one that lets its ground through, or a button without a name', async () => {
    const page = await openPage(`${front.address}/_composants`, { reducedMotion: true });
    await page.evaluate(() => {
      const add = (tag: string, colors: string, text: string) => {
        const element = document.createElement(tag);
        element.setAttribute('data-wrong', tag);
        element.style.cssText = `${colors}; font-size: 16px`;
        element.textContent = text;
        document.querySelector('main')?.append(element);
      };
      add('p', 'color: #999; background: #fff', 'Un texte pâle');
      add('button', 'color: #000; background: #fff', '');
      add('em', 'color: rgb(0 0 0 / 30%)', 'Un texte qui laisse voir le fond');
    });
    const found = (await axeViolations(page)).flatMap(({ id, nodes }) =>
      nodes.flatMap(({ html }) =>
        [...html.matchAll(/data-wrong="(\w+)"/g)].map(([, tag]) => `${id}: ${tag}`),
      ),
    );
    expect(found.sort()).toEqual(['button-name: button', 'color-contrast: em', 'color-contrast: p']);
    await page.context().close();
  });
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

describe('a page of an area', () => {
  it('has its scripts brought while it asks who is here, and not after the answer', async () => {
    const window = await openWindow();
    const asked: string[] = [];
    window.on('request', (request) => asked.push(new URL(request.url()).pathname));
    // Who is here is not answered.
    await window.route('**/api/session/refresh', () => {});
    const page = await window.newPage();
    await page.goto(`${front.address}/caf/demandes`);
    const scripts = () =>
      ['caf-layout', 'requests-page'].filter((name) => asked.some((path) => path.includes(`/${name}-`)));
    await expect.poll(scripts).toEqual(['caf-layout', 'requests-page']);
    expect(asked).toContain('/api/session/refresh');
    expect(asked.filter((path) => path.startsWith('/api/caf/'))).toEqual([]);
    await window.close();
  });
});
