import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { frontFiles } from '../build/front-files.ts';
import { withoutJsonSchemas } from '../build/without-json-schemas.ts';

/** What families arrive on, and the few pieces that pages without a form share. The map comes when it is asked for. */
const firstVisit = [
  '/web/main.tsx',
  '/web/public/public-layout.tsx',
  '/web/public/search/search-page.tsx',
  '/web/public/search/results-page.tsx',
  '/web/design/facts.tsx',
  '/web/design/loaded.tsx',
  '/web/session/narrow-page.css',
  '/domain/establishment/operating-sections.ts',
  '/domain/linf/deadlines.ts',
  '/domain/rights/register-kept.ts',
  '/domain/rights/time-limit.ts',
  '/domain/number-in-words.ts',
];

/** `vite build web`: the hosted front, to `dist/web`. Nothing is inlined: the page's policy allows only its own files. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), frontFiles(), withoutJsonSchemas()],
  // `web/public/` holds the pages of the public side, not files to serve as they are.
  publicDir: false,
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    sourcemap: 'hidden',
    assetsInlineLimit: 0,
    target: 'es2022',
    reportCompressedSize: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // A browser asks for each file apart, and that is most of what a small one costs it: pages of the areas took
          // seventy. Groups come with all that they stand on.
          groups: [
            { name: 'first-visit', test: (id) => firstVisit.some((file) => id.endsWith(file)), priority: 2 },
            // A family opens many, one after the other.
            { name: 'sheet', test: /\/web\/public\/sheet-page\.tsx$/, priority: 1 },
            // What forms and lists stand on: no page of an area is without one of them.
            { name: 'many-pages', minShareCount: 6 },
          ],
        },
      },
    },
  },
});
