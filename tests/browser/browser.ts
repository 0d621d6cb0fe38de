import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium as driver, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations } from './axe.ts';

/** The width of a window, and whether it is in the dark. */
export interface Look {
  width: number;
  dark: boolean;
}

/** How every page is looked at: on a telephone, on a tablet in the dark, on a desk. */
export const looks = [
  { width: 360, dark: false },
  { width: 768, dark: true },
  { width: 1440, dark: false },
] as const;
export const widths = looks.map(({ width }) => width);

let launched: Promise<Browser> | undefined;

/** The browser of this process, started at first use: files that run one after the other share it. */
function browser(): Promise<Browser> {
  launched ??= chromium
    .executablePath()
    // Drawn without the detour of a graphics card that no test machine has.
    .then((executablePath) =>
      driver.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'], headless: true }),
    );
  return launched;
}

/** Closes every window of this test file; for `afterAll`. The browser itself ends with its process. */
export async function closeBrowser(): Promise<void> {
  const running = await launched;
  await Promise.all((running?.contexts() ?? []).map((window) => window.close()));
}

type Looks = { width?: number; height?: number; dark?: boolean; reducedMotion?: boolean };

/** A person's own window: its cookies, its storage; dates in French, hours in Paris. */
export async function openWindow({
  width = 1440,
  height = 900,
  dark,
  reducedMotion,
}: Looks = {}): Promise<BrowserContext> {
  return (await browser()).newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  });
}

/**
 * Opens an address in a window of its own, or in the one given, and waits for the page's title. What the page's policy
 * refuses, and what throws in the page, fails the test through {@link expectNothingBroke}.
 */
export async function openPage(url: string, looks: Looks & { window?: BrowserContext } = {}): Promise<Page> {
  const page = await (looks.window ?? (await openWindow(looks))).newPage();
  // A machine under load is slow, not wrong.
  page.setDefaultTimeout(30_000);
  const broken: string[] = [];
  troubles.set(page, broken);
  page.on('pageerror', (error) => broken.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      broken.push(message.text());
  });
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const troubles = new WeakMap<Page, string[]>();

/** Nothing threw in the page, and its security policy refused nothing. */
export function expectNothingBroke(page: Page): void {
  expect(troubles.get(page) ?? []).toEqual([]);
}

/** axe finds nothing against WCAG 2.2 AA or its good practices. Each finding is printed with its place. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await settled(page);
  const violations = await axeViolations(page);
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${id}: ${help}\n  ${html.slice(0, 200)}\n  ${failureSummary ?? ''}`,
    ),
  );
  expect(found).toEqual([]);
}

/** Waits until nothing fades or slides any more: colours on their way are no colours yet. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** The page is no wider than its window; what sticks out is named. */
export async function expectNoHorizontalScroll(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > room + 0.5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
      .slice(0, 10);
  });
  expect(tooWide).toEqual([]);
}

/** Every control is at least 24 px each way (WCAG 2.2), and those that stand alone 44 px high. */
export async function expectLargeTargets(page: Page): Promise<void> {
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, select, input:not([type="hidden"]), textarea, summary, [role="option"]',
      ),
    ]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const zone = element.closest('.choice') ?? element;
        return zone.getBoundingClientRect().height < 43.5;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(small).toEqual([]);
}

/** What has the focus, as a screen reader would name it: role and name. */
export async function focused(page: Page): Promise<{ tag: string; id: string; text: string }> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    return {
      tag: element.tagName.toLowerCase(),
      id: element.id,
      text: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replaceAll(/\s+/gu, ' '),
    };
  });
}

/** Nothing that stays in sight covers the middle of what has the focus (WCAG 2.2, 2.4.11). */
export async function expectFocusInSight(page: Page): Promise<void> {
  const covering = () => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const { left, top, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    // A drawn box or dot lies over the control that it stands for.
    const zone = element.closest('.choice') ?? element;
    return there && (zone.contains(there) || there.contains(element)) ? undefined : element.outerHTML;
  };
  // The browser brings it into sight, then draws.
  await expect.poll(() => page.evaluate(covering)).toBeUndefined();
}

/**
 * Looks at one open page in every way of {@link looks}, or of those given: laid out anew for each, as when a telephone is turned, which
 * takes a fraction of what opening it anew takes.
 */
export async function inEveryLook(
  page: Page,
  check: (look: Look) => Promise<void>,
  seen: readonly Look[] = looks,
): Promise<void> {
  for (const look of seen) {
    await page.setViewportSize({ width: look.width, height: 900 });
    await page.emulateMedia({ colorScheme: look.dark ? 'dark' : 'light' });
    await check(look);
  }
}

/** A picture of the whole page, in the folder named by `SCREENSHOTS`, if any: for a person's eye. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  await settled(page);
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
