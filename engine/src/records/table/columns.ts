import type { CompiledRecordType } from '../compiled-record-type.ts';
import type { RecordField, Wording } from '../record-type.ts';
import type { Labels } from './labels.ts';
import type { SchemaField } from '../schema-fields.ts';

/** A column of a file: one value of a record, or one of the items of a table within it. */
export interface Column {
  /** As `credit.limit.amount` or `contacts[2].phone`: items are counted from 1. */
  readonly key: string;
  /** As in the type: `contacts[].phone`. */
  readonly path: string;
  readonly title: Wording;
  readonly schema: SchemaField['schema'];
  /** Several values in one cell, told apart by semicolons. */
  readonly list: boolean;
  readonly example?: RecordField['example'];
  /** What people call its values. */
  readonly labels?: Labels;
}

/** Items of each table within a record, by path of the table. */
export type Items = (path: string) => number;

/** All columns, in the order of the schema. */
export function columnsOf(compiled: CompiledRecordType, items: Items): readonly Column[] {
  const leaves = compiled.fields.filter(({ shape }) => shape === 'value' || shape === 'list');
  const done = new Set<string>();
  return leaves.flatMap((field) => {
    const table = tableOf(field.path);
    if (table === undefined) return [columnOf(compiled, field, [])];
    if (done.has(table)) return [];
    done.add(table);
    const within = leaves.filter(({ path }) => tableOf(path) === table);
    const numbers = Array.from({ length: items(table) }, (_, index) => index + 1);
    return numbers.flatMap((number) => within.map((one) => columnOf(compiled, one, [number])));
  });
}

/** `contacts` for `contacts[].phone`. Tables within tables get columns for their first item alone. */
const tableOf = (path: string): string | undefined => {
  const end = path.indexOf('[]');
  return end < 0 ? undefined : path.slice(0, end);
};

function columnOf(
  { type }: CompiledRecordType,
  { path, schema, shape }: SchemaField,
  numbers: readonly number[],
): Column {
  const left = [...numbers];
  const key = path.replaceAll('[]', () => `[${String(left.shift() ?? 1)}]`);
  const { example, labels } = type.fields[path] ?? {};
  return {
    ...{ key, path, schema, list: shape === 'list' },
    title: titleOf(type.fields, path, numbers),
    ...(example !== undefined && { example }),
    ...(labels && { labels }),
  };
}

/** The names of all that it is within, as "联系人 1 / 电话". */
function titleOf(
  fields: Readonly<Record<string, RecordField>>,
  path: string,
  numbers: readonly number[],
): Wording {
  const left = [...numbers];
  const steps = path.split('.');
  const parts = steps.map((step, at) => {
    const upTo = steps.slice(0, at + 1).join('.');
    const title = fields[upTo.replace(/\[\]$/, '')]?.title ?? { zh: step, en: step };
    const number = step.endsWith('[]') ? ` ${String(left.shift() ?? 1)}` : '';
    return { zh: `${title.zh}${number}`, en: `${title.en}${number}` };
  });
  return {
    zh: parts.map(({ zh }) => zh).join(' / '),
    en: parts.map(({ en }) => en).join(' / '),
  };
}
