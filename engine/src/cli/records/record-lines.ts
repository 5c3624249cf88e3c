import type { Json } from '../../model/index.ts';
import type { RecordView } from '../../runtime/records/record-values.ts';
import { table } from '../print/table.ts';
import type { Shell } from '../shell.ts';

/** A record for people: every value on a line of its own, and what waits for approval. */
export function recordLines(
  record: RecordView,
  names: FieldNames,
  shell: Shell,
): readonly string[] {
  const { records } = shell.messages;
  const { id, revision, status, values, hidden, pending, files } = record;
  const head = [id, records.revision(revision), records.status[status]].join('  ');
  const rows = Object.entries(values).flatMap(([name, value]) => valueRows(name, value));
  return [
    head,
    ...table(
      [records.columns.field, '', records.columns.value],
      rows.map(([path, text]) => [path, names(path), text]),
    ),
    ...files.map(
      ({ name, mediaType, sha256, place }) => `${name}  ${mediaType}  ${sha256}  ${place}`,
    ),
    ...(hidden.length > 0 ? [records.hidden(hidden.join(', '))] : []),
    ...pending.map((one) =>
      records.waits(one.change, one.by.id, [...Object.keys(one.values), ...one.removed].join(', ')),
    ),
  ];
}

/** The name of a field in the language of the shell, by its path with the numbers of items. */
export type FieldNames = (path: string) => string;

function valueRows(path: string, value: Json): readonly (readonly [string, string])[] {
  if (isList(value)) return value.flatMap((item, at) => valueRows(`${path}[${String(at)}]`, item));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, member]) => valueRows(`${path}.${name}`, member));
  return [[path, valueText(value)]];
}

export const valueText = (value: Json | undefined): string =>
  typeof value === 'string' ? value : value === undefined ? '∅' : JSON.stringify(value);

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
