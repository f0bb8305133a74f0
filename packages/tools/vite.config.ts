import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const OUT = 'dist';

/** PDF whose fonts name one of Adobe's character maps cannot be read without; the worker fetches the one it needs. */
const characterMaps: Plugin = {
  name: 'character-maps',
  writeBundle() {
    const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
    cpSync(join(library, 'cmaps'), join(import.meta.dirname, OUT, 'cmaps'), { recursive: true });
  },
};

/** The server names the script by the manifest and serves everything here under /tools/assets/. */
export default defineConfig({
  base: '/tools/assets/',
  plugins: [characterMaps],
  worker: { format: 'es' },
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'es2023',
    manifest: 'manifest.json',
    modulePreload: false,
    assetsDir: '',
    rollupOptions: { input: { 'report-check': join(import.meta.dirname, 'src', 'report-check.ts') } },
  },
});
