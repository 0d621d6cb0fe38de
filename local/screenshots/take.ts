import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type BrowserContext, chromium as driver, type Page } from 'playwright-core';
import { type LocalStack, startLocalStack } from '../stack.ts';
import { type PageShown, pagesShown } from './pages-shown.ts';

/** A Thursday morning, in Paris: the pictures are always of this instant. */
const shownAt = new Date('2026-11-19T09:30:00.000Z');
const screens = { desk: { width: 1440, height: 1000 }, telephone: { width: 360, height: 780 } };
const folder = join(import.meta.dirname, '../../docs/pictures');

// As in Lambda.
process.env.TZ = 'UTC';
const wanted = new Set(process.argv.slice(2));
const dataDir = mkdtempSync(join(tmpdir(), 'screenshots-'));
const stack = await startLocalStack({
  port: 0,
  dataDir,
  clockAt: shownAt,
  chance: sameChance('screenshots'),
  build: true,
  say: (line) => console.log(`  ${line}`),
});
const browser = await driver.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--disable-gpu'],
  headless: true,
});
try {
  mkdirSync(folder, { recursive: true });
  for (const shown of pagesShown.filter(({ name }) => wanted.size === 0 || wanted.has(name))) {
    await take(shown);
    console.log(`  docs/pictures/${shown.name}.png`);
  }
} finally {
  await browser.close();
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** Takes one picture, in a window of its own, at the instant that all are of. */
async function take({ name, path, as, on = 'desk', dark, afterwards }: PageShown): Promise<void> {
  stack.clock.set(shownAt);
  const window = await browser.newContext({
    viewport: screens[on],
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  });
  const page = await window.newPage();
  await page.clock.setFixedTime(shownAt);
  if (as) await signIn(window, as);
  await page.goto(`${stack.url}${path}`);
  await settled(page);
  if (afterwards) {
    await afterwards(page);
    await settled(page);
  }
  await page.screenshot({ path: join(folder, `${name}.png`), caret: 'hide' });
  await window.close();
}

/** Nothing loads any more, and the letters are those of the site. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText(/^(?:Chargement|Recherche) .*…$/u).waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready);
}

/** Gives a window the session of a demonstration account; agents of a Caf and of the Cnaf give a code too. */
async function signIn(window: BrowserContext, email: string): Promise<void> {
  const account: ReturnType<LocalStack['accounts']>[number] | undefined = stack
    .accounts()
    .find((each) => each.email === email);
  if (!account) throw new Error(`${email} has no demonstration account`);
  const post = async (path: string, data: object): Promise<{ step?: string; challenge?: string }> => {
    const answer = await window.request.post(`${stack.url}${path}`, { data });
    if (!answer.ok()) throw new Error(`${email} could not sign in: ${await answer.text()}`);
    return answer.json();
  };
  const { step, challenge } = await post('/api/session', { email, password: account.password });
  if (step !== 'second-factor') return;
  await post('/api/session/second-factor', { email, challenge, code: await stack.code(account.accountId) });
}

/** Chance that falls the same way each time: references in the pictures stay what they were. */
function sameChance(seed: string): (bytes: number) => Uint8Array {
  let drawn = 0;
  const block = () => {
    drawn += 1;
    return createHash('sha256').update(`${seed} ${drawn}`).digest();
  };
  return (bytes) => Buffer.concat(Array.from({ length: Math.ceil(bytes / 32) }, block)).subarray(0, bytes);
}
