import { load } from './load.mjs';
import { builtPages } from './pages.mjs';

const { serve: serveWith, work } = await load('src/serve/serve.ts');

export { work };

/** As src/serve/serve.ts; in a clone with pages built of their sources, where none are named. */
export async function serve(options) {
  const { env, tell } = options;
  if (env.WAYBILL_PAGES !== undefined) return serveWith(options);
  const folder = await builtPages(() => tell({ kind: 'building-pages' }));
  return serveWith({ ...options, env: { ...env, ...(folder && { WAYBILL_PAGES: folder }) } });
}
