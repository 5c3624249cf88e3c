/** Case, full width and outer spaces make no difference to what is looked for. */
export const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
