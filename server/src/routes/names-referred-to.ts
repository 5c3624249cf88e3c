import type { Engine, RecordView } from '@waybill/engine';
import type { Caller } from '../http/call.ts';
import { valuesOf } from './record-reading.ts';

/** Where records of a type have one of these, it is what people call them. */
const NAMES = ['name', 'person'] as const;

/**
 * What the records of other types are called to which these refer, by `<type>/<key>`: people know a
 * customer by name. Without those that the caller may not see, and those that have none.
 */
export async function namesReferredTo(
  { records }: Engine,
  caller: Caller,
  found: readonly RecordView[],
): Promise<Record<string, string>> {
  const [first] = found;
  if (first === undefined) return {};
  const types = await records.types();
  const named = new Set(
    types.filter(({ fields }) => NAMES.some((one) => fields.includes(one))).map(({ id }) => id),
  );
  const { references = [] } = types.find(({ id }) => id === first.type) ?? {};
  const subjects = references
    .filter(({ type }) => named.has(type))
    .flatMap(({ field, type }) => found.map(({ values }) => [type, values[field]] as const))
    .flatMap(([type, key]) => (typeof key === 'string' ? [`${type}/${key}`] : []));
  const pairs = await Promise.all(
    [...new Set(subjects)].map(async (subject) => {
      const values = await valuesOf(records, subject, caller);
      const name = NAMES.map((one) => values[one]).find((one) => one !== undefined);
      return typeof name === 'string' ? [[subject, name] as const] : [];
    }),
  );
  return Object.fromEntries(pairs.flat());
}
