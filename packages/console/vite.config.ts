import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The console is served by the server under /console/; `npm run dev` hands the interface on to a running one. */
export default defineConfig({
  base: '/console/',
  plugins: [react()],
  server: { proxy: { '/api': process.env.GONGKAI_SERVER ?? 'http://127.0.0.1:8080' } },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', reportCompressedSize: true },
});
