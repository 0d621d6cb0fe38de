import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const built = join(import.meta.dirname, '../../dist/web');
const page = readFileSync(join(built, 'index.html'), 'utf8');

/** Files of the site that the page names. */
const named = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, file = '']) => join(built, file));

/** A script of the built front and those that it stands on, from the name that it has before its hash. */
function scriptsOf(name: string): Set<string> {
  const seen = new Set<string>();
  const follow = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(join(built, 'assets', file), 'utf8');
    for (const [, next = ''] of text.matchAll(/\b(?:from|import)"\.\/([^"]+\.js)"/g)) follow(next);
  };
  for (const file of globSync(`${name}-????????.js`, { cwd: join(built, 'assets') })) follow(file);
  return seen;
}

describe('the first visit of a family', () => {
  it('takes at most 150 KB of compressed script, search and results included, and few files', () => {
    const scripts = named(/(?:src|href)="(\/assets\/[^"]+\.js)"/g);
    const bytes = scripts.map((file) => gzipSync(readFileSync(file)).length);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(150_000);
    expect(scripts.length).toBeLessThan(8);
    const text = scripts.map((file) => readFileSync(file, 'utf8')).join('');
    expect(text).toContain('Autour de moi');
    expect(text).toContain('du plus proche au plus éloigné');
    // The map comes when it is asked for.
    expect(text).not.toContain('leaflet-container');
  });

  it('shows the header before any script has come', () => {
    expect(page).toMatch(/<div id="page">\s*<div class="shell public first-sight">/);
    expect(page).not.toMatch(/style=|<style|<script>/);
  });
});

describe('any other page', () => {
  it.each([
    'sign-in-page',
    'caf-layout',
    'cnaf-layout',
    'partner-layout',
    'dashboard-page',
    'submissions-page',
    'availability-page',
    'form-page',
  ])('comes in few files: %s', (name) => {
    const scripts = scriptsOf(name);
    expect(scripts.size).toBeGreaterThan(2);
    expect(scripts.size).toBeLessThan(15);
  });

  it.each(['sheet', 'accessibility-page', 'legal-notice-page', 'personal-data-page', 'start-page'])(
    'is spared what forms need where it has none: %s',
    (name) => {
      const scripts = [...scriptsOf(name)];
      expect(scripts.length).toBeGreaterThan(1);
      expect(scripts.length).toBeLessThan(6);
      expect(scripts.filter((file) => file.startsWith('many-pages'))).toEqual([]);
    },
  );
});
