import type { Json } from '@waybill/server/contract';
import type { RecordTypeHead } from '../../../api/list-record-types.ts';

/** A record that a task is about. */
export interface RecordNamed {
  readonly type: RecordTypeHead;
  /** Its key: what others refer to it by. */
  readonly number: string;
}

type Values = Readonly<Record<string, Json>>;

/**
 * The records that the variables of a process name, of types that the reader may read: a variable
 * has the id of the type and holds the record, its values or its key; or has the id and `Number`.
 */
export function recordsIn(
  variables: Values,
  types: readonly RecordTypeHead[],
): readonly RecordNamed[] {
  return types.flatMap((type) => {
    const [[keyField] = []] = type.unique;
    if (!type.mayRead || keyField === undefined) return [];
    const { [type.id]: held, [`${type.id}Number`]: number } = variables;
    const key = keyOf(held, keyField) ?? keyOf(number, keyField);
    return key === undefined ? [] : [{ type, number: key }];
  });
}

function keyOf(value: Json | undefined, keyField: string): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (!isObject(value)) return undefined;
  const { values = value } = value;
  const key = isObject(values) ? values[keyField] : undefined;
  return typeof key === 'string' ? key : undefined;
}

const isObject = (value: Json | undefined): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
