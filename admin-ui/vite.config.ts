import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npm run dev` takes the API from a running `waybill serve`; WAYBILL_API names another one. */
const api = process.env['WAYBILL_API'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { proxy: { '/api': api } },
  build: { outDir: 'dist', sourcemap: false, chunkSizeWarningLimit: 1500 },
});
