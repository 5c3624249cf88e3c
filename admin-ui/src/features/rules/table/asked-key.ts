/** Names the column of an input, computed fact, or member of either. */
export const askedKey = ({ fact, path = '' }: { readonly fact: string; readonly path?: string }) =>
  `in:${fact}${path === '' ? '' : ` ${path}`}`;
