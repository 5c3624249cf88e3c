import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const server = dirname(dirname(fileURLToPath(import.meta.url)));

/** Imports a source of the server without a build step, as the engine's command line does its own. */
export async function load(source) {
  const engine = join(dirname(createRequire(import.meta.url).resolve('@waybill/engine')), '..');
  const { bundle } = await import(pathToFileURL(join(engine, 'bin/bundle.mjs')).href);
  const entry = join(server, source);
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
  return import(pathToFileURL(bundled ?? entry).href);
}
