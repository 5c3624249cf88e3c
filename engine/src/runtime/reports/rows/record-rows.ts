import type { Json, Variables } from '../../../model/index.ts';
import { RECORD, searchName, type RecordState } from '../../../records/index.ts';
import type { ReportSource } from '../../../reports/index.ts';
import { allEntities } from '../../entity/all-entities.ts';
import type { ReportsParts } from '../reports-context.ts';

type Source = Extract<ReportSource, { readonly kind: 'records' }>;

/** The declared fields of every record of a type, or of every item of a list of it. */
export async function* recordRows(
  { context }: ReportsParts,
  { type, fields, each, retired }: Source,
): AsyncGenerator<Variables | undefined> {
  const where = retired ? {} : { [searchName(type, '$status')]: 'active' };
  for await (const { snapshot } of allEntities(context.store, `${RECORD.kind}/${type}`, where)) {
    // Only the handler of entities writes snapshots of records.
    const { values } = JSON.parse(snapshot) as RecordState;
    const row = pickFields(values, fields);
    if (each === undefined) {
      yield row;
      continue;
    }
    const items = row[each] ?? null;
    if (!isList(items) || items.length === 0) yield undefined;
    else for (const item of items) yield { ...row, [each]: item };
  }
}

/** Null where there is no value, so that expressions see every name that is declared. */
export const pickFields = (values: Variables, fields: readonly string[]): Variables =>
  Object.fromEntries(
    fields.map((name) => [name, Object.hasOwn(values, name) ? (values[name] ?? null) : null]),
  );

// `Array.isArray` does not narrow a readonly list.
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
