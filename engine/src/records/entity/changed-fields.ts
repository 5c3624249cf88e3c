import { canonicalJson } from '../../history/index.ts';
import type { Json, Variables } from '../../model/index.ts';
import type { FieldChanges } from './state.ts';

/** Of changes those that make a difference. */
export function changedFields(values: Variables, changes: FieldChanges): FieldChanges {
  const different = Object.entries(changes.values).filter(
    ([name, value]) => !sameValue(values[name], value),
  );
  return {
    values: Object.fromEntries(different),
    removed: changes.removed.filter((name) => Object.hasOwn(values, name)),
  };
}

export const sameValue = (one: Json | undefined, other: Json | undefined): boolean =>
  one === undefined || other === undefined
    ? one === other
    : canonicalJson(one) === canonicalJson(other);
