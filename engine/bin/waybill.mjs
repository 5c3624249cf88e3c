#!/usr/bin/env node
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

/** Runs src/cli/main.ts without a build step; docs/adr/0003-running-typescript.md says how and why. */
const engine = dirname(dirname(realpathSync(fileURLToPath(import.meta.url))));
const entry = join(engine, 'src/cli/main.ts');
const bundled = await bundle({
  entry,
  sources: [join(engine, 'src')],
  cache: join(engine, 'node_modules/.cache/waybill'),
});
if (bundled === undefined) {
  const { register } = await import('tsx/esm/api');
  register();
}
await import(pathToFileURL(bundled ?? entry).href);
