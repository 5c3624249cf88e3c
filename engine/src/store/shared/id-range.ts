import type { EntityQuery } from '../../ports/index.ts';

type Asked = Pick<EntityQuery, 'kind' | 'after' | 'descending'>;

/** Between which two ids, without both, the rest of a kind lies that a query asks for. */
export function idRange({ kind, after, descending = false }: Asked): readonly [string, string] {
  const first = `${kind}/`;
  // The sign after the slash ends the range of the kind.
  const last = `${kind}0`;
  if (after === undefined) return [first, last];
  return descending ? [first, after < last ? after : last] : [after > first ? after : first, last];
}
