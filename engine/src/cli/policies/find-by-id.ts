import { WaybillError } from '../../errors/failure.ts';
import { POLICY_ERRORS } from '../../errors/policy-errors.ts';

/** Those of the ids given, in the order given; all where none is. An id that is unknown is refused. */
export function findById<T extends { readonly id: string }>(
  items: readonly T[],
  ids: readonly string[],
): readonly T[] {
  if (ids.length === 0) return items;
  return ids.map((id) => {
    const found = items.find((item) => item.id === id);
    if (!found) throw notFound(id, items);
    return found;
  });
}

function notFound(id: string, items: readonly { readonly id: string }[]): WaybillError {
  const inside = items.filter((item) => item.id.startsWith(`${id}.`)).map((item) => item.id);
  return new WaybillError({
    code: 'POLICY_CLAUSE_NOT_FOUND',
    message: `Expected a policy document or clause "${id}", but there is none.`,
    mend:
      inside.length === 0
        ? POLICY_ERRORS.POLICY_CLAUSE_NOT_FOUND.mend
        : `Name one of ${inside.join(', ')}.`,
  });
}
