/** The path that an expression is, where it is nothing else. */
export const pathIn = (source: string): string => source.replace(/^\s*=\s*/, '').trim();
