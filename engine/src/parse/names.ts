/** One FEEL name without blanks or operators (DMN 1.5 §10.3.1.2): what a variable may be called. */
export function isVariableName(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}\p{M}_]*$/u.test(text) && !KEYWORDS.has(text);
}

/** `order` or `order.total`. */
export function isVariablePath(text: string): boolean {
  const parts = text.split('.');
  return parts.length <= 20 && parts.every(isVariableName);
}

/** What a property names with commas between; none where it is absent. */
export const namesIn = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const KEYWORDS: ReadonlySet<string> = new Set(
  'true false null if then else for in return some every satisfies and or not between function instance of external'.split(
    ' ',
  ),
);
