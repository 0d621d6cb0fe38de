import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { shardKey } from '../../../domain/directory/published-objects.ts';
import { publishOpenData } from '../../../domain/open-data/publish-open-data.ts';
import {
  closeBrowser,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  inEveryLook,
  openPage,
  openWindow,
  picture,
} from '../browser.ts';
import { at } from '../site.ts';

afterAll(closeBrowser);

const shard = {
  establishments: [
    {
      id: '26-E1',
      type: 'EAJE',
      name: 'Crèche Les Lutins',
      address: { street: '1 rue des Jardins', postcode: '26400', commune: 'Crest', communeCode: '26108' },
      avip: false,
      handicap: true,
    },
  ],
};

/** The files as the schedule makes them. */
async function published(): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  await publishOpenData({
    objects: { textOf: async (key) => (key === shardKey('26') ? JSON.stringify(shard) : undefined) },
    files: {
      create: async (path) => {
        let text = '';
        return {
          write: async (more) => {
            text += more;
          },
          close: async () => {
            texts.set(path, text);
            const bytes = Buffer.from(text);
            return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
          },
          drop: async () => {},
        };
      },
    },
    now: () => new Date('2026-11-22T03:30:00Z'),
    siteUrl: 'https://extranet.example',
  });
  return texts;
}

async function openOpenData(
  texts: ReadonlyMap<string, string>,
  look: { width?: number; dark?: boolean } = {},
): Promise<Page> {
  const window = await openWindow(look);
  await window.route('**/donnees/**', (route) => {
    const text = texts.get(new URL(route.request().url()).pathname.replace('/donnees/', ''));
    return route.fulfill(text === undefined ? { status: 403, body: '' } : { body: text });
  });
  return openPage(at('/donnees-ouvertes'), { window });
}

describe('the page of open data', () => {
  it('PUB-11 offers files that download and open, with their size and their terms', async () => {
    const texts = await published();
    const page = await openOpenData(texts);
    await page.getByRole('heading', { level: 1, name: 'Données ouvertes' }).waitFor();
    const link = page.getByRole('link', { name: 'Les établissements, en CSV' });
    expect(await link.getAttribute('download')).toBe('etablissements.csv');
    const csv = await link.evaluate(async (element) =>
      (await fetch((element as HTMLAnchorElement).href)).text(),
    );
    const rows = parse(csv, { columns: true, bom: true });
    expect(rows).toMatchObject([{ id: '26-E1', commune: 'Crest' }]);
    await page.getByRole('link', { name: 'Licence Ouverte 2.0' }).waitFor();
    await expectNothingBroke(page);
  });

  it('reads well at every width, in the light and in the dark', async () => {
    const page = await openOpenData(await published());
    await page.getByRole('table', { name: 'Fichiers de données' }).waitFor();
    await inEveryLook(page, async ({ width }) => {
      await expectNoHorizontalScroll(page);
      await expectNoAxeViolations(page);
      await picture(page, `donnees-ouvertes-${width}`);
    });
  });

  it('says when nothing is published yet', async () => {
    const page = await openOpenData(new Map());
    await page.getByText('Rien n’est encore publié').waitFor();
    await expectNoAxeViolations(page);
  });
});
