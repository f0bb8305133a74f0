import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The console is served by the server under /console/. */
export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', reportCompressedSize: true },
});
