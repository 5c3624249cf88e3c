/** An element that is written: its name with prefix, and a text or further elements. */
export interface NewElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly NewElement[];
}

export const element = (
  name: string,
  content: NewElement['content'],
  attributes: NewElement['attributes'] = {},
): NewElement => ({ name, attributes, content });

export interface Root {
  readonly name: string;
  /** By prefix; the empty one is the default namespace. */
  readonly namespaces: Readonly<Record<string, string>>;
}

/** An XML 1.0 document in UTF-8, one element a line. */
export function xmlDocument({ name, namespaces }: Root, content: readonly NewElement[]): string {
  const attributes = Object.fromEntries(
    Object.entries(namespaces).map(([prefix, uri]) => [
      prefix === '' ? 'xmlns' : `xmlns:${prefix}`,
      uri,
    ]),
  );
  const lines = linesOf({ name, attributes, content }, '');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`;
}

function linesOf({ name, attributes, content }: NewElement, indent: string): readonly string[] {
  const shown = Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`);
  const open = `${indent}<${name}${shown.join('')}>`;
  if (typeof content === 'string') return [`${open}${escaped(content)}</${name}>`];
  const inside = content.flatMap((child) => linesOf(child, `${indent}  `));
  return [open, ...inside, `${indent}</${name}>`];
}

/** Letters that XML 1.0 does not admit are left out. */
function escaped(text: string): string {
  return Array.from(text)
    .filter((letter) => /[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(letter))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
