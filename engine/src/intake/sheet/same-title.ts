/** True where the cell's text is one of the titles; a title in two languages is either of them. */
export function isTitle(text: string, titles: readonly string[]): boolean {
  const wanted = new Set(titles.map(plain));
  return [text, ...text.split(/[/\n|]/)].some((part) => wanted.has(plain(part)));
}

/** The value behind `label:` in one cell; null where no label stands in front. */
export function behindLabel(text: string, labels: readonly string[]): string | null {
  const match = /^([^::]{1,100})[::](.+)$/s.exec(text);
  if (!match || !isTitle(match[1] ?? '', labels)) return null;
  return match[2]?.trim() || null;
}

/** Letters and digits of any script: case, blanks and punctuation say nothing. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}#%]/gu, '');
}
