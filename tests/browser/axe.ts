import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, Result, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 AA and axe's good practices. What passes is not described, which is most of the work. */
const asked: RunOptions & { checks: Record<string, { options: object }> } = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  preload: false,
  // A ground drawn before or after an element would leave the texts on it unjudged, and to look for one, up to the root
  // for each text, takes a tenth of the whole. Here a ground that lies under words is the element's own as well.
  checks: { 'color-contrast': { options: { ignorePseudo: true } } },
};

/**
 * axe is written for browsers without private fields: each colour that it makes, thousands in a look, is seven entries
 * of weak maps. In its sight these are properties, which take a tenth less of the whole.
 */
const privateFields = `
  class WeakMap {
    #field = Symbol();
    has(owner) { return this.#field in owner; }
    get(owner) { return owner[this.#field]; }
    set(owner, value) { owner[this.#field] = value; return this; }
  }
  class WeakSet {
    #brand = Symbol();
    has(owner) { return this.#brand in owner; }
    add(owner) { owner[this.#brand] = true; return this; }
  }`;
const axeItself = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const source = `(() => {${privateFields}\n${axeItself}\n})()`;

/**
 * What axe finds in an open page. It is brought into a document once, however often that document is looked at, and
 * works in the page itself: no frame here comes from elsewhere.
 */
export async function axeViolations(page: Page): Promise<Result[]> {
  const found = await page.evaluate(violationsIn, asked);
  if (found) return found;
  await page.evaluate(source);
  await page.evaluate(rememberColours);
  return (await page.evaluate(violationsIn, asked)) ?? [];
}

interface Color {
  r: number;
  g: number;
  b: number;
  alpha: number;
}

/** What of axe is used in a page. */
interface Axe {
  run(options: RunOptions): Promise<AxeResults>;
  commons: { color: { Color: { prototype: { parseString(this: Color, text: string): Color } } } };
}

/** Runs in the page; undefined where axe has not been brought in. Only what is asked for leaves the page. */
async function violationsIn(options: RunOptions): Promise<Result[] | undefined> {
  const { axe } = globalThis as { axe?: Axe };
  return axe && (await axe.run(options)).violations;
}

/**
 * Runs in the page. axe reads the colours of every element, and of all that is behind it, out of their texts: a page
 * has ten of them, read a thousand times, which takes a fifth of its whole look.
 */
function rememberColours(): void {
  const { prototype } = (globalThis as unknown as { axe: Axe }).axe.commons.color.Color;
  const read = prototype.parseString;
  const known = new Map<string, Color>();
  prototype.parseString = function (text) {
    const { r, g, b, alpha } = known.get(text) ?? read.call(this, text);
    if (!known.has(text)) known.set(text, { r, g, b, alpha });
    return Object.assign(this, { r, g, b, alpha });
  };
}
