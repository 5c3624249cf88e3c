/** The replacement with `$1` for groups and `$0` for the whole; `\$` and `\\` stand for themselves. */
export function expandReplacement(replacement: string, groups: readonly (string | null)[]): string {
  if (!/[$\\]/.test(replacement)) return replacement;
  return replacement.replace(/\\([$\\])|\$(\d)/g, (_whole, escaped?: string, group?: string) =>
    escaped === undefined ? (groups[Number(group)] ?? '') : escaped,
  );
}
