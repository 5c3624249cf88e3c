import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { mendLibraries } from './mend-libraries.ts';

/** `npm run dev` takes the API from a running `waybill serve`; WAYBILL_API names another one. */
const api = process.env['WAYBILL_API'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), mendLibraries],
  // The host stays as the browser says it: the server takes changes from its own pages alone.
  server: { proxy: { '/api': { target: api, changeOrigin: false } } },
  build: { outDir: 'dist', sourcemap: false, chunkSizeWarningLimit: 1500 },
});
