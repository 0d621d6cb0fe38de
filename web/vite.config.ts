import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `vite build web`: the hosted front, to `dist/web`. Nothing is inlined: the page's policy allows only its own files. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    sourcemap: 'hidden',
    assetsInlineLimit: 0,
    target: 'es2022',
    reportCompressedSize: true,
  },
});
