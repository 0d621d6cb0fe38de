import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const built = join(import.meta.dirname, '../../dist/web');
const page = readFileSync(join(built, 'index.html'), 'utf8');

/** Files of the site that the page names. */
const named = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, file = '']) => join(built, file));

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
