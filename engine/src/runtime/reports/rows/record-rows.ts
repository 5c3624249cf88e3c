import type { Json, Variables } from '../../../model/index.ts';
import { RECORD, searchName, type RecordState } from '../../../records/index.ts';
import type { ReportSource, ReportSubject } from '../../../reports/index.ts';
import { allEntities } from '../../entity/all-entities.ts';
import type { RecordTypes } from '../../records/record-types.ts';
import type { ReportsParts } from '../reports-context.ts';
import type { SourceRow } from '../source-row.ts';

type Source = Extract<ReportSource, { readonly kind: 'records' }>;

/** The declared fields of every record of a type, or of every item of a list of it. */
export async function* recordRows(
  { context, types }: ReportsParts,
  { type, fields, each, retired }: Source,
): AsyncGenerator<SourceRow | undefined> {
  const subjectOf = await recordSubject(types, { type, fields });
  const where = retired ? {} : { [searchName(type, '$status')]: 'active' };
  for await (const { id, snapshot } of allEntities(
    context.store,
    `${RECORD.kind}/${type}`,
    where,
  )) {
    // Only the handler of entities writes snapshots of records.
    const { values } = JSON.parse(snapshot) as RecordState;
    const row = pickFields(values, fields);
    const subject = subjectOf(id, row);
    if (each === undefined) {
      yield { values: row, subject };
      continue;
    }
    const items = row[each] ?? null;
    if (!isList(items) || items.length === 0) yield undefined;
    else for (const item of items) yield { values: { ...row, [each]: item }, subject };
  }
}

/** Told by its number where the report may read that, else by its id. */
export async function recordSubject(
  types: RecordTypes,
  { type, fields }: Pick<Source, 'type' | 'fields'>,
): Promise<(entityId: string, row: Variables) => ReportSubject> {
  const [key] = (await types.newest(type)).type.unique[0] ?? [];
  const named = fields.find((name) => name === key);
  return (entityId, row) => {
    const id = entityId.slice(RECORD.kind.length + 1);
    const text = named === undefined ? undefined : row[named];
    return { kind: 'record', id, text: typeof text === 'string' ? text : id };
  };
}

/** Null where there is no value, so that expressions see every name that is declared. */
export const pickFields = (values: Variables, fields: readonly string[]): Variables =>
  Object.fromEntries(
    fields.map((name) => [name, Object.hasOwn(values, name) ? (values[name] ?? null) : null]),
  );

// `Array.isArray` does not narrow a readonly list.
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
