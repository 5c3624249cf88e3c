/**
 * The text of a mail that is HTML alone, enough to be read; who needs its looks opens the mail itself.
 * One pass from the first sign to the last, whatever senders leave open.
 */
export function textOfHtml(html: string): string {
  const lower = html.toLowerCase();
  const pieces: string[] = [];
  let at = 0;
  while (at < html.length) {
    const begin = html.indexOf('<', at);
    const end = begin === -1 ? -1 : html.indexOf('>', begin);
    // What is never closed is text.
    if (end === -1) break;
    pieces.push(html.slice(at, begin));
    const [name = ''] = /^\/?[a-z0-9]*/.exec(lower.slice(begin + 1, begin + 20)) ?? [];
    pieces.push(BREAKS.has(name) ? '\n' : ' ');
    at = SILENT.has(name) ? closeOf(lower, name, end) : end + 1;
  }
  pieces.push(html.slice(at));
  return unescaped(pieces.join(''))
    .replace(/[ \t]+/g, ' ')
    .trim();
}

const BREAKS: ReadonlySet<string> = new Set(['br', '/p', '/div', '/tr', '/li']);

/** Elements whose content nobody reads. */
const SILENT: ReadonlySet<string> = new Set(['style', 'script', 'head']);

/** Behind the end of a silent element; the end of the mail where it has none. */
function closeOf(lower: string, name: string, from: number): number {
  const close = lower.indexOf(`</${name}`, from);
  const end = close === -1 ? -1 : lower.indexOf('>', close);
  return end === -1 ? lower.length : end + 1;
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
