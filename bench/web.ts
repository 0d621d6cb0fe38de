import chromium from '@sparticuz/chromium';
import { chromium as driver } from 'playwright-core';
import { median } from './cold-start/import-time.ts';
import { type Figures, target } from './report/benchmark.ts';
import { type FirstLoad, firstLoad, type Line } from './web/first-load.ts';
import { serveFront } from './web/serve-front.ts';

export const says =
  'first load of the search and of an area, on a slow line too, against a bare page with the same list';

const rounds = 5;
const mostScript = 150_000;
const search = '/etablissements?commune=26108&nom=Crest';

/** What one waits for on each page. */
const pages = {
  'search page': { path: '/', awaited: { selector: 'input[role="combobox"]', count: 1 } },
  'results, list': { path: search, awaited: { selector: 'li[data-id]', count: 20 } },
  'results, list and map': {
    path: `${search}&vue=carte`,
    awaited: { selector: 'li[data-id], .map-pin', count: 21 },
  },
  'home of a partner': { path: '/partenaire', awaited: { selector: '.own-establishment', count: 20 } },
} as const;
/** What the target of bytes is about: the map comes when asked for, and partners come back. */
const families = ['search page', 'results, list'];
const bare = { path: '/bare.html', awaited: { selector: 'li[data-id]', count: 20 } };
const lines: readonly Line[] = ['as is', 'slow 3G, processor ÷ 4'];

/**
 * Opens each page in a browser that has never seen the site, turn by turn with the bare page: a machine that slows down
 * slows both. Bytes are those of the network, compressed as CloudFront compresses them.
 */
export async function run(): Promise<Figures> {
  const front = await serveFront();
  const browser = await driver.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox'],
    headless: true,
  });
  const measured = lines.flatMap((line) =>
    Object.entries(pages).map(([name, page]) => ({
      name,
      line,
      page,
      ours: [] as FirstLoad[],
      bare: [] as FirstLoad[],
    })),
  );
  try {
    for (let round = 1; round <= rounds; round += 1) {
      process.stderr.write(`round ${round} of ${rounds}\n`);
      for (const one of measured) {
        one.bare.push(await firstLoad(browser, front.address + bare.path, one.line, bare.awaited));
        one.ours.push(await firstLoad(browser, front.address + one.page.path, one.line, one.page.awaited));
      }
    }
  } finally {
    await browser.close();
    front.close();
  }

  const rows = measured.map(({ name, line, ours, bare }) => {
    const of = (loads: FirstLoad[], figure: keyof FirstLoad) => median(loads.map((load) => load[figure]));
    const kilobytes = (figure: 'scriptBytes' | 'bytes') => Number((of(ours, figure) / 1000).toFixed(1));
    return {
      page: name,
      line,
      'script KB': kilobytes('scriptBytes'),
      'all KB': kilobytes('bytes'),
      requests: of(ours, 'requests'),
      'ms to result': Math.round(of(ours, 'milliseconds')),
      'bare ms': Math.round(of(bare, 'milliseconds')),
      ratio: Number((of(ours, 'milliseconds') / of(bare, 'milliseconds')).toFixed(1)),
    };
  });
  return {
    rows,
    targets: [
      target(
        'at most 150 KB of compressed script on the first load of the search and of its results',
        rows
          .filter((row) => families.includes(row.page) && row['script KB'] * 1000 > mostScript)
          .map((row) => `${row.page}: ${row['script KB']} KB`),
      ),
    ],
  };
}
