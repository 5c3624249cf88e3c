import type { FieldSchema, RecordType } from '../../api/get-record-type.ts';
import { askedBySchema, type AskedValue, type Wording } from '../../parts/asked/asked-value.ts';

/** Values without a title that are fields of a record, as `customer.name` of customers, by the record's words. */
export function namedByRecords(
  asked: readonly AskedValue[],
  types: readonly RecordType[],
): readonly AskedValue[] {
  return asked.map((one) => {
    if (one.titles !== undefined) return one;
    const found = types.flatMap((type) => fieldNamed(type, one));
    return found[0] ?? one;
  });
}

function fieldNamed(type: RecordType, { name, kind }: AskedValue): readonly AskedValue[] {
  const path = name.startsWith(`${type.id}.`) ? name.slice(type.id.length + 1) : undefined;
  const field = path === undefined ? undefined : type.fields[path];
  if (path === undefined || field === undefined) return [];
  const schema = path
    .split('.')
    .reduce<FieldSchema | undefined>((at, member) => at?.properties?.[member], type.schema);
  const titles = { zh: titleOf(type, field.title, 'zh'), en: titleOf(type, field.title, 'en') };
  const told = { titles, ...(field.labels && { labels: field.labels }) };
  return [
    schema
      ? askedBySchema(name, { ...schema, ...told })
      : { name, kind, choices: [], labels: {}, titles },
  ];
}

/** A field that does not say of what it is says so here. */
function titleOf({ title }: RecordType, field: Wording, language: keyof Wording): string {
  const [of, own] = [title[language], field[language]];
  return own.toLowerCase().includes(of.toLowerCase()) ? own : `${of} · ${own}`;
}
