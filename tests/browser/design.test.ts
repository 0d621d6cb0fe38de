import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type PreviewServer, preview } from 'vite';
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

const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";

const folder = mkdtempSync(join(tmpdir(), 'front-'));
let server: PreviewServer;
let address: string;

beforeAll(async () => {
  const configFile = join(import.meta.dirname, '../../web/vite.config.ts');
  await build({ configFile, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  server = await preview({
    configFile,
    logLevel: 'error',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0, headers: { 'content-security-policy': policy } },
  });
  address = `${server.resolvedUrls?.local[0]}_composants`;
}, 60_000);

afterAll(async () => {
  await closeBrowser();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the page of components', () => {
  for (const width of widths) {
    for (const look of ['public', 'work'] as const) {
      for (const dark of [false, true]) {
        it(`has no axe violation, no horizontal scroll and large targets: ${width} px, ${look}, ${dark ? 'dark' : 'light'}`, async () => {
          const page = await openPage(address, { width, dark, reducedMotion: true });
          if (look === 'work')
            await page.getByRole('button', { name: 'Voir dans le cadre de travail' }).click();
          await picture(page, `composants-${look}-${width}-${dark ? 'dark' : 'light'}`);
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
