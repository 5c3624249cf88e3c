/** What a page for people says, in words already. */
export interface PackPage {
  readonly language: string;
  readonly title: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly verdict: { readonly whole: boolean; readonly sentences: readonly string[] };
  readonly happened: { readonly title: string; readonly columns: readonly string[] };
  readonly rows: readonly (readonly string[])[];
  readonly check: { readonly title: string; readonly steps: readonly string[] };
}

/** One file of HTML that needs nothing else and runs nothing: every text in it is escaped. */
export function packPage(page: PackPage): string {
  const { title, facts, verdict, happened, rows, check } = page;
  const list = facts.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`);
  const head = happened.columns.map((name) => `<th>${escaped(name)}</th>`);
  const body = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`,
  );
  const said = verdict.sentences.map((sentence) => `<p>${escaped(sentence)}</p>`);
  const steps = check.steps.map((step) => `<li>${escaped(step)}</li>`);
  return `<!doctype html>
<html lang="${escaped(page.language)}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}</style></head><body>
<h1>${escaped(title)}</h1>
<div class="verdict ${verdict.whole ? 'whole' : 'broken'}">${said.join('')}</div>
<dl>${list.join('')}</dl>
<h2>${escaped(happened.title)}</h2>
<div class="wide"><table><thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody></table></div>
<h2>${escaped(check.title)}</h2>
<ol>${steps.join('')}</ol>
</body></html>
`;
}

const STYLE = `body{max-width:1080px;margin:24px auto;padding:0 16px;color:#1f1f1f;font:14px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif}
h1{font-size:22px}h2{margin-top:32px;font-size:16px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 24px}dt{color:#595959}dd{margin:0;overflow-wrap:anywhere}
.verdict{padding:4px 16px;border-inline-start:4px solid}.whole{border-color:#389e0d;background:#f6ffed}.broken{border-color:#cf1322;background:#fff1f0}
.wide{overflow-x:auto}table{width:100%;border-collapse:collapse;font-size:13px;font-variant-numeric:tabular-nums}
th,td{padding:6px 8px;text-align:start;vertical-align:top;border-bottom:1px solid #e8e8e8}th{color:#595959;font-weight:600;white-space:nowrap}
td:nth-child(1){text-align:end}td:nth-child(2){white-space:nowrap}td:last-child{color:#595959;font:11px/1.6 ui-monospace,monospace;overflow-wrap:anywhere;min-width:150px}
@media (width < 700px){dl{grid-template-columns:1fr;gap:0}dd{margin-block-end:8px}thead{display:none}table,tbody,tr,td{display:block}
tr{padding-block:8px;border-bottom:1px solid #e8e8e8}td{padding:0;border:0}td:nth-child(1){float:inline-end;color:#595959}}
@media print{body{margin:0;max-width:none}}`;

const MEANT: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => MEANT[sign] ?? sign);
