import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { frontFiles } from '../build/front-files.ts';

/** `vite build web`: the hosted front, to `dist/web`. Nothing is inlined: the page's policy allows only its own files. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), frontFiles()],
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
          // What families arrive on comes in one file, with all that it stands on: on a slow line each further file
          // costs a trip, and sixty small ones weigh more than one. The map comes when it is asked for.
          groups: [
            {
              name: 'first-visit',
              test: /\/web\/(?:main\.tsx|public\/(?:public-layout|search\/(?:search-page|results-page))\.tsx)$/,
            },
          ],
        },
      },
    },
  },
});
