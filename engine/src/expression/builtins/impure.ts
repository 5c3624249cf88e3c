/** Functions that other FEEL engines know and that give a new result at each call. */
export const IMPURE: ReadonlySet<string> = new Set(['uuid', 'random number']);
