const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '\\': '\\',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** What the inside of a string literal stands for (DMN 1.5, 10.3.1.2, rules 35 and 64). */
export function unescapeString(inside: string): string {
  if (!inside.includes('\\')) return inside;
  return inside.replace(
    /\\(?:U([0-9a-fA-F]{6})|u([0-9a-fA-F]{4})|(["'\\nrt]))/g,
    (whole, long?: string, short?: string, sign?: string) => {
      if (sign !== undefined) return ESCAPES[sign] ?? whole;
      const code = Number.parseInt(long ?? short ?? '', 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
