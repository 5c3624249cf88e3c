import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtPages } from './pages.mjs';

/** Imports src/serve/serve.ts without a build step, as the engine's command line does its own. */
const server = dirname(dirname(fileURLToPath(import.meta.url)));
const engine = join(dirname(createRequire(import.meta.url).resolve('@waybill/engine')), '..');
const { bundle } = await import(pathToFileURL(join(engine, 'bin/bundle.mjs')).href);
const entry = join(server, 'src/serve/serve.ts');
const bundled = await bundle({
  entry,
  sources: [join(server, 'src'), join(engine, 'src')],
  // Beside the engine, whose packages may be other versions than those at the root.
  cache: join(engine, 'node_modules/.cache/waybill'),
});
if (bundled === undefined) {
  const { register } = await import('tsx/esm/api');
  register();
}
const { serve: serveWith, work } = await import(pathToFileURL(bundled ?? entry).href);

export { work };

/** As src/serve/serve.ts; in a clone with pages built of their sources, where none are named. */
export async function serve(options) {
  const { env, tell } = options;
  if (env.WAYBILL_PAGES !== undefined) return serveWith(options);
  const folder = await builtPages(() => tell({ kind: 'building-pages' }));
  return serveWith({ ...options, env: { ...env, ...(folder && { WAYBILL_PAGES: folder }) } });
}
