import { ERROR_CATALOGUE } from '@waybill/engine';
import { ROUTES, type RouteContract } from '../contract/index.ts';

/** The interface for people: one page without scripts, of the same table that the routes are made of. */
export function docsPage(): string {
  const routes: readonly (readonly [string, RouteContract])[] = Object.entries(ROUTES);
  const errors = Object.entries(ERROR_CATALOGUE).map(
    ([code, { meaning, mend }]) =>
      `<dt id="${code}"><code>${code}</code></dt><dd>${escaped(meaning)} ${escaped(mend)}</dd>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Waybill API</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style>
<h1>Waybill API</h1>
<p>Below <code>/api/v1</code>; as <a href="/api/v1/openapi.json">OpenAPI 3.1</a>. Times are epoch
milliseconds. Lists give <code>items</code> and, where more follow, <code>next</code> for
<code>after</code>. Writes take <code>Idempotency-Key</code>. Failures are problem+json with a code.</p>
${routes.map(([name, contract]) => section(name, contract)).join('\n')}
<h2>Codes</h2><dl>${errors.join('\n')}</dl></html>`;
}

const STYLE = `body{font:15px/1.5 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;max-width:60rem;
margin:2rem auto;padding:0 1rem;color:#1f2937}code,pre{font:13px ui-monospace,monospace}
summary{padding:.4rem 0;cursor:pointer}b{display:inline-block;width:4.5rem;color:#0f766e}
pre{background:#f3f4f6;padding:.8rem;overflow:auto}dt{margin-top:.6rem}small{color:#6b7280}`;

function section(name: string, contract: RouteContract): string {
  const { method, path, summary, permission, query, body, answer } = contract;
  const right =
    typeof permission === 'string' ? permission : `${permission.action}:${permission.subject}`;
  const shapes = [
    ['Query', query],
    ['Body', body],
    ['Answer', answer],
  ] as const;
  const shown = shapes.flatMap(([title, schema]) =>
    schema ? [`<p>${title}</p><pre>${escaped(JSON.stringify(schema, undefined, 2))}</pre>`] : [],
  );
  return `<details id="${name}"><summary><b>${method}</b><code>${escaped(path)}</code>
${escaped(summary)} <small>${right}</small></summary>${shown.join('')}</details>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
